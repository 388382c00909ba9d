/**
 * Periods counted from the words of the law, one day after the other on a paper calendar: the first day doesn't count (Civil
 * Code 201); a month ends on the day of the same number, or on its last (202); a last day off moves on to the first day worked
 * (203); time of a hearing doesn't count (PR 36). It shares no line with the product: it neither computes nor looks up a date.
 */

/** A day of the paper calendar. */
export interface Day {
  readonly date: string;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly isLastOfMonth: boolean;
  readonly isWorked: boolean;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

const lengthOf = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Writes down every day from 1 January 2004, a Thursday, to the end of a year, and whether offices work on it. */
export const paperCalendar = (
  lastYear: number,
  daysOff: ReadonlySet<string>,
  madeUp: ReadonlySet<string>,
): readonly Day[] => {
  const days: Day[] = [];
  const week = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
  for (let year = 2004; year <= lastYear; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let dayOfMonth = 1; dayOfMonth <= lengthOf(year, month); dayOfMonth += 1) {
        const date = `${year}-${two(month)}-${two(dayOfMonth)}`;
        const name = week[days.length % 7] ?? '';
        const isWeekend = name === 'Sat' || name === 'Sun';
        const isWorked = madeUp.has(date) || (!daysOff.has(date) && !isWeekend);
        const isLastOfMonth = dayOfMonth === lengthOf(year, month);
        days.push({ date, month, dayOfMonth, isLastOfMonth, isWorked });
      }
  return days;
};

/** Time that doesn't count: the days after `from` up to and including `until`, by their places in the calendar. */
export interface Standstill {
  readonly from: number;
  readonly until: number;
}

export interface Counting {
  /** The place of the day of the act. */
  readonly start: number;
  readonly length: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS';
  readonly rollOver: boolean;
  readonly standstills: readonly Standstill[];
}

const dayAt = (days: readonly Day[], place: number): Day => {
  const day = days[place];
  if (!day) throw new Error(`the paper calendar has no day ${place}`);
  return day;
};

/** The place of the last day of a period, counted off day by day. */
export const lastDayOf = (
  days: readonly Day[],
  { start, length, unit, rollOver, standstills }: Counting,
): number => {
  let place = start;
  let counted = 0;
  while (counted < length) {
    place += 1;
    const standsStill = standstills.some(({ from, until }) => place > from && place <= until);
    const counts = unit === 'DAYS' || dayAt(days, place).isWorked;
    if (counts && !standsStill) counted += 1;
  }
  while (rollOver && !dayAt(days, place).isWorked) place += 1;
  return place;
};

/** How many days of a unit lie after one day up to and including a later one. */
export const daysAfter = (
  days: readonly Day[],
  from: number,
  to: number,
  unit: 'DAYS' | 'WORKING_DAYS',
): number => days.slice(from + 1, to + 1).filter(({ isWorked }) => unit === 'DAYS' || isWorked).length;

/** The place of the last day of a period of months: leafed through month by month. */
export const lastDayOfMonths = (days: readonly Day[], start: number, months: number): number => {
  const { dayOfMonth } = dayAt(days, start);
  let place = start;
  for (let month = 0; month < months; month += 1) while (!dayAt(days, place++).isLastOfMonth);
  while (dayAt(days, place).dayOfMonth !== dayOfMonth && !dayAt(days, place).isLastOfMonth) place += 1;
  return place;
};
