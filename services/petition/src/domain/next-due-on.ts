import type { PlainDate } from '@lianxin/calendar';
import { isOpen } from '@lianxin/casework';
import type { Petition } from './petition';

/** Stands for “nothing is due” where a day is needed to order by. */
export const NOTHING_DUE = '9999-12-31' as PlainDate;

/** The earliest due date that still binds an office; NOTHING_DUE where none does. The petitioner's own periods don't count. */
export const nextDueOn = ({ clocks }: Petition): PlainDate =>
  clocks
    .filter((clock) => clock.unitId !== null && isOpen(clock))
    .map(({ dueOn }) => dueOn)
    .sort()[0] ?? NOTHING_DUE;
