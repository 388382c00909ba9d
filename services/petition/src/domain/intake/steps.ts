import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type IntakeTransition = never;

/** Those among them that time alone takes. */
export type IntakePassing = never;

/** Their rows of DOMAIN.md §3. */
export const INTAKE_TRANSITIONS: readonly StepRow<IntakeTransition>[] = [];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const INTAKE_ALLOWED_IN = {} as const satisfies Record<string, readonly PetitionStatus[]>;

export type IntakeCommand = Exclude<IntakeTransition, IntakePassing> | keyof typeof INTAKE_ALLOWED_IN;
