import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type CoordinationTransition = never;

/** Those among them that time alone takes. */
export type CoordinationPassing = never;

/** Their rows of DOMAIN.md §3. */
export const COORDINATION_TRANSITIONS: readonly StepRow<CoordinationTransition>[] = [];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const COORDINATION_ALLOWED_IN = {} as const satisfies Record<string, readonly PetitionStatus[]>;

export type CoordinationCommand =
  Exclude<CoordinationTransition, CoordinationPassing> | keyof typeof COORDINATION_ALLOWED_IN;
