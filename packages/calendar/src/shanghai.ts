import { dayNumber, fromDayNumber, type PlainDate } from './plain-date';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** China Standard Time; summer time, last kept in 1991, is not modelled: instants are those of this system. */
const OFFSET = 8 * HOUR;

/** The day in Asia/Shanghai at an instant, whatever time zone the process runs in. */
export const shanghaiDateOf = (instant: Date | string): PlainDate => {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return fromDayNumber(Math.floor((ms + OFFSET) / DAY));
};

/** The instant, ISO 8601 in UTC, at which a day begins in Asia/Shanghai. */
export const startOfShanghaiDay = (date: PlainDate): string =>
  new Date(dayNumber(date) * DAY - OFFSET).toISOString();
