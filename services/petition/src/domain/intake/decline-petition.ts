import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { isBlank, mustGiveReason } from '../guards';
import type { Petition } from '../petition';
import { declinePetitionGuards } from './decline-guards';
import { mustBearTheDecline, ruleOf, type Earlier } from './earlier-petition';
import * as law from './law';
import type { DeclineGround } from './vocabulary';

export interface DeclinePetition {
  readonly ground: DeclineGround;
  /** The petition that it cites; null where there is none that who acts may see. */
  readonly earlier: Earlier | null;
  /** Why these are the same matter, facts and reasons. */
  readonly reasons: string;
  /** What of it wasn't said in the earlier one; null where nothing. */
  readonly newFacts: string | null;
}

/**
 * Proposes that a petition be declined (PR 19, 36), citing the earlier one; nothing moves before a second person approves. New
 * facts go in. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, PURPOSE_NOT_SET, ACCUSATION_ONLY_TO_COMPETENT_ORGAN, DECLINE_PROPOSED,
 * REASON_REQUIRED, NEW_FACTS_GO_IN, EARLIER_PETITION_UNKNOWN, PETITIONER_NOT_THE_SAME, NOT_ITS_SUPERIOR,
 * EARLIER_NOT_IN_PROGRESS, EARLIER_NOT_FINAL.
 */
export const declinePetition = (
  petition: Petition,
  { ground, earlier, reasons, newFacts }: DeclinePetition,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(declinePetitionGuards, petition, acting, facts) ??
    mustGiveReason(reasons, ruleOf(ground)) ??
    (isBlank(newFacts) ? null : reject('NEW_FACTS_GO_IN', law.PR_44_MUST_ACCEPT)) ??
    mustBearTheDecline(petition, ground, earlier, facts);
  if (refusal || !earlier) return refusal ?? reject('EARLIER_PETITION_UNKNOWN', ruleOf(ground));
  return accept({
    type: 'petition.decline-proposed',
    ...frame(acting, facts),
    ...{ ground, reasons, earlierId: earlier.petition.id, earlierNumber: earlier.petition.number },
  });
};
