import { pileOf } from './kept-letter';
import type { Pile } from './letter';

const KEY = 'lianxin.registration.pile';

/** Channel and day for the next letter: those of the last one that this tab registered today, or else a letter of today. */
export const rememberedPile = (today: string): Pile => {
  const fresh: Pile = { channel: 'LETTER', day: today };
  const text = sessionStorage.getItem(KEY);
  if (text === null) return fresh;
  const { on, ...pile } = JSON.parse(text) as { on?: string };
  // Yesterday’s pile is done: a day of receipt that nobody looked at would be a wrong one.
  return on === today ? pileOf(pile, fresh) : fresh;
};

/** Keeps channel and day for the letters to come. */
export const rememberPile = ({ channel, day }: Pile, today: string): void =>
  sessionStorage.setItem(KEY, JSON.stringify({ channel, day, on: today }));
