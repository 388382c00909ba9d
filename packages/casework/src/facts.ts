import { shanghaiDateOf, type CalendarTable, type PlainDate } from '@lianxin/calendar';

/** What every decision on a case is told of the world: the instant, its Shanghai date, the calendar and the rule table. */
export interface CaseFacts<Rules> {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly today: PlainDate;
  readonly calendar: CalendarTable;
  readonly rules: Rules;
}

/** The facts at an instant; the day is Shanghai's. */
export const caseFactsAt = <Rules>(now: Date, calendar: CalendarTable, rules: Rules): CaseFacts<Rules> => ({
  now: now.toISOString(),
  today: shanghaiDateOf(now),
  calendar,
  rules,
});
