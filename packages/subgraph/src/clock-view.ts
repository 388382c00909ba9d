import type { Locale } from '@lianxin/access';
import type { CalendarTable, PlainDate } from '@lianxin/calendar';
import {
  daysLeft,
  describeClock,
  isOpen,
  lateBy,
  levelOf,
  type AmberRule,
  type Clock as CaseClock,
} from '@lianxin/casework';
import { Clock } from './value-types';

/** By what a clock is seen: a day, the calendar, and when it turns amber. */
export interface ClockSight {
  readonly today: PlainDate;
  readonly calendar: CalendarTable;
  readonly amber: AmberRule;
}

/** A clock of a case as the asker sees it today, its derivation in his language. */
export const toClock = (clock: CaseClock, { today, calendar, amber }: ClockSight, locale: Locale): Clock =>
  Object.assign(new Clock(), {
    kind: clock.kind,
    state: clock.state,
    level: levelOf(clock, today, amber, calendar),
    left: isOpen(clock) ? daysLeft(clock, today, calendar) : null,
    metOn: clock.metOn,
    lateBy: lateBy(clock, calendar),
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    rule: clock.rule,
    calendarVersion: clock.calendarVersion,
    derivation: describeClock(clock, locale),
  });
