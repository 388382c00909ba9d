import { TIME_PASSING, type Acting } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { frame } from './decide';
import type { RequestEvent } from './events';
import type { Facts } from './facts';
import type { ServiceRequest } from './service-request';
import { FINAL_STATUSES } from './transitions';

/** The product itself, when an officer must stand aside. */
export const RECUSAL: Acting = { ...TIME_PASSING, id: 'recusal' };

/** Who answers for a request as its officer, or works on it; each once. */
export const officersOf = ({ responsibility, handlerId }: ServiceRequest): readonly string[] => [
  ...new Set([responsibility.current.officerId, handlerId].filter((one) => one !== null)),
];

/**
 * An officer has an interest in the firm, or kin among its persons (CSL 74, 76): the requests that he answered for, or works
 * on, have no officer until the unit's head names one. Nothing is recorded for one that is final, or isn't his.
 */
export const recuseOfficers = (
  request: ServiceRequest,
  barred: readonly string[],
  facts: Facts,
): Accepted<RequestEvent> => {
  if (FINAL_STATUSES.includes(request.status)) return accept();
  return accept<RequestEvent>(
    ...officersOf(request)
      .filter((cadreId) => barred.includes(cadreId))
      .map((cadreId) => ({ type: 'request.officer-recused' as const, ...frame(RECUSAL, facts), cadreId })),
  );
};
