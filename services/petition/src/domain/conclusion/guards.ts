import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { ConclusionCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const CONCLUSION_GUARDS: Readonly<Record<ConclusionCommand, readonly StandingGuard[]>> = {};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const CONCLUSION_CALLS: {
  readonly decisions: readonly Call<ConclusionCommand>[];
  readonly way: readonly Call<ConclusionCommand>[];
} = { decisions: [], way: [] };

/** Commands that not every officer, or not only officers, may know of. */
export const CONCLUSION_KNOWN: Known<ConclusionCommand> = { petitioners: [], both: [], onlyWhere: {} };
