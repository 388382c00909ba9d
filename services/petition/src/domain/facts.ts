import type { CalendarTable } from '@lianxin/calendar';
import { caseFactsAt, type CaseFacts } from '@lianxin/casework';
import type { PetitionRuleTable } from './petition-rules';

/** What every decision is told of the world: the instant, its Shanghai date, the calendar and the rule table. */
export type Facts = CaseFacts<PetitionRuleTable>;

/** The facts at an instant; the day is Shanghai's. */
export const factsAt = (now: Date, calendar: CalendarTable, rules: PetitionRuleTable): Facts =>
  caseFactsAt(now, calendar, rules);
