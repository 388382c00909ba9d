import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type ConclusionTransition = never;

/** Those among them that time alone takes. */
export type ConclusionPassing = never;

/** Their rows of DOMAIN.md §3. */
export const CONCLUSION_TRANSITIONS: readonly StepRow<ConclusionTransition>[] = [];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const CONCLUSION_ALLOWED_IN = {} as const satisfies Record<string, readonly PetitionStatus[]>;

export type ConclusionCommand =
  Exclude<ConclusionTransition, ConclusionPassing> | keyof typeof CONCLUSION_ALLOWED_IN;
