import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { ReviewCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const REVIEW_GUARDS: Readonly<Record<ReviewCommand, readonly StandingGuard[]>> = {};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const REVIEW_CALLS: {
  readonly decisions: readonly Call<ReviewCommand>[];
  readonly way: readonly Call<ReviewCommand>[];
} = { decisions: [], way: [] };

/** Commands that not every officer, or not only officers, may know of. */
export const REVIEW_KNOWN: Known<ReviewCommand> = { petitioners: [], both: [], onlyWhere: {} };
