import type { PlainDate } from '@lianxin/calendar';
import { lastClock, metClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import {
  actsFor,
  mustActForOfferedUnit,
  mustBeAStepHere,
  mustGiveReason,
  type StandingGuard,
} from './guards';
import * as law from './law';
import type { RequestRejection } from './rejection-codes';
import { startRequestClock } from './request-clocks';
import { holderOf, type ServiceRequest } from './service-request';

const tooLate = (dueOn: PlainDate): RequestRejection =>
  reject('OBJECTION_TOO_LATE', law.LOCAL_OBJECT, { dueOn });

/** Who kept silent until it was deemed to have taken over hears why it can't object: OBJECTION_TOO_LATE, else ILLEGAL_STEP. */
const mustStillBeOffered: StandingGuard = (request, acting, facts) => {
  const refusal = mustBeAStepHere('objectToRequest')(request, acting, facts);
  const { current } = request.responsibility;
  const period = lastClock(request.clocks, 'OBJECT', current.unitId);
  const keptSilent = current.reason === 'DEEMED_TAKEOVER' && actsFor(acting, holderOf(request));
  return refusal?.code === 'ILLEGAL_STEP' && keptSilent && period ? tooLate(period.dueOn) : refusal;
};

/** A unit objects once to an offer: OBJECTION_PENDING. */
const mustNotHaveObjected: StandingGuard = ({ responsibility }) =>
  responsibility.offer?.objection ? reject('OBJECTION_PENDING', law.LOCAL_OBJECT) : null;

export const objectToRequestGuards: readonly StandingGuard[] = [
  mustStillBeOffered,
  mustActForOfferedUnit,
  mustNotHaveObjected,
];

export interface ObjectToRequest {
  readonly reasons: string;
}

/**
 * The offered unit says why a request isn't its own; the sender decides within 5 working days. Meets OBJECT, starts
 * OBJECTION_DECISION. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, OBJECTION_TOO_LATE, NOT_RESPONSIBLE, OBJECTION_PENDING,
 * REASON_REQUIRED.
 */
export const objectToRequest = (
  request: ServiceRequest,
  { reasons }: ObjectToRequest,
  acting: Acting,
  facts: Facts,
): RequestDecision => {
  const refusal =
    firstRefusal(objectToRequestGuards, request, acting, facts) ?? mustGiveReason(reasons, law.LOCAL_OBJECT);
  if (refusal) return refusal;
  const { objectionDecision: rule } = facts.rules.rules;
  const unitId = holderOf(request);
  const start = { kind: 'OBJECTION_DECISION', rule, unitId, startedOn: facts.today } as const;
  return accept({
    type: 'request.objected',
    ...frame(acting, facts, [
      ...metClocks(request, ['OBJECT'], facts.today),
      startRequestClock(request.clocks, start, facts),
    ]),
    reasons,
  });
};
