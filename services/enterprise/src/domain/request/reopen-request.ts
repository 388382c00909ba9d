import type { Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { mustBeRatedBadly } from './contact-after-bad-rating';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForFirmOrHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import { mayBeReopened } from './rate-request';
import { startFirmsClocks } from './request-clocks';
import { holderOf, type ServiceRequest } from './service-request';

export interface ReopenRequest {
  readonly reason: string;
}

/** Once; the second rating is final: REOPENING_USED. */
const mustNotHaveBeenReopened: StandingGuard = (request, _acting, facts) =>
  mayBeReopened(request, facts) ? null : reject('REOPENING_USED', facts.rules.rules.reopenings.source);

export const reopenRequestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('reopenRequest'),
  mustActForFirmOrHolder,
  mustBeRatedBadly,
  mustNotHaveBeenReopened,
];

/**
 * A badly rated request is worked on again, once, by the unit that delivered it; the firm or an officer asks for it. Starts
 * SOLVE anew; a call that is owed for the bad rating stays owed. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE,
 * RATING_NOT_BAD, REOPENING_USED, REASON_REQUIRED.
 */
export const reopenRequest = (
  request: ServiceRequest,
  { reason }: ReopenRequest,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(reopenRequestGuards, request, acting, facts) ??
  mustGiveReason(reason, law.LOCAL_REOPENING) ??
  accept({
    type: 'request.reopened',
    ...frame(acting, facts, startFirmsClocks(request, holderOf(request), facts.today, facts, ['SOLVE'])),
    on: facts.today,
    reason,
  });
