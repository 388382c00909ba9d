import type { Acting } from '@lianxin/casework';
import { accept, firstRefusal } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustNotBeComplainedOf, type StandingGuard } from './guards';
import { retimedClocks } from './request-clocks';
import type { ServiceRequest } from './service-request';
import type { UnitFacts } from './unit';
import type { RequestCategory } from './vocabulary';

export interface TriageRequest {
  readonly category: RequestCategory;
  readonly urgent: boolean;
  /** Given for ENVIRONMENT_COMPLAINT, and for nothing else. */
  readonly complainedOfUnitId: string | null;
  readonly note: string | null;
  /** The unit for which the triage is done. */
  readonly unit: UnitFacts;
}

export const triageRequestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('triageRequest'),
  mustActForHolder,
];

/**
 * Settles what is asked for, how urgent it is and whom it complains of, before it is dispatched; running clocks follow
 * category and urgency. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, UNIT_IS_COMPLAINED_OF.
 */
export const triageRequest = (
  request: ServiceRequest,
  { unit, ...sorted }: TriageRequest,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(triageRequestGuards, request, acting, facts) ??
  mustNotBeComplainedOf(unit, sorted.complainedOfUnitId) ??
  accept({
    type: 'request.triaged',
    ...frame(acting, facts, retimedClocks(request, sorted, facts)),
    ...sorted,
  });
