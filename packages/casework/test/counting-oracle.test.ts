import { transformFileSync } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMonths, STATE_COUNCIL_CALENDAR, type CalendarTable, type PlainDate } from '@lianxin/calendar';
import fc from 'fast-check';
import { extendClock, pauseClock, redateClock, resumeClock, startClock, type Clock } from '../src/clock';
import { daysLeft } from '../src/level';
import { daysAfter, lastDayOf, lastDayOfMonths, paperCalendar, type Counting } from './counting-oracle';

/** What happens to a clock: its start, and then pauses, each so many days after the last thing, and one extension. */
interface Life {
  readonly start: string;
  readonly length: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS';
  readonly rollOver: boolean;
  readonly pauses: readonly { readonly on: string; readonly until: string }[];
  readonly extendedBy: number;
  readonly lookedAt: string;
}

const { holidays, makeUpDays } = STATE_COUNCIL_CALENDAR;
/** Every day from 2004 to 2029 by the days off of 2004 to 2026; of the years after nothing is announced. */
const paper = paperCalendar(2029, new Set(holidays), new Set(makeUpDays));
const placeOf = new Map(paper.map(({ date }, place) => [date, place]));
const dateAt = (place: number): string => paper[place]?.date ?? '';
const place = (date: string): number => placeOf.get(date) ?? Number.NaN;

/** Places where counting goes wrong: month ends, leap days, the days around what is off or made up, and New Year. */
const TRICKY = paper
  .map(({ date, isLastOfMonth, dayOfMonth }, at) => ({ date, at, edge: isLastOfMonth || dayOfMonth === 1 }))
  .filter(({ date, edge }) => edge || date.endsWith('02-29') || makeUpDays.includes(date as PlainDate))
  .map(({ at }) => at);
const LAST_START = place('2027-12-31');

const starts = fc.oneof(
  fc.nat({ max: LAST_START }),
  fc
    .tuple(
      fc.constantFrom(...TRICKY.filter((at) => at > 7 && at < LAST_START - 7)),
      fc.integer({ min: -7, max: 7 }),
    )
    .map(([at, off]) => at + off),
);

const countingOf = ({ start, length, unit, rollOver, pauses, extendedBy }: Life): Counting => ({
  ...{ start: place(start), length: length + extendedBy, unit, rollOver },
  standstills: pauses.map(({ on, until }) => ({ from: place(on), until: place(until) })),
});

/** Whether a clock's period, as it is by then, still runs on a day: its last day has not begun. */
const runsOn = (days: typeof paper, life: Life, on: number): boolean =>
  on < lastDayOf(days, { ...countingOf({ ...life, extendedBy: 0 }), rollOver: false });

/** Whether each pause began while the period ran, where other days are off than were known then. */
const pausesInTime = (days: typeof paper, life: Life): boolean =>
  life.pauses.every(({ on }, at) => runsOn(days, { ...life, pauses: life.pauses.slice(0, at) }, place(on)));

/** Pauses begin while the period runs, one after the other; what the wishes can't have is left out. */
const lives = fc
  .record({
    start: starts,
    length: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom('DAYS' as const, 'WORKING_DAYS' as const),
    rollOver: fc.boolean(),
    waits: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 40 })), { maxLength: 3 }),
    extendedBy: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    lookedAt: fc.nat({ max: 200 }),
  })
  .map(({ start, waits, lookedAt, ...rest }): Life => {
    const life: Life = { ...rest, start: dateAt(start), pauses: [], lookedAt: dateAt(start + lookedAt) };
    return waits.reduce((so, [worked, wait]) => {
      const last = so.pauses.at(-1);
      const on = (last ? place(last.until) : start) + worked;
      const pause = { on: dateAt(on), until: dateAt(on + wait) };
      return runsOn(paper, so, on) ? { ...so, pauses: [...so.pauses, pause] } : so;
    }, life);
  });

const clockOf = (life: Life, calendar: CalendarTable): Clock => {
  const rule = { value: life.length, unit: life.unit, source: { source: '', article: null, text: '' } };
  const started = startClock({
    ...{ id: 'RE_REVIEW-1', kind: 'RE_REVIEW', unitId: 'bureau', startedOn: life.start as PlainDate },
    ...{ rule, ruleVersion: 'v1', rollOver: life.rollOver, calendar },
  });
  const waited = life.pauses.reduce(
    (clock, { on, until }) => resumeClock(pauseClock(clock, on as PlainDate), until as PlainDate, calendar),
    started,
  );
  return life.extendedBy === 0 ? waited : extendClock(waited, life.extendedBy, calendar);
};

const RUNS = 10_000;

