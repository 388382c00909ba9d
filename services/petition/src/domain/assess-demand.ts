import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { categoryOf } from './category';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import type { Merit } from './vocabulary';

export interface AssessDemand {
  readonly demandId: string;
  readonly merit: Merit;
  readonly hardship: boolean;
}

export const assessDemandGuards: readonly StandingGuard[] = [
  mustBeAStepHere('assessDemand'),
  mustActForHolder,
];

/**
 * Records the findings on a demand; the category is derived from them and sorts the demand, never the person (PR 27).
 * Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, DEMAND_UNKNOWN.
 */
export const assessDemand = (
  petition: Petition,
  { demandId, merit, hardship }: AssessDemand,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(assessDemandGuards, petition, acting, facts);
  if (refusal) return refusal;
  if (!petition.demands.some(({ id }) => id === demandId)) {
    return reject('DEMAND_UNKNOWN', law.RULE_DEMANDS_SORTED);
  }
  return accept({
    type: 'petition.demand-assessed',
    ...frame(acting, facts),
    demandId,
    merit,
    hardship,
    category: categoryOf(merit),
  });
};
