import type { WrittenTime } from './date-format';

const MINUTE = 60_000;
const STANDARD_OFFSET = 480;
/** China put its clocks forward in the summers of 1986–1991, and Shanghai until May 1949. */
const SUMMER_TIME_ENDED = 1992;

const WALL_CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

/** The day in Shanghai on which an instant falls, "2019-02-28". */
export const shanghaiDay = (instant: Date): string => {
  const offset = offsetAt(instant.getTime());
  return new Date(instant.getTime() + offset * MINUTE).toISOString().slice(0, 10);
};

/** The instant of a written time (midnight where it has no clock), or null where there is no such day or time. */
export const instantOf = ({ year, month, day, clock, zone }: WrittenTime): Date | null => {
  const [hour, minute, second] = clock ?? [0, 0, 0];
  if (year < 1000 || hour > 23 || minute > 59 || second > 59) return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(asUtc);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  const offset = zone ?? offsetAt(asUtc - STANDARD_OFFSET * MINUTE);
  return new Date(asUtc - offset * MINUTE);
};

const offsetAt = (time: number): number => {
  if (new Date(time).getUTCFullYear() >= SUMMER_TIME_ENDED) return STANDARD_OFFSET;
  const hourInShanghai = WALL_CLOCK.formatToParts(time).find(({ type }) => type === 'hour')?.value;
  const standard = new Date(time + STANDARD_OFFSET * MINUTE).getUTCHours();
  return Number(hourInShanghai) === standard ? STANDARD_OFFSET : STANDARD_OFFSET + 60;
};
