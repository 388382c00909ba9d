import type { Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import {
  circumstanceOf,
  mustBeProvenByItsMethod,
  type ProvenDelivery,
} from '../conclusion/proof-of-delivery';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { metClocks, startPetitionClock } from '../petition-clocks';
import { RULE_TO_DECIDE } from './deciding-guards';
import type { Review } from './review';
import { undeliveredReview } from './reviews-of';

/** What isn't decided, or is delivered already, is not delivered: NO_DECISION_TO_DELIVER. */
const mustHaveADecision: StandingGuard = (petition) =>
  undeliveredReview(petition) ? null : reject('NO_DECISION_TO_DELIVER', law.RULE_PROOF_OF_DELIVERY);

/** Who decided it delivers it: NOT_RESPONSIBLE. */
const mustActForDecider: StandingGuard = (petition, acting) => {
  const review = undeliveredReview(petition);
  return review?.unit && actsFor(acting, review.unit.id)
    ? null
    : reject('NOT_RESPONSIBLE', review ? RULE_TO_DECIDE[review.stage] : law.PR_35_REVIEW);
};

export const deliverReviewDecisionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('deliverReviewDecision'),
  mustHaveADecision,
  mustActForDecider,
];

/** A review that upheld the opinion may be contested from the day on which it reached the petitioner (PR 36). */
const periodAfter = (
  petition: Petition,
  { stage, decision, past }: Review,
  startedOn: Petition['receivedOn'],
  facts: Facts,
): readonly Clock[] => {
  if (stage !== 'REVIEW' || decision?.outcome !== 'UPHELD' || past) return [];
  const start = { kind: 'RE_REVIEW_REQUEST', rule: 'reReviewRequest', unitId: null, startedOn } as const;
  return [startPetitionClock(petition.clocks, start, facts)];
};

/**
 * Records that the written decision of a review or re-review reached the petitioner, with proof (PR 35, 36). Meets REVIEW on
 * that day, and starts RE_REVIEW_REQUEST where a review upheld the opinion. Refuses ILLEGAL_STEP, NO_DECISION_TO_DELIVER,
 * NOT_RESPONSIBLE, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE for a day before the decision or to come.
 */
export const deliverReviewDecision = (
  petition: Petition,
  command: ProvenDelivery,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { deliveredOn: on, how } = command;
  const review = undeliveredReview(petition);
  const refusal =
    firstRefusal(deliverReviewDecisionGuards, petition, acting, facts) ??
    mustBeProvenByItsMethod(command) ??
    mustBeATrueDate(on, review?.decision?.on ?? petition.receivedOn, facts.today);
  if (refusal) return refusal;
  if (!review) return reject('NO_DECISION_TO_DELIVER', law.RULE_PROOF_OF_DELIVERY);
  const met = metClocks(petition, ['REVIEW'], on).filter(({ id }) => id === review.clockId);
  return accept({
    type: 'petition.review-delivered',
    ...frame(acting, facts, [...met, ...periodAfter(petition, review, on, facts)]),
    ...{ reviewId: review.id, on, how, proof: command.proof },
    ...circumstanceOf(command),
  });
};
