import type { NumberKind } from './styles';

const DAY_SECONDS = 86_400;

/**
 * A workbook's day count as it is shown: "2019-02-28", or "2019-02-28 11:25:05" where there is a time. Null where the
 * count is no day; days before March 1900 are one off in Excel itself, which thinks 1900 a leap year.
 */
export const serialDate = (serial: number, kind: NumberKind, from1904: boolean): string | null => {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const shown = new Date(epoch + seconds * 1000).toISOString();
  const hasTime = kind === 'datetime' || seconds % DAY_SECONDS !== 0;
  return hasTime ? shown.slice(0, 19).replace('T', ' ') : shown.slice(0, 10);
};
