import { DEPARTURE } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { frame } from './decide';
import type { RequestEvent } from './events';
import type { Facts } from './facts';
import { holderOf, type ServiceRequest } from './service-request';
import { FINAL_STATUSES } from './transitions';

export interface OfficerDeparts {
  readonly cadreId: string;
  /** The unit that he left, or in which he does no service any more. */
  readonly unitId: string;
}

/**
 * An officer left: the requests of that unit that he answered for, or works on, have no officer until its head names one
 * (product rule on first responsibility). Nothing is recorded for any other request, nor for a final one.
 */
export const officerDeparts = (
  request: ServiceRequest,
  { cadreId, unitId }: OfficerDeparts,
  facts: Facts,
): Accepted<RequestEvent> => {
  const isHis = [request.responsibility.current.officerId, request.handlerId].includes(cadreId);
  if (!isHis || holderOf(request) !== unitId || FINAL_STATUSES.includes(request.status)) return accept();
  return accept<RequestEvent>({ type: 'request.officer-departed', ...frame(DEPARTURE, facts), cadreId });
};
