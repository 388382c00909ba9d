import { reject } from '@lianxin/kernel';
import { isSamePerson } from '../acting';
import { actsFor, type StandingGuard } from '../guards';
import * as law from '../law';
import type { ReviewStage } from './review';
import { openHearing, pendingReview, presentReviews } from './reviews-of';

/** The rule by which each is decided. */
export const RULE_TO_DECIDE = { REVIEW: law.PR_35_REVIEW, RE_REVIEW: law.PR_36_RE_REVIEW } as const;

/** Only what was asked for is decided: NO_REVIEW_RUNNING. */
export const mustBeRunning =
  (stage: ReviewStage): StandingGuard =>
  (petition) =>
    pendingReview(petition)?.stage === stage ? null : reject('NO_REVIEW_RUNNING', RULE_TO_DECIDE[stage]);

/** Only the unit that was asked decides it, never the one whose decision it is: NOT_RESPONSIBLE. */
export const mustActForReviewer =
  (stage: ReviewStage): StandingGuard =>
  (petition, acting) => {
    const unit = pendingReview(petition)?.unit;
    return unit && unit.id !== petition.heldBy.id && actsFor(acting, unit.id)
      ? null
      : reject('NOT_RESPONSIBLE', RULE_TO_DECIDE[stage]);
  };

/** Nobody reviews what he decided himself, the first time or in the review: SECOND_PERSON_REQUIRED. */
export const mustNotHaveDecided: StandingGuard = (petition, acting) => {
  const before = presentReviews(petition).map(({ decision }) => decision?.by ?? null);
  const { answeredBy, delivery } = petition;
  return [answeredBy, delivery?.by ?? null, ...before].some(
    (person) => person !== null && isSamePerson(person, acting),
  )
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_REVIEWER)
    : null;
};

/** Who holds a hearing hears it to its end before he decides: HEARING_RUNNING (PR 36). */
export const mustHaveNoHearingRunning: StandingGuard = (petition) =>
  openHearing(petition) ? reject('HEARING_RUNNING', law.PR_36_HEARING) : null;
