import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type FindingsTransition = never;

/** Those among them that time alone takes. */
export type FindingsPassing = never;

/** Their rows of DOMAIN.md §3. */
export const FINDINGS_TRANSITIONS: readonly StepRow<FindingsTransition>[] = [];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const FINDINGS_ALLOWED_IN = {} as const satisfies Record<string, readonly PetitionStatus[]>;

export type FindingsCommand = Exclude<FindingsTransition, FindingsPassing> | keyof typeof FINDINGS_ALLOWED_IN;
