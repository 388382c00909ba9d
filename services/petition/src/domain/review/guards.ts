import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { Petition } from '../petition';
import { decideReReviewGuards, decideReviewGuards } from './decide-review';
import { deliverReviewDecisionGuards } from './deliver-review-decision';
import { concludeHearingGuards, holdHearingGuards } from './hearing';
import { recordExternalReviewGuards } from './record-external-review';
import { requestReReviewGuards, requestReviewGuards } from './request-review';
import type { ReviewStage } from './review';
import { isReviewable, openHearing, pendingReview, stageToAskFor, undeliveredReview } from './reviews-of';
import type { ReviewCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const REVIEW_GUARDS: Readonly<Record<ReviewCommand, readonly StandingGuard[]>> = {
  requestReview: requestReviewGuards,
  decideReview: decideReviewGuards,
  requestReReview: requestReReviewGuards,
  holdHearing: holdHearingGuards,
  concludeHearing: concludeHearingGuards,
  decideReReview: decideReReviewGuards,
  recordExternalReview: recordExternalReviewGuards,
  deliverReviewDecision: deliverReviewDecisionGuards,
};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const REVIEW_CALLS: {
  readonly decisions: readonly Call<ReviewCommand>[];
  readonly way: readonly Call<ReviewCommand>[];
} = {
  decisions: [
    ['concludeHearing', (petition) => openHearing(petition) !== null],
    ['deliverReviewDecision', (petition) => undeliveredReview(petition) !== null],
    ['decideReview', (petition) => pendingReview(petition)?.stage === 'REVIEW'],
    ['decideReReview', (petition) => pendingReview(petition)?.stage === 'RE_REVIEW'],
  ],
  way: [],
};

const mayBeAsked =
  (stage: ReviewStage) =>
  (petition: Petition): boolean =>
    isReviewable(petition) && stageToAskFor(petition) === stage && pendingReview(petition) === null;

const isPending =
  (stage: ReviewStage) =>
  (petition: Petition): boolean =>
    pendingReview(petition)?.stage === stage;

/** Commands that not every officer, or not only officers, may know of. */
export const REVIEW_KNOWN: Known<ReviewCommand> = {
  petitioners: [],
  both: ['requestReview', 'requestReReview'],
  onlyWhere: {
    requestReview: mayBeAsked('REVIEW'),
    requestReReview: mayBeAsked('RE_REVIEW'),
    decideReview: isPending('REVIEW'),
    decideReReview: isPending('RE_REVIEW'),
    recordExternalReview: (petition) => isReviewable(petition) && stageToAskFor(petition) !== null,
    holdHearing: (petition) => petition.status === 'HANDLING' || isPending('RE_REVIEW')(petition),
    concludeHearing: (petition) => openHearing(petition) !== null,
    deliverReviewDecision: (petition) => undeliveredReview(petition) !== null,
  },
};
