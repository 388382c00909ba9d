import type { PlainDate } from '@lianxin/calendar';

/** Whether a stage of a case is behind it, the present one, or still to come. */
export const MILESTONE_STATES = ['DONE', 'NOW', 'AHEAD'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** One stage of a case as whoever brought it is told of it. */
export interface Milestone<Stage extends string> {
  readonly stage: Stage;
  /** The day on which it was reached; null as long as it isn't, or where no day is known. */
  readonly on: PlainDate | null;
  readonly state: MilestoneState;
}
