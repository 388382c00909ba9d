import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { nameOn } from './names';
import type { Unit, UnitStatus } from './unit';

/** What a unit was on a day. */
export interface UnitAsOf {
  readonly name: string;
  readonly status: UnitStatus;
  /** The unit directly above it; null at the top of the tree. */
  readonly parentId: Uuid | null;
}

/** Whether the unit existed on a day. */
export const wasActiveOn = (unit: Unit, date: PlainDate): boolean =>
  unit.foundedOn <= date && (unit.abolishedFrom === null || date < unit.abolishedFrom);

/** What the unit was on a day, its last name and place included where it was gone by then; null before it was founded. */
export const unitAsOf = (unit: Unit, date: PlainDate): UnitAsOf | null => {
  const name = nameOn(unit.names, date);
  if (name === null) return null;
  const place = unit.parents.findLast(({ from }) => from <= date);
  return {
    name,
    status: wasActiveOn(unit, date) ? 'ACTIVE' : 'ABOLISHED',
    parentId: place?.parentId ?? null,
  };
};
