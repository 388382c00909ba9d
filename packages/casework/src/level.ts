import {
  addDays,
  addWorkingDays,
  countDaysLeft,
  daysBetween,
  workingDaysBetween,
  type CalendarTable,
  type DaysLeft,
  type PlainDate,
} from '@lianxin/calendar';
import { countedTo, isOpen, type Clock } from './clock';

export type Level = 'CALM' | 'AMBER' | 'RED' | 'DONE';

/** When a clock turns amber: in the last `share` of its length, at least in its last `atLeast` days. */
export interface AmberRule {
  readonly share: number;
  readonly atLeast: number;
}

/** Days left on a clock in its own unit: 0 on the last day, negative when late; while it is paused they stand still. */
export const daysLeft = (clock: Clock, today: PlainDate, calendar: CalendarTable): DaysLeft =>
  countDaysLeft(clock.dueOn, clock.unit, countedTo(clock, today), calendar);

/** By how many days, in its own unit, a clock was done late; null for one that was done in time, or isn't done. */
export const lateBy = ({ state, metOn, dueOn, unit }: Clock, calendar: CalendarTable): DaysLeft | null => {
  if (state !== 'MISSED' || metOn === null) return null;
  const { count } = countDaysLeft(dueOn, unit, metOn, calendar);
  return { count: -count, unit };
};

/** The days left at which a clock turns amber. A product of a share is not exact: 60 × 0.2 must give 12, not 13. */
const amberDays = (length: number, { share, atLeast }: AmberRule): number =>
  Math.max(atLeast, Math.ceil(Number((length * share).toFixed(6))));

/** The first day on which a clock is amber, never before it starts; read models compare dates, not lengths. */
export const amberFrom = (clock: Clock, amber: AmberRule, calendar: CalendarTable): PlainDate => {
  const { startedOn, dueOn, unit } = clock;
  const whole =
    unit === 'DAYS' ? daysBetween(startedOn, dueOn) : workingDaysBetween(startedOn, dueOn, calendar);
  const calm = Math.max(0, whole - amberDays(whole, amber));
  if (unit === 'DAYS') return addDays(startedOn, calm);
  return calm === 0 ? startedOn : addWorkingDays(startedOn, calm, calendar);
};

/** How a clock stands today: DONE when met or void, RED after its due date, AMBER towards its end; a pause changes nothing. */
export const levelOf = (clock: Clock, today: PlainDate, amber: AmberRule, calendar: CalendarTable): Level => {
  if (!isOpen(clock)) return 'DONE';
  const day = countedTo(clock, today);
  if (clock.state === 'MISSED' || day > clock.dueOn) return 'RED';
  return day >= amberFrom(clock, amber, calendar) ? 'AMBER' : 'CALM';
};
