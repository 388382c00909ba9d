import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type ReviewTransition =
  'requestReview' | 'decideReview' | 'requestReReview' | 'decideReReview' | 'recordExternalReview';

/** Their rows of DOMAIN.md §3: what was closed is open again while a review of it runs. */
export const REVIEW_TRANSITIONS: readonly StepRow<ReviewTransition>[] = [
  { from: 'CONCLUDED', command: 'requestReview', to: ['CONCLUDED'] },
  { from: 'CLOSED', command: 'requestReview', to: ['CONCLUDED'] },
  { from: 'CONCLUDED', command: 'decideReview', to: ['REVIEWED', 'HANDLING'] },
  { from: 'REVIEWED', command: 'requestReReview', to: ['REVIEWED'] },
  { from: 'CLOSED', command: 'requestReReview', to: ['REVIEWED'] },
  { from: 'REVIEWED', command: 'decideReReview', to: ['FINAL', 'HANDLING'] },
  { from: 'CONCLUDED', command: 'recordExternalReview', to: ['REVIEWED', 'HANDLING'] },
  { from: 'REVIEWED', command: 'recordExternalReview', to: ['FINAL', 'HANDLING'] },
  { from: 'CLOSED', command: 'recordExternalReview', to: ['REVIEWED', 'FINAL', 'HANDLING'] },
];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const REVIEW_ALLOWED_IN = {
  holdHearing: ['HANDLING', 'REVIEWED'],
  concludeHearing: ['HANDLING', 'REVIEWED'],
  deliverReviewDecision: ['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED', 'FINAL'],
} as const satisfies Record<string, readonly PetitionStatus[]>;

export type ReviewCommand = ReviewTransition | keyof typeof REVIEW_ALLOWED_IN;
