import type { ContractEvent } from '@lianxin/contracts';
import { assertNever } from '@lianxin/kernel';
import { latestTenure, type Cadre, type CadreEvent } from '../domain/cadre';

const published = (cadre: Cadre, event: CadreEvent): ContractEvent => {
  switch (event.type) {
    case 'cadre.added': {
      const { cadreId, unitId, name, tier, from } = event;
      return { type: 'cadre.joined.v1', data: { cadreId, unitId, name, tier, from } };
    }
    case 'cadre.service-ended': {
      const { unitId } = latestTenure(cadre);
      return { type: 'cadre.left.v1', data: { cadreId: cadre.id, unitId, on: event.on } };
    }
    default:
      return assertNever(event);
  }
};

/** What other services may know of a cadre's change: official name, tier and unit; never ID number or phone. */
export const publishCadre = (
  _before: Cadre | null,
  events: readonly CadreEvent[],
  after: Cadre,
): readonly ContractEvent[] => events.map((event) => published(after, event));
