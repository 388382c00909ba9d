import type { PlainDate } from '@lianxin/calendar';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import type { Review, ReviewOutcome, ReviewStage } from './review';
import { periodToAsk, presentReviews, stageToAskFor } from './reviews-of';

/** What a petitioner is told of reviews. */
export type ReviewNotice =
  /** That it was asked for, and by when it is decided (PR 35, 36). */
  | {
      readonly kind: 'REVIEW_ASKED';
      readonly stage: ReviewStage;
      readonly on: PlainDate;
      readonly by: PlainDate;
    }
  /** What it came to, once he was given it in writing. */
  | {
      readonly kind: 'REVIEW_DECIDED';
      readonly stage: ReviewStage;
      readonly outcome: ReviewOutcome;
      readonly on: PlainDate;
    }
  /** By when a re-review may be asked for (PR 36). */
  | { readonly kind: 'RE_REVIEW_BY'; readonly days: number; readonly on: PlainDate }
  | { readonly kind: 'RE_REVIEW_OVER'; readonly on: PlainDate }
  /** That the same facts and reasons aren't taken up again (PR 36). */
  | { readonly kind: 'RE_REVIEWED_FINALLY' };

const ofOne = ({ clocks }: Petition, review: Review): readonly ReviewNotice[] => {
  const { stage, request, decision, delivery, clockId } = review;
  if (decision && delivery)
    return [{ kind: 'REVIEW_DECIDED', stage, outcome: decision.outcome, on: delivery.on }];
  const by = clocks.find(({ id }) => id === clockId)?.dueOn;
  return request && by ? [{ kind: 'REVIEW_ASKED', stage, on: request.on, by }] : [];
};

const ofReReview = (petition: Petition, { today, rules }: Facts): readonly ReviewNotice[] => {
  if (petition.answer === null || presentReviews(petition).length === 0) return [];
  const next = stageToAskFor(petition);
  if (next === null) return [{ kind: 'RE_REVIEWED_FINALLY' }];
  const period = next === 'RE_REVIEW' ? periodToAsk(petition, next) : null;
  const isAsked = presentReviews(petition).some(({ stage }) => stage === 'RE_REVIEW');
  if (!period || isAsked) return [];
  const days = rules.rules.reReviewRequest.value;
  return today <= period.dueOn
    ? [{ kind: 'RE_REVIEW_BY', days, on: period.dueOn }]
    : [{ kind: 'RE_REVIEW_OVER', on: period.dueOn }];
};

/** Everything that a petitioner is told of reviews today. */
export const reviewNoticesOf = (petition: Petition, facts: Facts): readonly ReviewNotice[] => [
  ...presentReviews(petition).flatMap((review) => ofOne(petition, review)),
  ...ofReReview(petition, facts),
];
