import { redateClock, TIME_PASSING } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { frame } from './decide';
import type { RequestEvent } from './events';
import type { Facts } from './facts';
import type { ServiceRequest } from './service-request';

/** Derives running clocks again when a year was published; records nothing where no date and no certainty changed. */
export const redateRequest = (request: ServiceRequest, facts: Facts): Accepted<RequestEvent> => {
  const clocks = request.clocks.flatMap((clock) => redateClock(clock, facts.calendar) ?? []);
  return clocks.length === 0
    ? accept()
    : accept<RequestEvent>({
        type: 'request.clocks-redated',
        ...frame(TIME_PASSING, facts, clocks),
        calendarVersion: facts.calendar.version,
      });
};
