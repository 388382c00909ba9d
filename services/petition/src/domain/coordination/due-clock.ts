import { daysBetween, type PlainDate } from '@lianxin/calendar';
import { nextClockId, startClock, type Clock } from '@lianxin/casework';
import type { RuleReference } from '@lianxin/kernel';
import type { Facts } from '../facts';

interface Due {
  readonly kind: 'REPORT_BACK' | 'SUPERVISION';
  readonly unitId: string;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly source: RuleReference;
}

/** A clock whose last day was set by who called for the act, and not by the rule table; it never rolls over. */
export const startClockUntil = (
  clocks: readonly Clock[],
  { kind, unitId, startedOn, dueOn, source }: Due,
  { rules, calendar }: Facts,
): Clock =>
  startClock({
    ...{ kind, unitId, startedOn, calendar },
    id: nextClockId(clocks, kind),
    rule: { value: daysBetween(startedOn, dueOn), unit: 'DAYS', source },
    ruleVersion: rules.version,
    rollOver: false,
  });
