import fc from 'fast-check';
import { isWorkingDay } from './calendar-table';
import { countDaysLeft } from './days-left';
import { deriveDueDate, type PeriodUnit } from './due-date';
import { describeSteps } from './describe-steps';
import { addDays, dayNumber, fromDayNumber, type PlainDate } from './plain-date';
import { redate } from './redate';
import { STATE_COUNCIL_CALENDAR as calendar } from './state-council-calendar';

const on = (text: string): PlainDate => text as PlainDate;
const dates = fc
  .integer({ min: dayNumber(on('2004-01-01')), max: dayNumber(on('2026-06-01')) })
  .map(fromDayNumber);
const lengths = fc.integer({ min: 1, max: 120 });
const units = fc.constantFrom<PeriodUnit>('DAYS', 'WORKING_DAYS');

test('counting starts the next day: 15 days from 13 April end on 28 April', () => {
  const { dueOn, provisional, steps } = deriveDueDate({
    start: on('2026-04-13'),
    length: 15,
    unit: 'DAYS',
    rollOver: false,
    calendar,
  });
  expect({ dueOn, provisional }).toEqual({ dueOn: '2026-04-28', provisional: false });
  expect(describeSteps(steps, 'zh-CN')).toEqual([
    '起算事由发生于2026-04-13，当日不计',
    '自2026-04-14起计算15日，至2026-04-28',
  ]);
});

test('5 working days over National Day 2026 skip eight days off and count the make-up Saturday', () => {
  const { dueOn, steps } = deriveDueDate({
    start: on('2026-09-29'),
    length: 5,
    unit: 'WORKING_DAYS',
    rollOver: false,
    calendar,
  });
  expect(dueOn).toBe('2026-10-12');
  expect(steps).toContainEqual({ kind: 'SKIPPED_DAYS_OFF', count: 8 });
});

test('a last day off moves on for the citizen and stays for the office', () => {
  const period = { start: on('2026-04-01'), length: 30, unit: 'DAYS', calendar } as const;
  expect(deriveDueDate({ ...period, rollOver: true }).dueOn).toBe('2026-05-06');
  const office = deriveDueDate({ ...period, rollOver: false });
  expect(office.dueOn).toBe('2026-05-01');
  expect(office.steps).toContainEqual({ kind: 'NOT_ROLLED_OVER', on: '2026-05-01' });
});

test('working days of an unpublished year are provisional, plain calendar days are not', () => {
  const period = { start: on('2026-12-28'), length: 5, rollOver: false, calendar } as const;
  expect(deriveDueDate({ ...period, unit: 'WORKING_DAYS' }).provisional).toBe(true);
  expect(deriveDueDate({ ...period, unit: 'DAYS' }).provisional).toBe(false);
  expect(deriveDueDate({ ...period, unit: 'DAYS', rollOver: true }).provisional).toBe(true);
});

test('when a year is published its dates move, and the steps say from where', () => {
  const period = { start: on('2026-12-28'), length: 5, unit: 'WORKING_DAYS', rollOver: false } as const;
  const before = deriveDueDate({ ...period, calendar });
  const published = {
    ...calendar,
    version: 'state-council-2027',
    publishedYears: [...calendar.publishedYears, 2027],
    holidays: [...calendar.holidays, on('2027-01-01')],
  };
  const after = redate(period, before, published);
  expect(before.dueOn).toBe('2027-01-04');
  expect(after).toMatchObject({ dueOn: '2027-01-05', provisional: false });
  expect(after?.steps.at(-1)).toEqual({
    kind: 'REDATED',
    from: '2027-01-04',
    to: '2027-01-05',
    calendarVersion: 'state-council-2027',
  });
  expect(redate(period, before, calendar)).toBeNull();
});

test('a longer period never ends earlier, a later start neither, and a rolled-over end is a working day', () => {
  fc.assert(
    fc.property(dates, lengths, fc.nat(30), units, fc.boolean(), (start, length, more, unit, rollOver) => {
      const due = (from: PlainDate, count: number): PlainDate =>
        deriveDueDate({ start: from, length: count, unit, rollOver, calendar }).dueOn;
      expect(due(start, length + more) >= due(start, length)).toBe(true);
      expect(due(addDays(start, more), length) >= due(start, length)).toBe(true);
      if (rollOver || unit === 'WORKING_DAYS') expect(isWorkingDay(due(start, length), calendar)).toBe(true);
      if (unit === 'DAYS' && !rollOver) expect(due(start, length)).toBe(addDays(start, length));
    }),
  );
});

test('days left are the whole length at the start, 0 on the last day and negative after it', () => {
  fc.assert(
    fc.property(dates, lengths, units, (start, length, unit) => {
      const { dueOn } = deriveDueDate({ start, length, unit, rollOver: false, calendar });
      expect(countDaysLeft(dueOn, unit, start, calendar)).toEqual({ count: length, unit });
      expect(countDaysLeft(dueOn, unit, dueOn, calendar).count).toBe(0);
      expect(countDaysLeft(dueOn, unit, addDays(dueOn, 20), calendar).count).toBeLessThan(0);
    }),
  );
});

test('every step has words in both languages', () => {
  const steps = deriveDueDate({
    start: on('2026-12-25'),
    length: 9,
    unit: 'WORKING_DAYS',
    rollOver: true,
    calendar,
  }).steps;
  const all = [
    ...steps,
    { kind: 'EXTENDED', by: 30, unit: 'DAYS' } as const,
    { kind: 'NOT_ROLLED_OVER', on: on('2026-05-01') } as const,
    { kind: 'ROLLED_OVER', from: on('2026-05-01'), to: on('2026-05-06') } as const,
    { kind: 'REDATED', from: on('2026-05-01'), to: on('2026-05-06'), calendarVersion: 'v' } as const,
  ];
  for (const sentence of describeSteps(all, 'zh-CN')) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
  for (const sentence of describeSteps(all, 'en')) expect(sentence).toMatch(/^[^\u4e00-\u9fff]+$/);
});
