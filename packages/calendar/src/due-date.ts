import {
  addWorkingDays,
  isPublished,
  isWorkingDay,
  workingDayOnOrAfter,
  type CalendarTable,
} from './calendar-table';
import { addDays, daysBetween, yearOf, type PlainDate } from './plain-date';

export type PeriodUnit = 'DAYS' | 'WORKING_DAYS';

/** One step of a derivation, as values; `describeSteps` puts it into words. */
export type DerivationStep =
  | { readonly kind: 'STARTED'; readonly on: PlainDate }
  | {
      readonly kind: 'COUNTED';
      readonly from: PlainDate;
      readonly length: number;
      readonly unit: PeriodUnit;
      readonly lastDay: PlainDate;
    }
  | { readonly kind: 'SKIPPED_DAYS_OFF'; readonly count: number }
  | { readonly kind: 'ROLLED_OVER'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'NOT_ROLLED_OVER'; readonly on: PlainDate }
  | { readonly kind: 'PROVISIONAL'; readonly years: readonly number[]; readonly calendarVersion: string }
  | { readonly kind: 'EXTENDED'; readonly by: number; readonly unit: PeriodUnit }
  | {
      readonly kind: 'REDATED';
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly calendarVersion: string;
    };

/** What a due date is derived from: the day of the act, a length of at least 1, and whether a day off rolls over. */
export interface Period {
  readonly start: PlainDate;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly rollOver: boolean;
}

/** A due date with how it came about; `provisional` where a day of an unpublished year could move it. */
export interface DueDate {
  readonly dueOn: PlainDate;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly steps: readonly DerivationStep[];
}

const unpublishedYears = (from: PlainDate, to: PlainDate, calendar: CalendarTable): readonly number[] => {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.publishedYears.includes(year)) years.push(year);
  }
  return years;
};

const skippedDays = (start: PlainDate, lastDay: PlainDate, length: number): readonly DerivationStep[] => {
  const count = daysBetween(start, lastDay) - length;
  return count > 0 ? [{ kind: 'SKIPPED_DAYS_OFF', count }] : [];
};

/** Derives a due date: counting starts the day after `start`; a last day off moves on only where `rollOver` says so. */
export const deriveDueDate = (period: Period & { readonly calendar: CalendarTable }): DueDate => {
  const { start, length, unit, rollOver, calendar } = period;
  const lastDay = unit === 'DAYS' ? addDays(start, length) : addWorkingDays(start, length, calendar);
  const dueOn = rollOver ? workingDayOnOrAfter(lastDay, calendar) : lastDay;
  const steps: DerivationStep[] = [
    { kind: 'STARTED', on: start },
    { kind: 'COUNTED', from: addDays(start, 1), length, unit, lastDay },
  ];
  if (unit === 'WORKING_DAYS') steps.push(...skippedDays(start, lastDay, length));
  if (dueOn !== lastDay) steps.push({ kind: 'ROLLED_OVER', from: lastDay, to: dueOn });
  else if (!rollOver && isPublished(lastDay, calendar) && !isWorkingDay(lastDay, calendar)) {
    steps.push({ kind: 'NOT_ROLLED_OVER', on: lastDay });
  }
  const years = dependsOn(period, lastDay, dueOn);
  const provisional = years.length > 0;
  if (provisional) steps.push({ kind: 'PROVISIONAL', years, calendarVersion: calendar.version });
  return { dueOn, provisional, calendarVersion: calendar.version, steps };
};

/** The unpublished years on which a date depends: those of the days counted, or looked at in rolling over. */
const dependsOn = (
  { start, unit, rollOver, calendar }: Period & { readonly calendar: CalendarTable },
  lastDay: PlainDate,
  dueOn: PlainDate,
): readonly number[] => {
  if (unit === 'WORKING_DAYS') return unpublishedYears(addDays(start, 1), dueOn, calendar);
  return rollOver ? unpublishedYears(lastDay, dueOn, calendar) : [];
};
