import { accept } from '@lianxin/kernel';
import { handOverOf, PETITION_SERVICE } from './confirm-hand-over';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { startFirmsClocks } from './request-clocks';
import { holderOf, type PetitionStory, type ServiceRequest } from './service-request';

/**
 * The petition service gave a request back, confirmed before or not: SUBMITTED again with who answered before, to be
 * dispatched anew. CONTACT, ANSWER and SOLVE start afresh on this day: the firm is answered as if it had asked today, and
 * what the petition office took is on record in its own story. A second time nothing changes. Refuses HAND_OVER_UNKNOWN.
 */
export const returnFromPetition = (
  request: ServiceRequest,
  story: PetitionStory,
  facts: Facts,
): RequestDecision => {
  const { handOverId, petitionId, petitionNumber } = story;
  const handOver = handOverOf(request, handOverId);
  if ('kind' in handOver) return handOver;
  if (handOver.state === 'RETURNED') return accept();
  return accept({
    type: 'request.returned',
    ...frame(PETITION_SERVICE, facts, startFirmsClocks(request, holderOf(request), facts.today, facts)),
    handOverId,
    petitionId,
    petitionNumber,
    on: facts.today,
    personal: { story },
  });
};
