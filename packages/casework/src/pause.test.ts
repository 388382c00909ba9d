import {
  addDays,
  daysBetween,
  STATE_COUNCIL_CALENDAR,
  workingDaysBetween,
  type PlainDate,
} from '@lianxin/calendar';
import fc from 'fast-check';
import {
  extendClock,
  handOnClock,
  isOpen,
  meetClock,
  missClock,
  pauseClock,
  redateClock,
  resumeClock,
  startClock,
  voidClock,
  type Clock,
} from './clock';
import { describeClock } from './describe-clock';
import { daysLeft, levelOf } from './level';

const on = (text: string): PlainDate => text as PlainDate;
const calendar = STATE_COUNCIL_CALENDAR;
const amber = { share: 0.2, atLeast: 2 };
const source = { source: '本地规则表', article: null, text: '15个工作日内解决' };
const START = on('2026-04-13');

const clock = (value = 15, unit: 'DAYS' | 'WORKING_DAYS' = 'WORKING_DAYS', startedOn = START): Clock =>
  startClock({
    id: 'SOLVE-1',
    kind: 'SOLVE',
    unitId: 'bureau',
    startedOn,
    rule: { value, unit, source },
    ruleVersion: 'v1',
    rollOver: false,
    calendar,
  });

test('a paused clock is still owed, waits, and neither its level nor its days left move', () => {
  const paused = pauseClock(clock(), on('2026-04-16'));
  expect(paused).toMatchObject({ state: 'PAUSED', dueOn: clock().dueOn });
  expect(isOpen(paused)).toBe(true);
  expect(missClock(paused)).toBe(paused);
  for (const day of ['2026-04-16', '2026-09-01'].map(on)) {
    expect(daysLeft(paused, day, calendar)).toEqual({ count: 12, unit: 'WORKING_DAYS' });
    expect(levelOf(paused, day, amber, calendar)).toBe('CALM');
  }
});

test('a resumed clock has moved on by what was waited, and says so in both languages', () => {
  const resumed = resumeClock(pauseClock(clock(), on('2026-04-16')), on('2026-04-22'), calendar);
  expect(resumed).toMatchObject({ state: 'RUNNING', length: 15 });
  expect(workingDaysBetween(clock().dueOn, resumed.dueOn, calendar)).toBe(4);
  expect(describeClock(resumed, 'zh-CN').at(-1)).toBe('2026-04-16至2026-04-22等待补正，4个工作日不计入期限');
  expect(describeClock(resumed, 'en').at(-1)).toBe(
    'Waited from 2026-04-16 to 2026-04-22: 4 working days do not count',
  );
});

test('only a running clock is paused and only a paused one resumed', () => {
  for (const closed of [missClock(clock()), meetClock(clock(), START), voidClock(clock(), 'PERIOD_ENDED')]) {
    expect(pauseClock(closed, on('2026-04-16'))).toBe(closed);
    expect(resumeClock(closed, on('2026-04-22'), calendar)).toBe(closed);
  }
  const paused = pauseClock(clock(), on('2026-04-16'));
  expect(pauseClock(paused, on('2026-04-17'))).toBe(paused);
});

test('pauses outlast an extension and a newly published year', () => {
  const resumed = resumeClock(pauseClock(clock(), on('2026-04-16')), on('2026-04-22'), calendar);
  const extended = extendClock(resumed, 5, calendar);
  expect(workingDaysBetween(START, extended.dueOn, calendar)).toBe(15 + 4 + 5);
  const late = resumeClock(
    pauseClock(clock(5, 'WORKING_DAYS', on('2026-12-28')), on('2026-12-29')),
    on('2026-12-31'),
    calendar,
  );
  const published = {
    ...calendar,
    version: 'state-council-2027',
    publishedYears: [...calendar.publishedYears, 2027],
    holidays: [...calendar.holidays, on('2027-01-01')],
  };
  expect(late.dueOn).toBe('2027-01-06');
  expect(redateClock(late, published)?.dueOn).toBe('2027-01-07');
});

test('an open clock is handed on with its due date; a closed one stays with whom it bound', () => {
  expect(handOnClock(clock(), 'other')).toMatchObject({ unitId: 'other', dueOn: clock().dueOn });
  expect(handOnClock(missClock(clock()), 'other').unitId).toBe('other');
  expect(handOnClock(meetClock(clock(), START), 'other').unitId).toBe('bureau');
});

const units = fc.constantFrom('DAYS' as const, 'WORKING_DAYS' as const);
const lengths = fc.integer({ min: 1, max: 60 });
const gaps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 40 })), { minLength: 1, maxLength: 4 });

test('however often it waits, a clock has as much left after a pause as before it', () => {
  fc.assert(
    fc.property(lengths, units, gaps, (value, unit, waits) => {
      let running = clock(value, unit);
      let day = START;
      let waited = 0;
      for (const [worked, wait] of waits) {
        day = addDays(day, worked);
        const left = daysLeft(running, day, calendar);
        const until = addDays(day, wait);
        waited += unit === 'DAYS' ? wait : workingDaysBetween(day, until, calendar);
        running = resumeClock(pauseClock(running, day), until, calendar);
        day = until;
        expect(daysLeft(running, day, calendar)).toEqual(left);
      }
      const whole =
        unit === 'DAYS'
          ? daysBetween(START, running.dueOn)
          : workingDaysBetween(START, running.dueOn, calendar);
      expect(whole).toBe(value + waited);
      expect(running.length).toBe(value);
    }),
  );
});

test('a pause never brings a due date forward, and one that ends on its own day changes no date', () => {
  fc.assert(
    fc.property(lengths, units, fc.nat({ max: 30 }), fc.nat({ max: 60 }), (value, unit, after, wait) => {
      const before = clock(value, unit);
      const from = addDays(START, after);
      const resumed = resumeClock(pauseClock(before, from), addDays(from, wait), calendar);
      expect(resumed.dueOn >= before.dueOn).toBe(true);
      if (wait === 0) expect(resumed.dueOn).toBe(before.dueOn);
    }),
  );
});
