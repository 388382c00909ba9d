import { addDays, type PlainDate } from '@lianxin/calendar';

/** The views of somebody's list of work: all of it, by the day on which an office owes something, or by what it waits for. */
export const WORK_VIEWS = ['ALL', 'OVERDUE', 'TODAY', 'WEEK', 'TO_ACCEPT', 'TO_APPROVE'] as const;
export type WorkView = (typeof WORK_VIEWS)[number];

/** How many cases each view holds; one case may stand in several. */
export interface WorkCounts {
  readonly all: number;
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
  readonly toAccept: number;
  readonly toApprove: number;
}

/** A span of due days, both ends included; null where it is open. */
export interface DueDays {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Days ahead that WEEK looks, today not counted. */
const WEEK_AHEAD = 7;

/**
 * The due days that a view holds: OVERDUE those before today, TODAY today's, WEEK from today to seven days on without what is
 * overdue; any day for the rest.
 */
export const dueDaysOf = (view: WorkView, today: PlainDate): DueDays => {
  if (view === 'OVERDUE') return { from: null, to: addDays(today, -1) };
  if (view === 'TODAY') return { from: today, to: today };
  if (view === 'WEEK') return { from: today, to: addDays(today, WEEK_AHEAD) };
  return { from: null, to: null };
};
