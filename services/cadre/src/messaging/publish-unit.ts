import type { ContractEvent } from '@lianxin/contracts';
import { assertNever } from '@lianxin/kernel';
import type { Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';

const published = (unitId: string, event: UnitEvent): ContractEvent => {
  switch (event.type) {
    case 'unit.created': {
      const { parentId, name, kind, function: task, foundedOn } = event;
      return { type: 'unit.created.v1', data: { unitId, parentId, name, kind, function: task, foundedOn } };
    }
    case 'unit.renamed':
      return { type: 'unit.renamed.v1', data: { unitId, name: event.name, from: event.from } };
    case 'unit.moved':
      return { type: 'unit.moved.v1', data: { unitId, parentId: event.parentId, from: event.from } };
    case 'unit.merged':
      return { type: 'unit.merged.v1', data: { unitId, intoUnitId: event.intoUnitId, from: event.from } };
    case 'unit.split': {
      const { intoUnitIds, casesToUnitId, from } = event;
      return { type: 'unit.split.v1', data: { unitId, intoUnitIds: [...intoUnitIds], casesToUnitId, from } };
    }
    case 'unit.abolished': {
      const { from, casesToUnitId } = event;
      return {
        type: 'unit.abolished.v1',
        data: { unitId, from, ...(casesToUnitId ? { casesToUnitId } : {}) },
      };
    }
    default:
      return assertNever(event);
  }
};

/** What other services may know of a unit's change: all of it. */
export const publishUnit = (
  _before: Unit | null,
  events: readonly UnitEvent[],
  { id }: Unit,
): readonly ContractEvent[] => events.map((event) => published(id, event));
