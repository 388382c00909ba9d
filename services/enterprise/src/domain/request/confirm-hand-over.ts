import { TIME_PASSING, type Acting } from '@lianxin/casework';
import { accept, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import * as law from './law';
import type { RequestRejection } from './rejection-codes';
import type { HandOver, ServiceRequest } from './service-request';

export interface ConfirmHandOver {
  readonly handOverId: string;
  readonly petitionId: string;
  readonly petitionNumber: string;
}

/** The petition service itself, when its events arrive. */
export const PETITION_SERVICE: Acting = { ...TIME_PASSING, id: 'petition-service' };

/** The hand-over of that id, or HAND_OVER_UNKNOWN. */
export const handOverOf = ({ handOvers }: ServiceRequest, handOverId: string): HandOver | RequestRejection =>
  handOvers.find((one) => one.handOverId === handOverId) ?? reject('HAND_OVER_UNKNOWN', law.RULE_HAND_OVER);

/**
 * The petition service registered what was handed over: HANDED_OVER, both numbers linked. A second time, and after it came
 * back, nothing changes. Refuses HAND_OVER_UNKNOWN.
 */
export const confirmHandOver = (
  request: ServiceRequest,
  { handOverId, petitionId, petitionNumber }: ConfirmHandOver,
  facts: Facts,
): RequestDecision => {
  const handOver = handOverOf(request, handOverId);
  if ('kind' in handOver) return handOver;
  if (handOver.state !== 'PENDING') return accept();
  return accept({
    type: 'request.hand-over-confirmed',
    ...frame(PETITION_SERVICE, facts),
    handOverId,
    petitionId,
    petitionNumber,
    on: facts.today,
  });
};