test('ten thousand periods end on the day on which the law, counted off day by day, has them end', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const clock = clockOf(life, STATE_COUNCIL_CALENDAR);
      const due = lastDayOf(paper, countingOf(life));
      expect(clock.dueOn).toBe(dateAt(due));
      const today = place(life.lookedAt);
      const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1];
      const left = daysLeft(clock, life.lookedAt as PlainDate, STATE_COUNCIL_CALENDAR);
      // 0 - 0 is 0, where 0 times -1 is not.
      expect(left.count).toBe(0 + sign * daysAfter(paper, from, to, life.unit) || 0);
    }),
    { numRuns: RUNS },
  );
});

test('a period of months ends on the same day of a later month, or on that month’s last', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 18 }), (start, months) => {
      const date = dateAt(start) as PlainDate;
      expect(addMonths(date, months)).toBe(dateAt(lastDayOfMonths(paper, start, months)));
    }),
    { numRuns: RUNS },
  );
});

test('re-dated when 2027 is published, a clock ends as if 2027 had been known from its start', () => {
  const inYear = fc.integer({ min: place('2027-01-01'), max: place('2027-12-31') }).map(dateAt);
  const late = lives.filter(({ start }) => start >= '2026-10-01');
  const announced = fc.tuple(
    fc.uniqueArray(inYear, { maxLength: 30 }),
    fc.uniqueArray(inYear, { maxLength: 8 }),
  );
  fc.assert(
    fc.property(late, announced, (life, [off, made]) => {
      const on = made.filter((date) => !off.includes(date));
      const published: CalendarTable = {
        version: 'state-council-2027',
        publishedYears: [...STATE_COUNCIL_CALENDAR.publishedYears, 2027],
        holidays: [...holidays, ...(off as PlainDate[])],
        makeUpDays: [...makeUpDays, ...(on as PlainDate[])],
      };
      const before = clockOf(life, STATE_COUNCIL_CALENDAR);
      const after = redateClock(before, published) ?? before;
      const known = paperCalendar(2029, new Set([...holidays, ...off]), new Set([...makeUpDays, ...on]));
      // Where more days turn out to be worked, a pause may have begun on the last day: that day's rule is the next test's.
      fc.pre(pausesInTime(known, life));
      expect(after.dueOn).toBe(known[lastDayOf(known, countingOf(life))]?.date);
      expect(before.dueOn === after.dueOn || before.provisional).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a pause that begins on the last day leaves none: what is due then is due on the day on which it ends', () => {
  const life: Life = {
    ...{ start: '2026-04-13', length: 30, unit: 'DAYS', rollOver: false, extendedBy: 0 },
    ...{ pauses: [{ on: '2026-05-13', until: '2026-05-20' }], lookedAt: '2026-05-20' },
  };
  expect(clockOf(life, STATE_COUNCIL_CALENDAR).dueOn).toBe('2026-05-20');
});

/** Writes the product's own sources where a process of another time zone finds them under their names. */
const packaged = (folder: string): void => {
  for (const name of ['kernel', 'calendar', 'casework']) {
    const from = join(__dirname, '../..', name, 'src');
    const to = join(folder, 'node_modules/@lianxin', name);
    mkdirSync(to, { recursive: true });
    for (const file of readdirSync(from).filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
      const { code } = transformFileSync(join(from, file), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(to, file.replace(/\.ts$/, '.js')), code);
    }
  }
};

const PROGRAM = `
const { STATE_COUNCIL_CALENDAR: calendar } = require('@lianxin/calendar');
const { startClock, pauseClock, resumeClock, extendClock } = require('@lianxin/casework');
const lives = JSON.parse(require('node:fs').readFileSync('lives.json', 'utf8'));
const due = lives.map(({ start, length: value, unit, rollOver, pauses, extendedBy }) => {
  const rule = { value, unit, source: {} };
  let clock = startClock({ id: 'X-1', kind: 'RE_REVIEW', unitId: 'b', startedOn: start, rule, ruleVersion: '', rollOver, calendar });
  for (const { on, until } of pauses) clock = resumeClock(pauseClock(clock, on), until, calendar);
  return extendedBy === 0 ? clock.dueOn : extendClock(clock, extendedBy, calendar).dueOn;
});
process.stdout.write(JSON.stringify(due));`;

test('and the same in Los Angeles, Shanghai and Auckland', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counting-'));
  packaged(folder);
  const sample = fc.sample(lives, 2_000);
  writeFileSync(join(folder, 'lives.json'), JSON.stringify(sample));
  const expected = sample.map((life) => dateAt(lastDayOf(paper, countingOf(life))));
  for (const zone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland']) {
    const told = execFileSync(process.execPath, ['-e', PROGRAM], {
      cwd: folder,
      env: { TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(told)).toEqual(expected);
  }
  rmSync(folder, { recursive: true });
});
