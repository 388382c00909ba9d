import {
  deriveDueDate,
  redate,
  type CalendarTable,
  type DerivationStep,
  type Period,
  type PeriodUnit,
  type PlainDate,
} from '@lianxin/calendar';
import type { RuleReference } from '@lianxin/kernel';
import { periodUnitOf, type Rule } from './rule-table';

/** Every period of the law or the rule table that a case can run under (DOMAIN.md §3, §4). */
export type ClockKind =
  | 'ROUTE'
  | 'NOTIFY'
  | 'OBJECT'
  | 'CONCLUDE'
  | 'REVIEW_REQUEST'
  | 'REVIEW'
  | 'RE_REVIEW_REQUEST'
  | 'RE_REVIEW'
  | 'SIMPLE_ACCEPT'
  | 'SIMPLE_REPLY'
  | 'REPORT_BACK'
  | 'OBJECTION_DECISION'
  | 'SUPERVISION'
  | 'CORRECTION'
  | 'SUGGESTION'
  | 'EXECUTION'
  | 'CONTACT'
  | 'ANSWER'
  | 'SOLVE';

/** MISSED with a `metOn` was done late; VOID binds nobody but keeps its due date. */
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'MISSED' | 'VOID';

/** Why a clock is as it is, where the derivation alone doesn't say. */
export type Remark =
  | 'UNKNOWN_FROM_IMPORT'
  | 'COUNTED_FROM_RECEIPT'
  | 'NAME_OR_ADDRESS_UNCLEAR'
  | 'OWN_PROCEDURE'
  | 'CASE_WENT_BACK'
  | 'NO_LONGER_APPLIES'
  | 'PERIOD_ENDED';

export type ClockStep = DerivationStep | { readonly kind: 'REMARK'; readonly remark: Remark };

/** A period that binds a unit (or, with no unit, that the citizen or firm has), with everything its due date rests on. */
export interface Clock {
  /** "NOTIFY-2": the second of its kind in the case. */
  readonly id: string;
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly unitId: string | null;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Whole length in `unit`, extensions included. */
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly rollOver: boolean;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly ruleVersion: string;
  readonly rule: RuleReference;
  readonly steps: readonly ClockStep[];
  readonly metOn: PlainDate | null;
  /** Brought in by an import: its lateness is shown, but nothing fires when it passes. */
  readonly historical: boolean;
}

/** What a clock is started from; `remark` with `state: 'VOID'` says why it binds nobody. */
export interface ClockStart {
  readonly id: string;
  readonly kind: ClockKind;
  readonly unitId: string | null;
  readonly startedOn: PlainDate;
  readonly rule: Rule;
  readonly ruleVersion: string;
  readonly rollOver: boolean;
  readonly calendar: CalendarTable;
  readonly voidBecause?: Remark | null;
  readonly historical?: boolean;
}

const periodOf = (clock: Clock): Period => ({
  start: clock.startedOn,
  length: clock.length,
  unit: clock.unit,
  rollOver: clock.rollOver,
});

const remarked = (clock: Clock, remark: Remark): readonly ClockStep[] => [
  ...clock.steps,
  { kind: 'REMARK', remark },
];

/** Starts a clock: counting begins the day after `startedOn`. */
export const startClock = (start: ClockStart): Clock => {
  const { id, kind, unitId, startedOn, rule, ruleVersion, rollOver, calendar } = start;
  const length = rule.value;
  const unit = periodUnitOf(rule);
  const due = deriveDueDate({ start: startedOn, length, unit, rollOver, calendar });
  const clock: Clock = {
    ...{ id, kind, state: 'RUNNING', unitId, startedOn, length, unit, rollOver, ruleVersion },
    ...due,
    rule: rule.source,
    metOn: null,
    historical: start.historical ?? false,
  };
  return start.voidBecause ? voidClock(clock, start.voidBecause) : clock;
};

/** Whether the act that a clock calls for is still owed, in time or late. */
export const isOpen = (clock: Clock): boolean =>
  clock.state !== 'VOID' && clock.state !== 'MET' && clock.metOn === null;

/** The act was done on a day: MET where that was in time, else MISSED with the day; closed clocks stay as they are. */
export const meetClock = (clock: Clock, on: PlainDate): Clock =>
  isOpen(clock) ? { ...clock, state: on <= clock.dueOn ? 'MET' : 'MISSED', metOn: on } : clock;

/** The due date passed without the act. */
export const missClock = (clock: Clock): Clock =>
  clock.state === 'RUNNING' ? { ...clock, state: 'MISSED' } : clock;

/** The clock binds nobody any more; it keeps its due date and says why. */
export const voidClock = (clock: Clock, because: Remark): Clock => ({
  ...clock,
  state: 'VOID',
  steps: remarked(clock, because),
});

/** The act turned out not to have been done: the clock runs again to its original due date; a late one stays MISSED. */
export const reopenClock = (clock: Clock): Clock => ({
  ...clock,
  state: clock.state === 'MISSED' ? 'MISSED' : 'RUNNING',
  metOn: null,
});

/** Lengthens a clock by `by` of its own units, derived anew from its start. */
export const extendClock = (clock: Clock, by: number, calendar: CalendarTable): Clock => {
  const length = clock.length + by;
  const due = deriveDueDate({ ...periodOf(clock), length, calendar });
  return { ...clock, ...due, length, steps: [...due.steps, { kind: 'EXTENDED', by, unit: clock.unit }] };
};

/** Derives a running clock again under a newly published calendar; null where nothing moves. */
export const redateClock = (clock: Clock, calendar: CalendarTable): Clock | null => {
  if (clock.state !== 'RUNNING' && clock.state !== 'PAUSED') return null;
  const { dueOn, provisional, calendarVersion } = clock;
  const due = redate(periodOf(clock), { dueOn, provisional, calendarVersion, steps: [] }, calendar);
  if (!due) return null;
  const kept = clock.steps.filter((step) => step.kind === 'REMARK' || step.kind === 'EXTENDED');
  return { ...clock, ...due, steps: [...due.steps, ...kept] };
};
