import type { PlainDate } from '@lianxin/calendar';
import { isOpen, type Clock } from '@lianxin/casework';
import type { Petition } from './petition';

/** Stands for “nothing is due” where a day is needed to order by. */
export const NOTHING_DUE = '9999-12-31' as PlainDate;

/** The clock of an office that is due first and still owed; null where none is. The petitioner's own periods don't count. */
export const nextDueClock = ({ clocks }: Pick<Petition, 'clocks'>): Clock | null =>
  clocks
    .filter((clock) => clock.unitId !== null && isOpen(clock))
    .reduce<Clock | null>((first, clock) => (first && first.dueOn <= clock.dueOn ? first : clock), null);

/** The earliest due date that still binds an office; NOTHING_DUE where none does. */
export const nextDueOn = (petition: Pick<Petition, 'clocks'>): PlainDate =>
  nextDueClock(petition)?.dueOn ?? NOTHING_DUE;
