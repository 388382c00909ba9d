import type { PlainDate } from '@lianxin/calendar';
import { isOpen } from '@lianxin/casework';
import type { ServiceRequest } from './service-request';

/** Stands for “nothing is due” where a day is needed to order by. */
export const NOTHING_DUE = '9999-12-31' as PlainDate;

/** The earliest due date that binds an office now; NOTHING_DUE where none does. A paused clock binds nobody as long as it waits. */
export const nextDueOn = ({ clocks }: Pick<ServiceRequest, 'clocks'>): PlainDate =>
  clocks
    .filter((clock) => isOpen(clock) && clock.state !== 'PAUSED')
    .map(({ dueOn }) => dueOn)
    .sort()[0] ?? NOTHING_DUE;
