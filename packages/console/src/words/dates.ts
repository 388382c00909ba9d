import type { Locale } from './locale';

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const LONG_WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const partsOf = (day: string): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

const weekdayOf = (day: string): number => {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
};

/** The weekday of a day: 周二. */
export const weekday = (day: string, locale: Locale): string => WEEKDAYS[locale][weekdayOf(day)] ?? '';

/** A day with its weekday: 2026-03-17（周二）. */
export const fullDay = (day: string, locale: Locale): string => {
  const named = weekday(day, locale);
  return locale === 'en' ? `${day} (${named})` : `${day}（${named}）`;
};

/** A day in a list: 03-17 in the year of `today`, 2025-03-17 otherwise. */
export const shortDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;

/** A day as the public reads it where its weekday doesn’t matter: 2026年3月17日. */
export const publicDate = (day: string, locale: Locale): string => {
  const [year, month, date] = partsOf(day);
  return locale === 'en' ? `${date} ${MONTHS[month - 1] ?? ''} ${year}` : `${year}年${month}月${date}日`;
};

/** A day as the public reads it: 2026年3月17日（星期二）. */
export const publicDay = (day: string, locale: Locale): string => {
  const weekday = weekdayOf(day);
  return locale === 'en'
    ? `${publicDate(day, locale)} (${WEEKDAYS.en[weekday] ?? ''})`
    : `${publicDate(day, locale)}（${LONG_WEEKDAYS[weekday] ?? ''}）`;
};

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as day and time in Shanghai, wherever the screen stands. */
export const shanghai = (moment: string): { readonly day: string; readonly time: string } => {
  const [day = '', time = ''] = SHANGHAI.format(new Date(moment)).split(' ');
  return { day, time };
};

const SHANGHAI_SECONDS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });

/** A moment of this device, in ms since 1970, as the time in Shanghai to the second: 09:12:08. */
export const timeToTheSecond = (ms: number): string => SHANGHAI_SECONDS.format(ms);

/** A whole number with thousands: 12,840. */
export const count = (value: number): string => value.toLocaleString('en-US');
