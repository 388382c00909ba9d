import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type ReviewTransition = never;

/** Those among them that time alone takes. */
export type ReviewPassing = never;

/** Their rows of DOMAIN.md §3. */
export const REVIEW_TRANSITIONS: readonly StepRow<ReviewTransition>[] = [];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const REVIEW_ALLOWED_IN = {} as const satisfies Record<string, readonly PetitionStatus[]>;

export type ReviewCommand = Exclude<ReviewTransition, ReviewPassing> | keyof typeof REVIEW_ALLOWED_IN;
