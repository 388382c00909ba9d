import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { CoordinationCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const COORDINATION_GUARDS: Readonly<Record<CoordinationCommand, readonly StandingGuard[]>> = {};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const COORDINATION_CALLS: {
  readonly decisions: readonly Call<CoordinationCommand>[];
  readonly way: readonly Call<CoordinationCommand>[];
} = { decisions: [], way: [] };

/** Commands that not every officer, or not only officers, may know of. */
export const COORDINATION_KNOWN: Known<CoordinationCommand> = { petitioners: [], both: [], onlyWhere: {} };
