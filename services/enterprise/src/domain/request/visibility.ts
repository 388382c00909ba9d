import { holdersOf } from '@lianxin/casework';
import { holderOf, offeredUnitOf, type ServiceRequest } from './service-request';

/** The units that answer or answered for a request, or are offered it. */
export const involvedUnitsOf = (request: Pick<ServiceRequest, 'responsibility'>): readonly string[] => {
  const offered = offeredUnitOf(request);
  const holders = holdersOf(request.responsibility).map(({ unitId }) => unitId);
  return [...new Set([...holders, ...(offered === null ? [] : [offered])])];
};

/** The units that handle a request now: the one that answers and the one that is offered it. */
export const handlingUnitsOf = (request: Pick<ServiceRequest, 'responsibility'>): readonly string[] => {
  const offered = offeredUnitOf(request);
  return [...new Set([holderOf(request), ...(offered === null ? [] : [offered])])];
};
