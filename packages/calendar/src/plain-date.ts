/** A day of the calendar in Asia/Shanghai, "2026-04-20"; strings of this form sort by time. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Whole days since 1970-01-01 by the Gregorian calendar; no time zone takes part. */
const dayNumberOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** Days since 1970-01-01; negative before. */
export const dayNumber = (date: PlainDate): number =>
  dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** The date that is `number` days after 1970-01-01; the years 0000 to 9999 can be said. */
export const fromDayNumber = (number: number): PlainDate => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
};

/** Whether a text is a day that exists, "2024-02-29" but not "2023-02-29". */
export const isPlainDate = (value: string): value is PlainDate => {
  const parts = FORM.exec(value);
  if (!parts) return false;
  return fromDayNumber(dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))) === value;
};

/** The date that a text says, or null where it says none. */
export const parsePlainDate = (value: string): PlainDate | null => (isPlainDate(value) ? value : null);

/** The date `days` calendar days later (earlier where negative). */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** The same day so many years later; the day after where there is no 29 February, so that a period counts whole. */
export const addYears = (date: PlainDate, years: number): PlainDate =>
  fromDayNumber(dayNumberOf(yearOf(date) + years, Number(date.slice(5, 7)), Number(date.slice(8, 10))));

/** The same day so many months later, or the last day of that month where it has no such day (Civil Code 202). */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const startOf = (at: number): number => dayNumberOf(Math.floor(at / 12), (at % 12) + 1, 1);
  const same = startOf(count) + Number(date.slice(8, 10)) - 1;
  return fromDayNumber(Math.min(same, startOf(count + 1) - 1));
};

/** Calendar days from one date to another; negative where `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** The day of the week of a day number, 1 (Monday) to 7 (Sunday). */
export const weekdayOfNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (date: PlainDate): number => weekdayOfNumber(dayNumber(date));

/** The year of a date. */
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** The earlier of two dates. */
export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
