import type { PlainDate } from '@lianxin/calendar';
import { nameOn } from './names';
import type { Unit, UnitStatus } from './unit';

/** What a unit was on a day. */
export interface UnitAsOf {
  readonly name: string;
  readonly status: UnitStatus;
}

/** Whether the unit existed on a day. */
export const wasActiveOn = (unit: Unit, date: PlainDate): boolean =>
  unit.foundedOn <= date && (unit.abolishedFrom === null || date < unit.abolishedFrom);

/** What the unit was on a day, its last name included where it was gone by then; null before it was founded. */
export const unitAsOf = (unit: Unit, date: PlainDate): UnitAsOf | null => {
  const name = nameOn(unit.names, date);
  return name === null ? null : { name, status: wasActiveOn(unit, date) ? 'ACTIVE' : 'ABOLISHED' };
};
