import { lastClock, metClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, type RuleReference } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import { FIRMS_CLOCKS } from './request-clocks';
import type { ServiceRequest } from './service-request';

export interface DeliverRequest {
  /** What was done for the firm, or why nothing can be. */
  readonly text: string;
  /** Needed where SOLVE was missed; everybody who sees the request reads it (BE 36). */
  readonly lateReason: string | null;
}

const isLate = ({ clocks }: ServiceRequest, { today }: Facts): boolean => {
  const solve = lastClock(clocks, 'SOLVE');
  return solve !== null && today > solve.dueOn;
};

/** Ends the work on a request, either way: meets what is left of CONTACT, ANSWER and SOLVE. */
const delivery =
  (guards: readonly StandingGuard[], refused: boolean, mustSay: RuleReference) =>
  (
    request: ServiceRequest,
    { text, lateReason }: DeliverRequest,
    acting: Acting,
    facts: Facts,
  ): RequestDecision => {
    const late = isLate(request, facts);
    return (
      firstRefusal(guards, request, acting, facts) ??
      mustGiveReason(text, mustSay) ??
      (late ? mustGiveReason(lateReason, law.BE_36_LATE) : null) ??
      accept({
        type: 'request.delivered',
        ...frame(acting, facts, metClocks(request, FIRMS_CLOCKS, facts.today)),
        on: facts.today,
        refused,
        text,
        lateReason: late ? lateReason : null,
      })
    );
  };

export const deliverRequestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('deliverRequest'),
  mustActForHolder,
];

/**
 * 办结: says what was done, and where SOLVE was missed, openly why (BE 36). Meets the firm's clocks. Refuses
 * HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, REASON_REQUIRED.
 */
export const deliverRequest = delivery(deliverRequestGuards, false, law.BE_48_HELP);

export const refuseWithReasonsGuards: readonly StandingGuard[] = [
  mustBeAStepHere('refuseWithReasons'),
  mustActForHolder,
];

/**
 * Says why a request can't be met; it is delivered all the same, and the firm may rate it. Meets the firm's clocks. Refuses
 * HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, REASON_REQUIRED.
 */
export const refuseWithReasons = delivery(refuseWithReasonsGuards, true, law.RULE_REFUSAL);
