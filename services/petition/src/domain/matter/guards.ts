import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import { linkGuards, unlinkGuards } from './link-guards';
import type { MatterCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const MATTER_GUARDS: Readonly<Record<MatterCommand, readonly StandingGuard[]>> = {
  linkSameMatter: linkGuards,
  unlinkSameMatter: unlinkGuards,
};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const MATTER_CALLS: {
  readonly decisions: readonly Call<MatterCommand>[];
  readonly way: readonly Call<MatterCommand>[];
} = { decisions: [], way: [] };

/** Commands that not every officer, or not only officers, may know of. */
export const MATTER_KNOWN: Known<MatterCommand> = {
  petitioners: [],
  both: [],
  onlyWhere: { unlinkSameMatter: ({ links = [] }) => links.length > 0 },
};
