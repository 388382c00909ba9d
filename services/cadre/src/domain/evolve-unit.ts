import { begun } from './begun';
import type { Unit, UnitCreated, UnitEvent } from './unit';

const founded = (event: UnitCreated): Unit => ({
  id: event.unitId,
  status: 'ACTIVE',
  parentId: event.parentId,
  kind: event.kind,
  function: event.function,
  names: [{ name: event.name, from: event.foundedOn }],
  foundedOn: event.foundedOn,
  abolishedFrom: null,
});

/** The unit after an event; a unit is the fold of its history. */
export const evolveUnit = (unit: Unit | null, event: UnitEvent): Unit => {
  switch (event.type) {
    case 'unit.created':
      return founded(event);
    case 'unit.renamed': {
      const before = begun(unit);
      return { ...before, names: [...before.names, { name: event.name, from: event.from }] };
    }
    case 'unit.abolished':
      return { ...begun(unit), status: 'ABOLISHED', abolishedFrom: event.from };
  }
};
