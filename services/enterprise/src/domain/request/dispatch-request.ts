import type { Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import {
  mustActForHolder,
  mustBeAStepHere,
  mustBeTriaged,
  mustGiveReason,
  mustNotBeComplainedOf,
  type CommandGuard,
  type StandingGuard,
} from './guards';
import * as law from './law';
import { startRequestClock } from './request-clocks';
import { pendingHandOver, type ServiceRequest } from './service-request';
import type { UnitFacts } from './unit';

export interface DispatchRequest {
  readonly toUnit: UnitFacts;
  readonly reason: string;
}

/** One offer at a time: OFFER_PENDING. */
const mustHaveNoOfferPending: StandingGuard = (request) =>
  request.status === 'OFFERED' && !pendingHandOver(request)
    ? reject('OFFER_PENDING', law.RULE_ONE_OFFER)
    : null;

export const dispatchRequestGuards: readonly StandingGuard[] = [
  mustHaveNoOfferPending,
  mustBeAStepHere('dispatchRequest'),
  mustActForHolder,
  mustBeTriaged,
];

const commandGuards: readonly CommandGuard<DispatchRequest>[] = [
  ({ reason }) => mustGiveReason(reason, law.RULE_DISPATCH),
  ({ toUnit }) => (toUnit.active ? null : reject('UNIT_NOT_ACTIVE', law.RULE_ACTIVE_UNIT)),
  ({ toUnit }, { complainedOfUnitId, complainedOfAtFirst }) =>
    mustNotBeComplainedOf(toUnit, complainedOfUnitId, complainedOfAtFirst),
];

/**
 * Offers a request to the unit that is to work on it, be it the holder's own (派单); the holder goes on answering. Starts
 * OBJECT. Refuses OFFER_PENDING, HAND_OVER_PENDING, ILLEGAL_STEP (also before triage), NOT_RESPONSIBLE, REASON_REQUIRED,
 * UNIT_NOT_ACTIVE, UNIT_IS_COMPLAINED_OF.
 */
export const dispatchRequest = (
  request: ServiceRequest,
  command: DispatchRequest,
  acting: Acting,
  facts: Facts,
): RequestDecision => {
  const refusal =
    firstRefusal(dispatchRequestGuards, request, acting, facts) ??
    firstRefusal(commandGuards, command, request, acting, facts);
  if (refusal) return refusal;
  const { toUnit, reason } = command;
  const { objection: rule } = facts.rules.rules;
  const start = { kind: 'OBJECT', rule, unitId: toUnit.id, startedOn: facts.today } as const;
  return accept({
    type: 'request.dispatched',
    ...frame(acting, facts, [startRequestClock(request.clocks, start, facts)]),
    toUnitId: toUnit.id,
    reason,
  });
};
