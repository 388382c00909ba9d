import type { ClockFace } from '../clock/clock-face';

/** What stands at a station of the line: the receipt, or a period with its face. */
export interface Mark<Period> {
  readonly label: string;
  readonly face: Pick<ClockFace, 'symbol' | 'tone' | 'text'> | null;
  /** Null for what isn't a period. */
  readonly period: Period | null;
}

/** A day of the line with what happened or falls due on it. */
export interface Station<Period> {
  readonly day: string;
  readonly isToday: boolean;
  /** Nothing was done on it yet: it is today, or lies ahead. */
  readonly isAhead: boolean;
  readonly marks: readonly Mark<Period>[];
}

/** A mark and the day on which it stands. */
export interface Dated<Period> extends Mark<Period> {
  readonly day: string;
}

/**
 * The days of a case in order, what belongs to one day together, with today among them unless the case is over. Days are
 * compared as they are written; none is reckoned.
 */
export const lineOf = <Period>(
  marks: readonly Dated<Period>[],
  today: string | null,
): readonly Station<Period>[] => {
  const days = new Set([...marks.map(({ day }) => day), ...(today === null ? [] : [today])]);
  return [...days].sort().map((day) => ({
    day,
    isToday: day === today,
    isAhead: today !== null && day >= today,
    marks: marks
      .filter((mark) => mark.day === day)
      .map(({ label, face, period }) => ({ label, face, period })),
  }));
};
