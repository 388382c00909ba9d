import { addDays, parsePlainDate, type PlainDate } from '@lianxin/calendar';
import fc from 'fast-check';
import { dueDaysOf, type DueDays } from './work';

const today = parsePlainDate('2026-04-20') as PlainDate;
const holds = ({ from, to }: DueDays, day: PlainDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

test.each([
  [-1, ['OVERDUE']],
  [0, ['TODAY', 'WEEK']],
  [1, ['WEEK']],
  [7, ['WEEK']],
  [8, []],
])('what is due %i days from today stands in %j', (days, views) => {
  const due = addDays(today, days);
  const byDay = (['OVERDUE', 'TODAY', 'WEEK'] as const).filter((view) => holds(dueDaysOf(view, today), due));
  expect(byDay).toEqual(views);
});

test('what waits for somebody, and all of it, is not chosen by its day; nothing overdue is in the week', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const due = addDays(today, days);
      for (const view of ['ALL', 'TO_ACCEPT', 'TO_APPROVE'] as const)
        expect(holds(dueDaysOf(view, today), due)).toBe(true);
      expect(holds(dueDaysOf('OVERDUE', today), due) && holds(dueDaysOf('WEEK', today), due)).toBe(false);
    }),
  );
});
