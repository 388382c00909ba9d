import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_COUNCIL_CALENDAR } from './state-council-calendar';

/** Reference rows stand beside the repository on development machines, at one of two depths. */
const candidates = ['../../../../shared', '../../../../../shared'].map((folder) =>
  join(__dirname, folder, 'data/holidays-cn-2004-2026.csv'),
);
const reference = candidates.find((file) => existsSync(file)) ?? null;

const rows = (type: string): readonly string[] =>
  readFileSync(reference ?? '', 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter((columns) => columns[1] === type)
    .map((columns) => columns[0] ?? '')
    .sort();

test('the table covers 2004 to 2026 and no day is both a day off and made up', () => {
  const { publishedYears, holidays, makeUpDays } = STATE_COUNCIL_CALENDAR;
  expect(publishedYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  expect(holidays).toHaveLength(619);
  expect(makeUpDays).toHaveLength(150);
  expect(holidays.filter((date) => makeUpDays.includes(date))).toEqual([]);
});

(reference ? test : test.skip)('the table equals the reference rows (skipped without ../shared/data)', () => {
  expect(rows('holiday').length).toBeGreaterThan(0);
  expect([...STATE_COUNCIL_CALENDAR.holidays].sort()).toEqual(rows('holiday'));
  expect([...STATE_COUNCIL_CALENDAR.makeUpDays].sort()).toEqual(rows('makeup_workday'));
});
