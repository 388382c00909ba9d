import type { CalendarTable, PlainDate } from '@lianxin/calendar';
import { countedTo, deriveAnew, type Clock } from './clock';
import { periodUnitOf, type Rule } from './rule-table';

/** A rule that changed, as it applies to running clocks. */
export interface ChangedRule {
  readonly rule: Rule;
  readonly ruleVersion: string;
  /** The day from which the change is in force. */
  readonly from: PlainDate;
  /** Which way it may move what runs already: what binds an office only forward, what protects a citizen only back. */
  readonly only: 'SHORTER' | 'LONGER';
}

/** By how much a clock was extended, in its own unit. */
export const extendedBy = ({ steps }: Clock): number =>
  steps.reduce((sum, step) => sum + (step.kind === 'EXTENDED' ? step.by : 0), 0);

const ofLength = (
  clock: Clock,
  length: number,
  { rule, ruleVersion }: ChangedRule,
  calendar: CalendarTable,
): Clock => {
  const changed = { kind: 'RULE_CHANGED', length, unit: clock.unit, ruleVersion } as const;
  const steps = [...clock.steps, changed];
  return deriveAnew({ ...clock, length, ruleVersion, rule: rule.source, steps }, calendar);
};

/**
 * Applies a changed rule to a clock that runs or is paused, extensions on top; null where it doesn't move, or would move the
 * other way. A shortened one never ends before the change is in force: nobody is late by a rule that he couldn't know.
 */
export const applyRule = (clock: Clock, change: ChangedRule, calendar: CalendarTable): Clock | null => {
  if (clock.state !== 'RUNNING' && clock.state !== 'PAUSED') return null;
  if (periodUnitOf(change.rule) !== clock.unit) return null;
  const length = change.rule.value + extendedBy(clock);
  if (change.only === 'LONGER')
    return length > clock.length ? ofLength(clock, length, change, calendar) : null;
  const earliest = countedTo(clock, change.from);
  for (let shorter = length; shorter < clock.length; shorter += 1) {
    const moved = ofLength(clock, shorter, change, calendar);
    if (moved.dueOn >= earliest) return moved;
  }
  return null;
};
