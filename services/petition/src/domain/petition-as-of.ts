import { addDays, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import { evolve } from './evolve';
import type { PetitionEvent } from './events';
import { factsAt, type Facts } from './facts';
import { timePassedUpTo } from './pass-time';
import type { Petition } from './petition';
import { tableOn } from './rules/rule-history';

/** The facts at the end of an earlier Shanghai day: its rule table, and the calendar as it is known by now. */
export const factsAtEndOf = (day: PlainDate, { calendar, rules }: Facts): Facts => {
  const end = new Date(Date.parse(startOfShanghaiDay(addDays(day, 1))) - 1);
  return factsAt(end, calendar, tableOn(rules, day));
};

/**
 * The petition as it stood at the end of an earlier Shanghai day: the fold of what was recorded by then, with what time had
 * brought by then, whenever a timer came round to it. What became known later, such as a calendar published since, isn't in
 * it. Null where it wasn't registered yet.
 */
export const petitionAsOf = (
  history: readonly PetitionEvent[],
  day: PlainDate,
  facts: Facts,
): Petition | null => {
  const then = factsAtEndOf(day, facts);
  const recorded = history.filter(({ at }) => at <= then.now).reduce<Petition | null>(evolve, null);
  return recorded && timePassedUpTo(recorded, then);
};
