import { workingDaysBetween, type CalendarTable } from './calendar-table';
import type { PeriodUnit } from './due-date';
import { daysBetween, type PlainDate } from './plain-date';

/** What is left of a period, in its own unit. */
export interface DaysLeft {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** Days from today to the due date: 0 on the last day, negative when it has passed. */
export const countDaysLeft = (
  dueOn: PlainDate,
  unit: PeriodUnit,
  today: PlainDate,
  calendar: CalendarTable,
): DaysLeft => ({
  count: unit === 'DAYS' ? daysBetween(today, dueOn) : workingDaysBetween(today, dueOn, calendar),
  unit,
});
