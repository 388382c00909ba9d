import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { IntakeCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const INTAKE_GUARDS: Readonly<Record<IntakeCommand, readonly StandingGuard[]>> = {};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const INTAKE_CALLS: {
  readonly decisions: readonly Call<IntakeCommand>[];
  readonly way: readonly Call<IntakeCommand>[];
} = { decisions: [], way: [] };

/** Commands that not every officer, or not only officers, may know of. */
export const INTAKE_KNOWN: Known<IntakeCommand> = { petitioners: [], both: [], onlyWhere: {} };
