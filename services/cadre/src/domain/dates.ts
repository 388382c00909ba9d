import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Rejection } from '@lianxin/kernel';
import { refuse } from './refuse';

/** The founding of the People's Republic: no unit or service of this register is older. */
export const EARLIEST_DATE = '1949-10-01' as PlainDate;

/** A recorded fact has happened: refuses DATE_IN_FUTURE after today (Asia/Shanghai). */
export const mustHaveHappened = (date: PlainDate, today: PlainDate): Rejection<'DATE_IN_FUTURE'> | null =>
  date > today ? refuse('DATE_IN_FUTURE', { date, latest: today }) : null;

/** History isn't rewritten backwards: refuses DATE_TOO_EARLY before `earliest` or before the People's Republic. */
export const mustNotPrecede = (date: PlainDate, earliest: PlainDate): Rejection<'DATE_TOO_EARLY'> | null => {
  const bound = earliest > EARLIEST_DATE ? earliest : EARLIEST_DATE;
  return date < bound ? refuse('DATE_TOO_EARLY', { date, earliest: bound }) : null;
};

/** Two changes of one thing don't fall on one day: refuses DATE_TOO_EARLY on or before `last`. */
export const mustFollow = (date: PlainDate, last: PlainDate): Rejection<'DATE_TOO_EARLY'> | null =>
  mustNotPrecede(date, addDays(last, 1));
