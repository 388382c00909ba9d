import {
  daysBetween,
  deriveDueDate,
  redate,
  workingDaysBetween,
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
  | 'PERIOD_ENDED'
  | 'HANDED_OVER'
  | 'WITHDRAWN';

/** Time that doesn't count because somebody else is waited for: from the end of one day to the end of another. */
export interface Pause {
  readonly from: PlainDate;
  /** Null while it lasts. */
  readonly until: PlainDate | null;
}

export type ClockStep =
  | DerivationStep
  | { readonly kind: 'REMARK'; readonly remark: Remark }
  | {
      /** A changed rule applies to it; `length` is its whole length since. */
      readonly kind: 'RULE_CHANGED';
      readonly length: number;
      readonly unit: PeriodUnit;
      readonly ruleVersion: string;
    }
  | {
      readonly kind: 'PAUSED';
      readonly from: PlainDate;
      readonly until: PlainDate | null;
      /** How long it was, in the clock's unit; 0 while it lasts. */
      readonly by: number;
      readonly unit: PeriodUnit;
    };

/** A period that binds a unit (or, with no unit, that the citizen or firm has), with everything its due date rests on. */
export interface Clock {
  /** "NOTIFY-2": the second of its kind in the case. */
  readonly id: string;
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly unitId: string | null;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Whole length in `unit`, extensions included and pauses not. */
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly rollOver: boolean;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly ruleVersion: string;
  readonly rule: RuleReference;
  readonly steps: readonly ClockStep[];
  readonly metOn: PlainDate | null;
  /** Left out of a clock that was never paused. */
  readonly pauses?: readonly Pause[];
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

const waitingTime = ({ from, until }: Pause, unit: PeriodUnit, calendar: CalendarTable): number => {
  if (until === null) return 0;
  return unit === 'DAYS' ? daysBetween(from, until) : workingDaysBetween(from, until, calendar);
};

/** What the due date is counted from: the length, and what was waited for. */
const periodOf = (clock: Clock, calendar: CalendarTable): Period => ({
  start: clock.startedOn,
  length: (clock.pauses ?? []).reduce(
    (length, pause) => length + waitingTime(pause, clock.unit, calendar),
    clock.length,
  ),
  unit: clock.unit,
  rollOver: clock.rollOver,
});

const pauseSteps = ({ pauses = [], unit }: Clock, calendar: CalendarTable): readonly ClockStep[] =>
  pauses.map((pause) => ({ kind: 'PAUSED', ...pause, by: waitingTime(pause, unit, calendar), unit }));

/** What no new derivation says again. */
const KEPT: readonly ClockStep['kind'][] = ['REMARK', 'EXTENDED', 'RULE_CHANGED'];

const keptSteps = ({ steps }: Clock): readonly ClockStep[] => steps.filter(({ kind }) => KEPT.includes(kind));

/** Derives a clock anew from its start, its pauses and its length, and says again what happened to it. */
export const deriveAnew = (clock: Clock, calendar: CalendarTable): Clock => {
  const due = deriveDueDate({ ...periodOf(clock, calendar), calendar });
  return { ...clock, ...due, steps: [...due.steps, ...pauseSteps(clock, calendar), ...keptSteps(clock)] };
};

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
  const extended = deriveAnew({ ...clock, length: clock.length + by }, calendar);
  return { ...extended, steps: [...extended.steps, { kind: 'EXTENDED', by, unit: clock.unit }] };
};

/** The day up to which a clock has counted: today, or the day on which it was paused. */
export const countedTo = ({ state, pauses }: Clock, today: PlainDate): PlainDate =>
  state === 'PAUSED' ? (pauses?.at(-1)?.from ?? today) : today;

/** Stops a running clock from the end of a day on; any other, a late one too, stays as it is. */
export const pauseClock = (clock: Clock, on: PlainDate): Clock => {
  if (clock.state !== 'RUNNING') return clock;
  const pause = { from: on, until: null };
  return {
    ...clock,
    state: 'PAUSED',
    pauses: [...(clock.pauses ?? []), pause],
    steps: [...clock.steps, { kind: 'PAUSED', ...pause, by: 0, unit: clock.unit }],
  };
};

/** A paused clock counts again from the day after `on`; its due date moves on by what was waited, in its own unit. */
export const resumeClock = (clock: Clock, on: PlainDate, calendar: CalendarTable): Clock => {
  if (clock.state !== 'PAUSED') return clock;
  const pauses = (clock.pauses ?? []).map((pause) =>
    pause.until === null ? { ...pause, until: on } : pause,
  );
  return deriveAnew({ ...clock, state: 'RUNNING', pauses }, calendar);
};

/** Another unit owes the act that an open clock calls for, by the same day; a closed one stays with whom it bound. */
export const handOnClock = (clock: Clock, unitId: string): Clock =>
  isOpen(clock) ? { ...clock, unitId } : clock;

/** Derives a running clock again under a newly published calendar; null where nothing moves. */
export const redateClock = (clock: Clock, calendar: CalendarTable): Clock | null => {
  if (clock.state !== 'RUNNING' && clock.state !== 'PAUSED') return null;
  const { dueOn, provisional, calendarVersion } = clock;
  const before = { dueOn, provisional, calendarVersion, steps: [] };
  const due = redate(periodOf(clock, calendar), before, calendar);
  if (!due) return null;
  return { ...clock, ...due, steps: [...due.steps, ...pauseSteps(clock, calendar), ...keptSteps(clock)] };
};
