import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  parsePlainDate,
  weekdayOf,
  type PlainDate,
} from './plain-date';

const FIRST = -25_567; // 1900-01-01
const LAST = 73_049; // 2170-01-01
const dates = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);

test('1 January 1970 is day 0, a Thursday', () => {
  expect(dayNumber('1970-01-01' as PlainDate)).toBe(0);
  expect(weekdayOf('1970-01-01' as PlainDate)).toBe(4);
});

test.each(['2023-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '', '2026-04-01T00:00'])(
  '%p is no date',
  (text) => {
    expect(parsePlainDate(text)).toBeNull();
  },
);

test.each(['2024-02-29', '2000-02-29', '1949-10-01', '0001-01-01', '9999-12-31'])('%p is a date', (text) => {
  expect(isPlainDate(text)).toBe(true);
});

test('day numbers and dates are each other’s inverse, and agree with the Gregorian calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (number) => {
      const date = fromDayNumber(number);
      expect(dayNumber(date)).toBe(number);
      expect(date).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      expect(weekdayOf(date) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
    }),
  );
});

test('adding days is additive, and dates sort as strings do', () => {
  fc.assert(
    fc.property(dates, fc.nat(4000), fc.nat(4000), (date, a, b) => {
      expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
      expect(daysBetween(date, addDays(date, a))).toBe(a);
      expect(addDays(date, a + 1) > date).toBe(true);
    }),
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-21', 12, '2027-11-21'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
] as const)('%s and %i months are %s', (from, months, to) => {
  expect(addMonths(from as PlainDate, months)).toBe(to);
});
