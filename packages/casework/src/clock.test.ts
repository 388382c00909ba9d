import { addDays, dayNumber, fromDayNumber, STATE_COUNCIL_CALENDAR, type PlainDate } from '@lianxin/calendar';
import fc from 'fast-check';
import {
  extendClock,
  isOpen,
  meetClock,
  missClock,
  redateClock,
  reopenClock,
  startClock,
  voidClock,
  type Clock,
  type ClockStart,
} from './clock';
import { lastClock, nextClockId, withClocks } from './clock-list';
import { describeClock } from './describe-clock';
import { amberFrom, daysLeft, lateBy, levelOf } from './level';

const on = (text: string): PlainDate => text as PlainDate;
const calendar = STATE_COUNCIL_CALENDAR;
const amber = { share: 0.2, atLeast: 2 };
const source = { source: '信访工作条例（2022）', article: '第三十四条', text: '60日内办结' };

const clock = (value: number, part: Partial<ClockStart> = {}): Clock =>
  startClock({
    id: 'CONCLUDE-1',
    kind: 'CONCLUDE',
    unitId: 'unit',
    startedOn: on('2026-04-13'),
    rule: { value, unit: 'DAYS', source },
    ruleVersion: 'v1',
    rollOver: false,
    calendar,
    ...part,
  });

test('a clock says when it ends, by which rule, calendar and steps', () => {
  expect(clock(60)).toMatchObject({
    state: 'RUNNING',
    dueOn: '2026-06-12',
    length: 60,
    rule: source,
    ruleVersion: 'v1',
    calendarVersion: calendar.version,
    metOn: null,
  });
});

test('done on the last day is in time, a day later it is late and stays so', () => {
  expect(meetClock(clock(15), on('2026-04-28'))).toMatchObject({ state: 'MET', metOn: '2026-04-28' });
  const late = meetClock(clock(15), on('2026-04-29'));
  expect(late).toMatchObject({ state: 'MISSED', metOn: '2026-04-29' });
  expect(isOpen(late)).toBe(false);
  expect(meetClock(late, on('2026-05-30'))).toBe(late);
});

test('an act of before the due date that is recorded after it was in time', () => {
  expect(meetClock(missClock(clock(15)), on('2026-04-20'))).toMatchObject({ state: 'MET' });
});

test('a void clock binds nobody, keeps its due date, says why, and can be neither met nor missed', () => {
  const unbound = voidClock(clock(15), 'NAME_OR_ADDRESS_UNCLEAR');
  expect(unbound).toMatchObject({ state: 'VOID', dueOn: '2026-04-28' });
  expect(describeClock(unbound, 'zh-CN').at(-1)).toContain('姓名');
  expect(describeClock(unbound, 'en').at(-1)).toContain('unclear');
  expect(meetClock(unbound, on('2026-04-14'))).toBe(unbound);
  expect(missClock(unbound)).toBe(unbound);
});

test('a reopened clock runs to its original due date, and a missed one stays missed', () => {
  expect(reopenClock(meetClock(clock(15), on('2026-04-20')))).toMatchObject({
    state: 'RUNNING',
    dueOn: '2026-04-28',
    metOn: null,
  });
  expect(reopenClock(meetClock(clock(15), on('2026-05-20'))).state).toBe('MISSED');
});

test('an extension counts on from the start and says so', () => {
  const extended = extendClock(clock(60), 30, calendar);
  expect(extended).toMatchObject({ dueOn: '2026-07-12', length: 90 });
  expect(describeClock(extended, 'zh-CN').at(-1)).toBe('经批准延长30日');
});

test('a running working-day clock moves when a year is published; a met one doesn’t', () => {
  const objection = clock(5, {
    startedOn: on('2026-12-28'),
    rule: { value: 5, unit: 'WORKING_DAYS', source },
  });
  const published = {
    ...calendar,
    version: 'state-council-2027',
    publishedYears: [...calendar.publishedYears, 2027],
    holidays: [...calendar.holidays, on('2027-01-01')],
  };
  expect(objection).toMatchObject({ provisional: true, dueOn: '2027-01-04' });
  expect(redateClock(objection, published)).toMatchObject({ provisional: false, dueOn: '2027-01-05' });
  expect(redateClock(meetClock(objection, on('2026-12-29')), published)).toBeNull();
  expect(redateClock(objection, calendar)).toBeNull();
});

