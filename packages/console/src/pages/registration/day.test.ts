import fc from 'fast-check';
import { readDay } from './day';

const TODAY = '2026-04-20';

it.each([
  '2026-04-18',
  '20260418',
  '2026.4.18',
  '2026/4/18',
  '2026年4月18日',
  '04-18',
  '0418',
  '4.18',
  '4月18日',
  '０４１８',
  ' 4-18 ',
])('reads %s', (typed) => expect(readDay(typed, TODAY)).toBe('2026-04-18'));

it('takes a day without a year for the last such day: nothing was received in the future', () => {
  expect(readDay('12-30', '2026-01-03')).toBe('2025-12-30');
  expect(readDay('0420', TODAY)).toBe(TODAY);
  expect(readDay('0421', TODAY)).toBe('2025-04-21');
  expect(readDay('2-29', '2025-01-10')).toBe('2024-02-29');
});

it('leaves a day in the future as it was typed, for the server to refuse', () => {
  expect(readDay('2026-04-21', TODAY)).toBe('2026-04-21');
});

it.each(['', '昨天', '31.4', '2026-13-01', '2026-02-30', '4', '202604181'])('takes %j for no day', (typed) =>
  expect(readDay(typed, TODAY)).toBeNull(),
);

it('reads every day in the form in which it shows it', () => {
  const days = fc.date({ min: new Date('1949-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDay(day, TODAY)).toBe(day);
      expect(readDay(day.replaceAll('-', ''), TODAY)).toBe(day);
    }),
  );
});
