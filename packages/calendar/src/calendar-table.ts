import { dayNumber, fromDayNumber, weekdayOfNumber, yearOf, type PlainDate } from './plain-date';

/** The State Council's calendar as data: plain JSON, versioned, replaced as a whole when a year is published. */
export interface CalendarTable {
  readonly version: string;
  /** Years whose holidays are announced; dates of all other years are provisional. */
  readonly publishedYears: readonly number[];
  readonly holidays: readonly PlainDate[];
  readonly makeUpDays: readonly PlainDate[];
}

/** Days by their number since 1970: a period is walked in numbers, not in texts. */
interface DayIndex {
  readonly off: ReadonlySet<number>;
  readonly on: ReadonlySet<number>;
}

/** A table never changes, so its index is derived once. */
const indexes = new WeakMap<CalendarTable, DayIndex>();

const indexOf = (calendar: CalendarTable): DayIndex => {
  const known = indexes.get(calendar);
  if (known) return known;
  const index = {
    off: new Set(calendar.holidays.map(dayNumber)),
    on: new Set(calendar.makeUpDays.map(dayNumber)),
  };
  indexes.set(calendar, index);
  return index;
};

const isWorked = (day: number, { off, on }: DayIndex): boolean =>
  on.has(day) || (!off.has(day) && weekdayOfNumber(day) <= 5);

/** Whether offices work on a day: make-up days do, holidays don't, else Monday to Friday. */
export const isWorkingDay = (date: PlainDate, calendar: CalendarTable): boolean =>
  isWorked(dayNumber(date), indexOf(calendar));

/** Whether a day counts as worked only because a holiday was made up for. */
export const isMakeUpDay = (date: PlainDate, calendar: CalendarTable): boolean =>
  indexOf(calendar).on.has(dayNumber(date));

/** Whether the holidays of a day's year are announced. */
export const isPublished = (date: PlainDate, calendar: CalendarTable): boolean =>
  calendar.publishedYears.includes(yearOf(date));

/** The day itself where it is a working day, else the next one. */
export const workingDayOnOrAfter = (date: PlainDate, calendar: CalendarTable): PlainDate => {
  const index = indexOf(calendar);
  let day = dayNumber(date);
  while (!isWorked(day, index)) day += 1;
  return fromDayNumber(day);
};

/** The `count`-th working day after a date (`count` ≥ 1); the date itself does not count. */
export const addWorkingDays = (date: PlainDate, count: number, calendar: CalendarTable): PlainDate => {
  const index = indexOf(calendar);
  let day = dayNumber(date);
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorked(day, index)) left -= 1;
  }
  return fromDayNumber(day);
};

/** Working days after `from` up to and including `to`; negative, counted the other way, where `to` comes first. */
export const workingDaysBetween = (from: PlainDate, to: PlainDate, calendar: CalendarTable): number => {
  // Not negated: of days off only there are 0, and not -0.
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const [index, last] = [indexOf(calendar), dayNumber(to)];
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    if (isWorked(day, index)) count += 1;
  }
  return count;
};
