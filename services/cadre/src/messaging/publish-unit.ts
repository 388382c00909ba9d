import type { ContractEvent } from '@lianxin/contracts';
import { assertNever } from '@lianxin/kernel';
import type { Unit, UnitEvent } from '../domain/unit';

const published = (unitId: string, event: UnitEvent): ContractEvent => {
  switch (event.type) {
    case 'unit.created': {
      const { parentId, name, kind, function: task, foundedOn } = event;
      return { type: 'unit.created.v1', data: { unitId, parentId, name, kind, function: task, foundedOn } };
    }
    case 'unit.renamed':
      return { type: 'unit.renamed.v1', data: { unitId, name: event.name, from: event.from } };
    case 'unit.abolished':
      return { type: 'unit.abolished.v1', data: { unitId, from: event.from } };
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
