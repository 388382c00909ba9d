import { metClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import { handedOn } from './request-clocks';
import { holderOf, offeredUnitOf, type ServiceRequest } from './service-request';

export interface DecideRequestObjection {
  readonly agreed: boolean;
  /** Needed where the objection is refused. */
  readonly reason: string | null;
}

/** There must be an objection to decide on: NO_OBJECTION_PENDING. */
const mustHaveAnObjection: StandingGuard = ({ responsibility }) =>
  responsibility.offer?.objection ? null : reject('NO_OBJECTION_PENDING', law.LOCAL_OBJECTION_DECISION);

export const decideRequestObjectionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('decideRequestObjection'),
  mustActForHolder,
  mustHaveAnObjection,
];

/**
 * The sender agrees, and the request is to be dispatched again, the bounce on record; or refuses, and the receiver answers
 * and works on it. Meets OBJECTION_DECISION. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, NO_OBJECTION_PENDING,
 * REASON_REQUIRED.
 */
export const decideRequestObjection = (
  request: ServiceRequest,
  { agreed, reason }: DecideRequestObjection,
  acting: Acting,
  facts: Facts,
): RequestDecision => {
  const refusal =
    firstRefusal(decideRequestObjectionGuards, request, acting, facts) ??
    (agreed ? null : mustGiveReason(reason, law.LOCAL_OBJECTION_DECISION));
  if (refusal) return refusal;
  const receiver = offeredUnitOf(request) ?? holderOf(request);
  return accept({
    type: 'request.objection-decided',
    ...frame(acting, facts, [
      ...metClocks(request, ['OBJECTION_DECISION'], facts.today),
      ...(agreed ? [] : handedOn(request, receiver)),
    ]),
    agreed,
    reason,
  });
};
