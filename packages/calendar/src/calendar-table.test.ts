import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './calendar-table';
import { addDays, dayNumber, fromDayNumber, type PlainDate } from './plain-date';
import { STATE_COUNCIL_CALENDAR as calendar } from './state-council-calendar';

const from = dayNumber('2004-01-01' as PlainDate);
const to = dayNumber('2026-12-01' as PlainDate);
const dates = fc.integer({ min: from, max: to }).map(fromDayNumber);
const counts = fc.integer({ min: 1, max: 90 });

test.each([
  ['2026-02-14', true, 'a Saturday that makes up for the Spring Festival'],
  ['2026-02-16', false, 'a Monday in the Spring Festival'],
  ['2026-04-18', false, 'a Saturday'],
  ['2026-04-20', true, 'a Monday'],
])('%s is a working day: %p (%s)', (date, works) => {
  expect(isWorkingDay(date as PlainDate, calendar)).toBe(works);
});

test('adding working days lands on a working day, and counting them gives the number back', () => {
  fc.assert(
    fc.property(dates, counts, (date, count) => {
      const due = addWorkingDays(date, count, calendar);
      expect(isWorkingDay(due, calendar)).toBe(true);
      expect(workingDaysBetween(date, due, calendar)).toBe(count);
      expect(workingDaysBetween(due, date, calendar)).toBe(-count);
    }),
  );
});

test('adding working days is additive and monotone', () => {
  fc.assert(
    fc.property(dates, counts, counts, fc.nat(30), (date, a, b, gap) => {
      expect(addWorkingDays(addWorkingDays(date, a, calendar), b, calendar)).toBe(
        addWorkingDays(date, a + b, calendar),
      );
      expect(addWorkingDays(addDays(date, gap), a, calendar) >= addWorkingDays(date, a, calendar)).toBe(true);
    }),
  );
});

test('rolling over moves only days off, to the next working day', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const rolled = workingDayOnOrAfter(date, calendar);
      expect(isWorkingDay(rolled, calendar)).toBe(true);
      expect(rolled === date).toBe(isWorkingDay(date, calendar));
      for (let day = date; day < rolled; day = addDays(day, 1))
        expect(isWorkingDay(day, calendar)).toBe(false);
    }),
  );
});
