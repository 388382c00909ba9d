import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import type { Holding } from '@lianxin/casework';
import { toResponsibility } from './responsibility';

const today = parsePlainDate('2026-04-20') as PlainDate;
const daysOf = (since: string, until: string | null): number => {
  const holding: Holding = { unitId: 'bureau', officerId: null, since, until, reason: 'ACCEPTED' };
  return toResponsibility(holding, null, '接收转送', today).days;
};

test.each([
  // Five to midnight and five past it in Shanghai are two days, though UTC calls them one.
  ['2026-04-18T15:55:00.000Z', '2026-04-18T16:05:00.000Z', 1],
  ['2026-04-18T16:05:00.000Z', '2026-04-19T15:55:00.000Z', 0],
  ['2026-03-09T02:00:00.000Z', '2026-04-20T01:00:00.000Z', 42],
])(
  'who answered from %s to %s did so for %i calendar days, as Shanghai counts them',
  (since, until, days) => {
    expect(daysOf(since, until)).toBe(days);
  },
);

test('the present holder’s days are counted to today', () => {
  expect(daysOf('2026-03-09T02:00:00.000Z', null)).toBe(42);
  expect(daysOf('2026-04-19T16:30:00.000Z', null)).toBe(0);
});
