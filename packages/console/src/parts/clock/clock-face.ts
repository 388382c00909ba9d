import { shortDay } from '../../words/dates';
import type { ClockPartsFragment } from './clock.fragment.generated';
import type { ClockWords } from './words';

/** How a period looks: a symbol with words, so that nothing hangs on colour alone. */
export interface ClockFace {
  readonly symbol: '○' | '◆' | '■' | '✓';
  readonly tone: 'calm' | 'attention' | 'late' | 'done';
  /** 剩19日, 今日到期, 逾期2日, 按期. */
  readonly text: string;
  /** The day beside it, as lists write it: when it was done, or is due. */
  readonly day: string;
}

type Shown = Pick<ClockPartsFragment, 'state' | 'level' | 'left' | 'dueOn' | 'metOn' | 'lateBy'>;

const openFace = ({ level, left }: Shown, words: ClockWords): Omit<ClockFace, 'day'> => {
  const { count, unit } = left ?? { count: 0, unit: 'DAYS' as const };
  if (count < 0) return { symbol: '■', tone: 'late', text: words.over(-count, unit) };
  const text = count === 0 ? words.today : words.left(count, unit);
  if (level === 'RED') return { symbol: '■', tone: 'late', text };
  if (level === 'AMBER') return { symbol: '◆', tone: 'attention', text };
  return { symbol: '○', tone: 'calm', text };
};

const doneLate = (lateBy: Shown['lateBy'], words: ClockWords): string =>
  lateBy ? words.missedBy(lateBy.count, lateBy.unit) : words.missed;

/** The face of a period, from what the server says of it; the browser reckons no days. */
export const clockFace = (clock: Shown, words: ClockWords, today: string): ClockFace => {
  const day = shortDay(clock.metOn ?? clock.dueOn, today);
  switch (clock.state) {
    case 'RUNNING':
      return { ...openFace(clock, words), day };
    case 'PAUSED':
      return { symbol: '○', tone: 'calm', text: words.paused, day };
    case 'VOID':
      return { symbol: '○', tone: 'calm', text: words.void, day };
    case 'MET':
      return { symbol: '✓', tone: 'done', text: words.met, day };
    case 'MISSED':
      // A missed period that still stands open goes on counting; a finished one only says that it was late.
      return clock.left
        ? { ...openFace({ ...clock, level: 'RED' }, words), day }
        : { symbol: '✓', tone: 'done', text: doneLate(clock.lateBy, words), day };
  }
};
