import type { CalendarTable } from './calendar-table';
import { isPlainDate, type PlainDate } from './plain-date';
import { STATE_COUNCIL_DAYS } from './state-council-days';

const datesOf = (part: 'off' | 'on'): readonly PlainDate[] =>
  Object.entries(STATE_COUNCIL_DAYS).flatMap(([year, days]) =>
    days[part]
      .split(' ')
      .map((day) => `${year}-${day}`)
      .filter(isPlainDate),
  );

/** The calendar that the product ships with: 2004 to 2026 as announced by the State Council. */
export const STATE_COUNCIL_CALENDAR: CalendarTable = {
  version: 'state-council-2026',
  publishedYears: Object.keys(STATE_COUNCIL_DAYS).map(Number),
  holidays: datesOf('off'),
  makeUpDays: datesOf('on'),
};
