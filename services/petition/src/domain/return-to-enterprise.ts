import { isOpen, voidClock } from '@lianxin/casework';
import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import {
  mustActForHolder,
  mustBeAStepHere,
  mustGiveReason,
  mustHavePurpose,
  type StandingGuard,
} from './guards';
import { mustBeConfirmed, mustBeHandedOver, mustBeNoAccusation } from './hand-over-guards';
import * as law from './law';
import type { Petition } from './petition';

export interface ReturnToEnterprise {
  readonly reason: string;
  /** The letter to the enterprise service, sealed to it: reason and what was done. */
  readonly sealed: string;
}

export const returnToEnterpriseGuards: readonly StandingGuard[] = [
  mustBeAStepHere('returnToEnterprise'),
  mustBeHandedOver,
  mustActForHolder,
  mustBeConfirmed,
  mustHavePurpose,
  mustBeNoAccusation,
];

/**
 * Gives a firm's request back before it was accepted; the petition is closed and its periods bind nobody any more.
 * Refuses ILLEGAL_STEP, NOT_HANDED_OVER, NOT_RESPONSIBLE, HAND_OVER_NOT_CONFIRMED, PURPOSE_NOT_SET,
 * ACCUSATION_NOT_RETURNED, REASON_REQUIRED.
 */
export const returnToEnterprise = (
  petition: Petition,
  { reason, sealed }: ReturnToEnterprise,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(returnToEnterpriseGuards, petition, acting, facts) ??
    mustGiveReason(reason, law.RULE_HAND_OVER);
  if (refusal) return refusal;
  const voided = petition.clocks.filter(isOpen).map((clock) => voidClock(clock, 'CASE_WENT_BACK'));
  return accept({
    type: 'petition.returned-to-enterprise',
    ...frame(acting, facts, voided),
    on: facts.today,
    reason,
    sealed,
  });
};
