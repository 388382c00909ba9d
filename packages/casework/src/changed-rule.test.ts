import { addDays, STATE_COUNCIL_CALENDAR, type PlainDate } from '@lianxin/calendar';
import fc from 'fast-check';
import { applyRule, type ChangedRule } from './changed-rule';
import { extendClock, meetClock, missClock, pauseClock, resumeClock, startClock, type Clock } from './clock';
import { describeClock } from './describe-clock';

const on = (text: string): PlainDate => text as PlainDate;
const calendar = STATE_COUNCIL_CALENDAR;
const START = on('2026-04-13');
const source = { source: '信访工作条例（2022）', article: '第三十四条', text: '60日内办结' };

const clock = (value = 60, unit: 'DAYS' | 'WORKING_DAYS' = 'DAYS'): Clock =>
  startClock({
    ...{ id: 'CONCLUDE-1', kind: 'CONCLUDE', unitId: 'bureau', startedOn: START },
    ...{ rule: { value, unit, source }, ruleVersion: 'v1', rollOver: false, calendar },
  });

const change = (value: number, from: string, only: ChangedRule['only'] = 'SHORTER'): ChangedRule => ({
  rule: { value, unit: 'DAYS', source },
  ruleVersion: 'v2',
  from: on(from),
  only,
});

test('a shortened rule moves a running clock forward, keeps its extension and says so in both languages', () => {
  const extended = extendClock(clock(), 30, calendar);
  const moved = applyRule(extended, change(45, '2026-05-01'), calendar) as Clock;
  expect(moved).toMatchObject({ length: 75, dueOn: addDays(START, 75), ruleVersion: 'v2' });
  expect(describeClock(moved, 'zh-CN').slice(-2)).toEqual([
    '经批准延长30日',
    '规则表v2适用于尚未届满的期限，全部期限为75日',
  ]);
  expect(describeClock(moved, 'en').at(-1)).toBe(
    'Under rule table v2, which applies to running periods: 75 calendar days in all',
  );
  // Done twice it moves nothing more.
  expect(applyRule(moved, change(45, '2026-05-01'), calendar)).toBeNull();
});

test('nobody is made late: a shortened clock ends at the earliest on the day on which the change is in force', () => {
  expect(applyRule(clock(), change(45, '2026-06-08'), calendar)).toMatchObject({ dueOn: '2026-06-08' });
  expect(applyRule(clock(), change(45, '2026-06-12'), calendar)).toBeNull();
});

test('an office gets no longer and a citizen no shorter clock while it runs', () => {
  expect(applyRule(clock(45), change(60, '2026-05-01'), calendar)).toBeNull();
  expect(applyRule(clock(45), change(30, '2026-05-01', 'LONGER'), calendar)).toBeNull();
  expect(applyRule(clock(30), change(45, '2026-05-01', 'LONGER'), calendar)).toMatchObject({ length: 45 });
});

test('what is met, missed or counted in another unit stays as it is', () => {
  for (const closed of [meetClock(clock(), START), missClock(clock())])
    expect(applyRule(closed, change(45, '2026-05-01'), calendar)).toBeNull();
  expect(applyRule(clock(60, 'WORKING_DAYS'), change(45, '2026-05-01'), calendar)).toBeNull();
});

test('a paused clock is shortened, too, and counts on from where it stood', () => {
  const paused = pauseClock(clock(), on('2026-04-23'));
  const moved = applyRule(paused, change(45, '2026-09-01'), calendar) as Clock;
  expect(moved).toMatchObject({ state: 'PAUSED', length: 45, dueOn: addDays(START, 45) });
  expect(resumeClock(moved, on('2026-09-10'), calendar).dueOn).toBe(addDays(START, 45 + 140));
});

test('a change moves a clock only its way, never before it is in force, and applied again moves nothing', () => {
  const lengths = fc.integer({ min: 1, max: 90 });
  const only = fc.constantFrom('SHORTER' as const, 'LONGER' as const);
  fc.assert(
    fc.property(lengths, lengths, fc.nat({ max: 90 }), only, (before, after, passed, way) => {
      const from = addDays(START, passed);
      const running = clock(before);
      const told = change(after, from, way);
      const moved = applyRule(running, told, calendar);
      if (moved === null) return;
      expect(way === 'SHORTER' ? moved.dueOn < running.dueOn : moved.dueOn > running.dueOn).toBe(true);
      if (way === 'SHORTER') expect(moved.dueOn >= from).toBe(true);
      expect(applyRule(moved, told, calendar)).toBeNull();
    }),
  );
});

test('a remark outlasts an extension', () => {
  const remarked: Clock = {
    ...clock(),
    steps: [...clock().steps, { kind: 'REMARK', remark: 'COUNTED_FROM_RECEIPT' }],
  };
  expect(describeClock(extendClock(remarked, 30, calendar), 'zh-CN')).toContain(
    '历史导入未载明受理日期，自收到之日起计算',
  );
});
