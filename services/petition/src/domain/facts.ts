import { shanghaiDateOf, type CalendarTable, type PlainDate } from '@lianxin/calendar';
import type { PetitionRuleTable } from './petition-rules';

/** What every decision is told of the world: the instant, its Shanghai date, the calendar and the rule table. */
export interface Facts {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly today: PlainDate;
  readonly calendar: CalendarTable;
  readonly rules: PetitionRuleTable;
}

/** The facts at an instant; the day is Shanghai's. */
export const factsAt = (now: Date, calendar: CalendarTable, rules: PetitionRuleTable): Facts => ({
  now: now.toISOString(),
  today: shanghaiDateOf(now),
  calendar,
  rules,
});
