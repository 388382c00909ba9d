import type { PlainDate } from '@lianxin/calendar';
import type { Probation } from './cadre';
import { monthsLater } from './months';

/** Months of a probation, and the most that they can become (CSL 34; the ceiling is the rule table's). */
const PROBATION_MONTHS = 12;
const CEILING_MONTHS = 18;

/**
 * The probation of one who reported on a day: one year (CSL 34). Where not even an extended one could last until today, it
 * is over and he, who serves, was confirmed at its end.
 */
export const probationFrom = (recruitedOn: PlainDate, today: PlainDate): Probation => {
  const until = monthsLater(recruitedOn, PROBATION_MONTHS);
  const isOver = monthsLater(recruitedOn, CEILING_MONTHS) <= today;
  return {
    from: recruitedOn,
    until,
    extendedDays: 0,
    decision: isOver ? 'CONFIRMED' : null,
    decidedOn: isOver ? until : null,
  };
};
