import { shanghai } from '../../words/dates';
import type { ComeAgain } from './ask';

interface WaitWords {
  readonly tooMany: (wait: string, time: string | null) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Beyond this a wait is told in hours, and the hour of the day says nothing any more. */
const LONG = 6 * HOUR;

/** When somebody may try again, after too many attempts; rounded up, so that nobody comes too early. */
export const waitText = (again: ComeAgain | null, words: WaitWords): string => {
  const { seconds, at } = again ?? { seconds: MINUTE, at: null };
  const isLong = seconds > LONG;
  const wait = isLong ? words.hours(Math.ceil(seconds / HOUR)) : words.minutes(Math.ceil(seconds / MINUTE));
  // The minute that shows may have begun: the one after it hasn’t.
  const after = at === null || isLong ? null : new Date(Date.parse(at) + MINUTE * 1000).toISOString();
  return words.tooMany(wait, after === null ? null : shanghai(after).time);
};
