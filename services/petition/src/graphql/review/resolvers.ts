import { DecideReReviewMutation, DecideReviewMutation } from './decide-review';
import { DeliverReviewDecisionMutation } from './deliver-review-decision';
import { ConcludeHearingMutation, HoldHearingMutation } from './hearing';
import { RecordExternalReviewMutation } from './record-external-review';

/** The mutations that only need the desk and the clock. */
export const REVIEW_DESK_MUTATIONS = [
  DecideReviewMutation,
  HoldHearingMutation,
  ConcludeHearingMutation,
  DecideReReviewMutation,
  RecordExternalReviewMutation,
  DeliverReviewDecisionMutation,
] as const;
