import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { PetitionDemandAdded } from './events';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';

export interface AddDemand {
  readonly demandId: string;
  readonly text: string;
  /** The partly reasonable demand that this one is split from; null for a demand of its own. */
  readonly parentId: string | null;
}

export const addDemandGuards: readonly StandingGuard[] = [mustBeAStepHere('addDemand'), mustActForHolder];

/**
 * Records one more thing that a petition asks for, or a part of one (PR 27).
 * Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, DEMAND_UNKNOWN for a parent that the petition doesn't have.
 */
export const addDemand = (
  petition: Petition,
  command: AddDemand,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(addDemandGuards, petition, acting, facts);
  if (refusal) return refusal;
  const { demandId, text, parentId } = command;
  if (parentId !== null && !petition.demands.some(({ id }) => id === parentId)) {
    return reject('DEMAND_UNKNOWN', law.RULE_DEMANDS_SORTED);
  }
  return accept(demandAdded({ demandId, text, parentId }, acting, facts));
};

/** That one more thing is asked for. */
export const demandAdded = (demand: AddDemand, acting: Acting, facts: Facts): PetitionDemandAdded => ({
  type: 'petition.demand-added',
  ...frame(acting, facts),
  ...{ demandId: demand.demandId, text: demand.text, parentId: demand.parentId },
});
