import { reject } from '@lianxin/kernel';
import { actsFor, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { registrarOf } from '../visibility';
import type { ReviewStage } from './review';
import { isReviewable, pendingReview, periodToAsk, stageToAskFor } from './reviews-of';

/** The rule by which each is asked for. */
export const RULE_TO_ASK = {
  REVIEW: law.PR_35_REVIEW_REQUEST,
  RE_REVIEW: law.PR_36_RE_REVIEW_REQUEST,
} as const;

/** The petitioner in his session, or the unit or office that received what he asks for on paper: NOT_RESPONSIBLE. */
export const mustAskOrRecordFor =
  (stage: ReviewStage): StandingGuard =>
  (petition, acting) => {
    const isHis = acting.kind === 'CASE_SESSION' && acting.id === petition.id;
    const offices = [petition.heldBy.id, registrarOf(petition).id];
    return isHis || offices.some((unitId) => actsFor(acting, unitId))
      ? null
      : reject('NOT_RESPONSIBLE', RULE_TO_ASK[stage]);
  };

/** Only a disposal opinion that reached the petitioner is reviewed: NOT_REVIEWABLE (PR 35). */
export const mustBeReviewable: StandingGuard = (petition) =>
  petition.purpose === 'CLAIM' && isReviewable(petition)
    ? null
    : reject('NOT_REVIEWABLE', law.PR_35_REVIEW_REQUEST);

/** One review at a time: REVIEW_RUNNING. */
export const mustHaveNoReviewRunning: StandingGuard = (petition) =>
  pendingReview(petition) ? reject('REVIEW_RUNNING', law.PR_35_REVIEW) : null;

/** Review comes before re-review, each once; after re-review there is none (PR 36): NOT_REVIEWED_YET, ALREADY_REVIEWED. */
export const mustBeNext =
  (stage: ReviewStage): StandingGuard =>
  (petition) => {
    const next = stageToAskFor(petition);
    if (next === stage) return null;
    return stage === 'RE_REVIEW' && next === 'REVIEW'
      ? reject('NOT_REVIEWED_YET', law.PR_36_RE_REVIEW_REQUEST)
      : reject('ALREADY_REVIEWED', stage === 'REVIEW' ? law.PR_36_RE_REVIEW_REQUEST : law.PR_36_ENDED);
  };

/** The period runs from proven delivery: what didn't reach the petitioner can't be contested yet, OPINION_NOT_DELIVERED. */
export const mustHaveReached =
  (stage: ReviewStage): StandingGuard =>
  (petition) =>
    periodToAsk(petition, stage) ? null : reject('OPINION_NOT_DELIVERED', law.RULE_PROOF_OF_DELIVERY);

/** In his session he asks today: REVIEW_TOO_LATE; what was given in on paper counts by its own day. */
export const mustBeInTimeHimself =
  (stage: ReviewStage): StandingGuard =>
  (petition, acting, { today }) =>
    acting.kind === 'CASE_SESSION' ? tooLate(petition, stage, today) : null;

/** After the last day of the period, moved on from a holiday: REVIEW_TOO_LATE. */
export const tooLate = (petition: Petition, stage: ReviewStage, on: Petition['receivedOn']) => {
  const period = periodToAsk(petition, stage);
  return period && on > period.dueOn
    ? reject('REVIEW_TOO_LATE', RULE_TO_ASK[stage], { dueOn: period.dueOn })
    : null;
};
