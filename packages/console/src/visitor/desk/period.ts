import type { Locale } from '../../words/locale';
import { publicDay } from '../../words/dates';
import type { VisitorClockFragment } from './visitor-clock.fragment.generated';

/** A period as its visitor reads it: a sign with words, so that nothing hangs on colour alone. */
export interface Period {
  readonly sign: '○' | '■' | '✓';
  readonly tone: 'calm' | 'late' | 'done';
  readonly day: string;
  /** Whether it is owed and counts. */
  readonly counts: boolean;
  /** 还有 19 天, 就在今天, 已超过 3 天, 按期完成. */
  readonly text: string;
}

export interface PeriodWords {
  readonly left: (count: number, unit: 'DAYS' | 'WORKING_DAYS') => string;
  readonly today: string;
  readonly over: (count: number, unit: 'DAYS' | 'WORKING_DAYS') => string;
  readonly met: string;
  readonly metLate: string;
  readonly paused: string;
  readonly void: string;
}

type Face = Omit<Period, 'day' | 'counts'>;
type Read = Pick<VisitorClockFragment, 'state' | 'left' | 'dueOn'>;

const counted = ({ left }: Read, words: PeriodWords): Face => {
  const { count, unit } = left ?? { count: 0, unit: 'DAYS' as const };
  if (count < 0) return { sign: '■', tone: 'late', text: words.over(-count, unit) };
  return { sign: '○', tone: 'calm', text: count === 0 ? words.today : words.left(count, unit) };
};

const faceOf = (clock: Read, words: PeriodWords): Face => {
  switch (clock.state) {
    case 'RUNNING':
      return counted(clock, words);
    case 'PAUSED':
      return { sign: '○', tone: 'calm', text: words.paused };
    case 'VOID':
      return { sign: '○', tone: 'calm', text: words.void };
    case 'MET':
      return { sign: '✓', tone: 'done', text: words.met };
    case 'MISSED':
      // A missed period that is still owed goes on counting.
      return clock.left ? counted(clock, words) : { sign: '✓', tone: 'done', text: words.metLate };
  }
};

/** How a period reads, from what the server says of it; the page reckons no days. */
export const periodOf = (clock: Read, words: PeriodWords, locale: Locale): Period => ({
  ...faceOf(clock, words),
  counts: clock.state === 'RUNNING' || (clock.state === 'MISSED' && clock.left !== null),
  day: publicDay(clock.dueOn, locale),
});
