import { metClocks, voidedClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForOfferedUnit, mustBeAStepHere, type StandingGuard } from './guards';
import { handedOn } from './request-clocks';
import { holderOf, offeredUnitOf, type ServiceRequest } from './service-request';

export const acceptRequestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('acceptRequest'),
  mustActForOfferedUnit,
];

/**
 * The offered unit takes the request over and its officer works on it (接单); a pending objection is withdrawn by it. Meets
 * OBJECT; the firm's clocks go on for the new unit. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE.
 */
export const acceptRequest = (request: ServiceRequest, acting: Acting, facts: Facts): RequestDecision =>
  firstRefusal(acceptRequestGuards, request, acting, facts) ??
  accept({
    type: 'request.accepted',
    ...frame(acting, facts, [
      ...metClocks(request, ['OBJECT'], facts.today),
      ...voidedClocks(request, ['OBJECTION_DECISION'], 'NO_LONGER_APPLIES'),
      ...handedOn(request, offeredUnitOf(request) ?? holderOf(request)),
    ]),
    handlerId: acting.cadreId,
  });
