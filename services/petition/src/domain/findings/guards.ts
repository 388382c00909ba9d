import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { FindingsCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const FINDINGS_GUARDS: Readonly<Record<FindingsCommand, readonly StandingGuard[]>> = {};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const FINDINGS_CALLS: {
  readonly decisions: readonly Call<FindingsCommand>[];
  readonly way: readonly Call<FindingsCommand>[];
} = { decisions: [], way: [] };

/** Commands that not every officer, or not only officers, may know of. */
export const FINDINGS_KNOWN: Known<FindingsCommand> = { petitioners: [], both: [], onlyWhere: {} };