test.each([
  [15, '2026-04-24', 'CALM'],
  [15, '2026-04-25', 'AMBER'],
  [15, '2026-04-28', 'AMBER'],
  [15, '2026-04-29', 'RED'],
  [60, '2026-05-30', 'CALM'],
  [60, '2026-05-31', 'AMBER'],
  [3, '2026-04-13', 'CALM'],
  [3, '2026-04-14', 'AMBER'],
])('%i days from 13 April are on %s %s: amber is the last fifth, at least 2 days', (length, today, level) => {
  expect(levelOf(clock(length), on(today), amber, calendar)).toBe(level);
});

test('what is done or void is DONE, and what is missed and still owed is RED', () => {
  const today = on('2026-09-01');
  expect(levelOf(meetClock(clock(15), on('2026-04-20')), today, amber, calendar)).toBe('DONE');
  expect(levelOf(meetClock(clock(15), on('2026-05-20')), today, amber, calendar)).toBe('DONE');
  expect(levelOf(voidClock(clock(15), 'OWN_PROCEDURE'), today, amber, calendar)).toBe('DONE');
  expect(levelOf(missClock(clock(15)), today, amber, calendar)).toBe('RED');
});

test('a clock says by how much it was done late, and nothing while it is open or where it was done in time', () => {
  expect(lateBy(clock(15), calendar)).toBeNull();
  expect(lateBy(missClock(clock(15)), calendar)).toBeNull();
  expect(lateBy(meetClock(clock(15), on('2026-04-28')), calendar)).toBeNull();
  expect(lateBy(meetClock(clock(15), on('2026-05-01')), calendar)).toEqual({ count: 3, unit: 'DAYS' });
  const working = clock(5, { rule: { value: 5, unit: 'WORKING_DAYS', source } });
  // Due on a Monday, done on the Saturday after.
  expect(lateBy(meetClock(working, addDays(working.dueOn, 5)), calendar)).toEqual({
    count: 4,
    unit: 'WORKING_DAYS',
  });
});

test('a clock turns amber once, when no more than a fifth of it is left', () => {
  const units = fc.constantFrom('DAYS' as const, 'WORKING_DAYS' as const);
  const starts = fc
    .integer({ min: dayNumber(on('2020-01-01')), max: dayNumber(on('2026-06-01')) })
    .map(fromDayNumber);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), units, starts, (value, unit, startedOn) => {
      const running = clock(value, { startedOn, rule: { value, unit, source } });
      const from = amberFrom(running, amber, calendar);
      expect(from >= startedOn && from <= running.dueOn).toBe(true);
      const limit = Math.max(2, Math.ceil(value / 5));
      expect(daysLeft(running, from, calendar).count).toBeLessThanOrEqual(Math.max(limit, value));
      if (value > limit) {
        expect(daysLeft(running, from, calendar).count).toBe(limit);
        expect(levelOf(running, addDays(from, -1), amber, calendar)).toBe('CALM');
      }
      expect(levelOf(running, addDays(running.dueOn, 1), amber, calendar)).toBe('RED');
    }),
  );
});

test('clocks are listed by id: a changed one stays in its place, a new one comes last', () => {
  const first = clock(15, { id: 'NOTIFY-1', kind: 'NOTIFY', unitId: 'a' });
  const second = clock(15, { id: nextClockId([first], 'NOTIFY'), kind: 'NOTIFY', unitId: 'b' });
  const clocks = withClocks([first, second], [missClock(first)]);
  expect(clocks.map(({ id, state }) => [id, state])).toEqual([
    ['NOTIFY-1', 'MISSED'],
    ['NOTIFY-2', 'RUNNING'],
  ]);
  expect(lastClock(clocks, 'NOTIFY')?.id).toBe('NOTIFY-2');
  expect(lastClock(clocks, 'NOTIFY', 'a')?.id).toBe('NOTIFY-1');
  expect(lastClock(clocks, 'ROUTE')).toBeNull();
});
