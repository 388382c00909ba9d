import { voidedClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { isTheFirm, mustBeAStepHere, type StandingGuard } from './guards';
import * as law from './law';
import { ALL_CLOCKS } from './request-clocks';
import type { ServiceRequest } from './service-request';

export interface WithdrawRequest {
  /** Nobody has to say why. */
  readonly reason: string | null;
}

/** Only the firm takes its request back, in its own session: BY_FIRM_ONLY. */
const mustBeTheFirm: StandingGuard = (request, acting) =>
  isTheFirm(acting, request) ? null : reject('BY_FIRM_ONLY', law.RULE_BY_FIRM);

export const withdrawRequestGuards: readonly StandingGuard[] = [
  mustBeTheFirm,
  mustBeAStepHere('withdrawRequest'),
];

/** The firm takes its request back before it is delivered; no clock binds any more. Refuses BY_FIRM_ONLY, HAND_OVER_PENDING, ILLEGAL_STEP. */
export const withdrawRequest = (
  request: ServiceRequest,
  { reason }: WithdrawRequest,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(withdrawRequestGuards, request, acting, facts) ??
  accept({
    type: 'request.withdrawn',
    ...frame(acting, facts, voidedClocks(request, ALL_CLOCKS, 'WITHDRAWN')),
    on: facts.today,
    reason,
  });
