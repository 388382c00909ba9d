const WITH_YEAR = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = /^(\d{1,2})[-./月](\d{1,2})日?$/;
const COMPACT_WITHOUT_YEAR = /^(\d{2})(\d{2})$/;

const dayOf = (year: number, month: number, date: number): string | null => {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCFullYear() === year && day.getUTCMonth() === month - 1
    ? day.toISOString().slice(0, 10)
    : null;
};

/**
 * A day as somebody types it: 2026-04-18, 20260418, 4.18, 0418, 4月18日. Without a year it is the last such day up to today:
 * nothing is received in the future. Null for what is no day.
 */
export const readDay = (typed: string, today: string): string | null => {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const full = COMPACT.exec(text) ?? WITH_YEAR.exec(text);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = WITHOUT_YEAR.exec(text) ?? COMPACT_WITHOUT_YEAR.exec(text);
  if (!short) return null;
  const [month, date] = [Number(short[1]), Number(short[2])];
  const year = Number(today.slice(0, 4));
  const day = dayOf(year, month, date);
  return day !== null && day <= today ? day : dayOf(year - 1, month, date);
};
