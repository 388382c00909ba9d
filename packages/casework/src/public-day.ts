import type { PlainDate } from '@lianxin/calendar';

const MONTHS = 'January February March April May June July August September October November December';

/** A day as the public reads it: 2026年5月20日, 20 May 2026. */
export const publicDay = (day: PlainDate): { readonly zh: string; readonly en: string } => {
  const [year = 0, month = 1, date = 0] = day.split('-').map(Number);
  return {
    zh: `${year}年${month}月${date}日`,
    en: `${date} ${MONTHS.split(' ')[month - 1] ?? ''} ${year}`,
  };
};
