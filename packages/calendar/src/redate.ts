import type { CalendarTable } from './calendar-table';
import { deriveDueDate, type DueDate, type Period } from './due-date';

/** Derives a date again under another calendar; the steps tell where it moved, null where nothing is new. */
export const redate = (period: Period, before: DueDate, calendar: CalendarTable): DueDate | null => {
  if (before.calendarVersion === calendar.version) return null;
  const after = deriveDueDate({ ...period, calendar });
  if (after.dueOn === before.dueOn && after.provisional === before.provisional) return null;
  return {
    ...after,
    steps: [
      ...after.steps,
      { kind: 'REDATED', from: before.dueOn, to: after.dueOn, calendarVersion: calendar.version },
    ],
  };
};
