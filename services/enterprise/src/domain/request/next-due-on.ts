import type { PlainDate } from '@lianxin/calendar';
import { isOpen, type Clock } from '@lianxin/casework';
import type { ServiceRequest } from './service-request';

/** Stands for “nothing is due” where a day is needed to order by. */
export const NOTHING_DUE = '9999-12-31' as PlainDate;

/**
 * The clock of an office that is due first, late ones too, and of several on one day the one that started first; null where
 * none binds anybody. A paused clock binds nobody as long as it waits.
 */
export const dueClock = ({ clocks }: Pick<ServiceRequest, 'clocks'>): Clock | null =>
  clocks
    .filter((clock) => isOpen(clock) && clock.state !== 'PAUSED')
    .reduce<Clock | null>((first, clock) => (first && first.dueOn <= clock.dueOn ? first : clock), null);

/** The day on which that clock is due, which lists are ordered by; NOTHING_DUE where there is none. */
export const nextDueOn = (request: Pick<ServiceRequest, 'clocks'>): PlainDate =>
  dueClock(request)?.dueOn ?? NOTHING_DUE;
