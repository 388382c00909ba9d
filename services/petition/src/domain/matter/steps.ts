import type { StepRow } from '../area';
import { PETITION_STATUSES, type PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type MatterTransition = never;

/** Those among them that time alone takes. */
export type MatterPassing = never;

/** Their rows of DOMAIN.md §3. */
export const MATTER_TRANSITIONS: readonly StepRow<MatterTransition>[] = [];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const MATTER_ALLOWED_IN = {
  linkSameMatter: PETITION_STATUSES,
  unlinkSameMatter: PETITION_STATUSES,
} as const satisfies Record<string, readonly PetitionStatus[]>;

export type MatterCommand = keyof typeof MATTER_ALLOWED_IN;
