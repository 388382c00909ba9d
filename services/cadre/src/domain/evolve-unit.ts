import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { begun } from './begun';
import type { Unit } from './unit';
import type { UnitCreated, UnitEvent } from './unit-event';

const founded = (event: UnitCreated): Unit => ({
  id: event.unitId,
  status: 'ACTIVE',
  parentId: event.parentId,
  parents: [{ parentId: event.parentId, from: event.foundedOn }],
  kind: event.kind,
  function: event.function,
  names: [{ name: event.name, from: event.foundedOn }],
  foundedOn: event.foundedOn,
  abolishedFrom: null,
  successors: [],
  casesToUnitId: null,
});

const ended = (
  unit: Unit,
  from: PlainDate,
  successors: readonly Uuid[],
  casesToUnitId: Uuid | null,
): Unit => ({ ...unit, status: 'ABOLISHED', abolishedFrom: from, successors, casesToUnitId });

const changed = (unit: Unit, event: Exclude<UnitEvent, UnitCreated>): Unit => {
  switch (event.type) {
    case 'unit.renamed':
      return { ...unit, names: [...unit.names, { name: event.name, from: event.from }] };
    case 'unit.moved': {
      const { parentId, from } = event;
      return { ...unit, parentId, parents: [...unit.parents, { parentId, from }] };
    }
    case 'unit.merged':
      return ended(unit, event.from, [event.intoUnitId], event.intoUnitId);
    case 'unit.split':
      return ended(unit, event.from, event.intoUnitIds, event.casesToUnitId);
    case 'unit.abolished':
      return ended(unit, event.from, [], event.casesToUnitId ?? null);
  }
};

/** The unit after an event; a unit is the fold of its history. */
export const evolveUnit = (unit: Unit | null, event: UnitEvent): Unit =>
  event.type === 'unit.created' ? founded(event) : changed(begun(unit), event);
