import { addDays } from '@lianxin/calendar';
import type { Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { isTheFirm, mustBeAStepHere, type StandingGuard } from './guards';
import * as law from './law';
import { startRequestClock } from './request-clocks';
import { holderOf, type ServiceRequest } from './service-request';
import { isBad, type Grade } from './vocabulary';

export interface RateRequest {
  readonly grade: Grade;
  readonly comment: string | null;
}

/** Only in the firm's own session on this request, and by nobody for it: RATED_BY_FIRM_ONLY. */
const mustBeTheFirm: StandingGuard = (request, acting) =>
  isTheFirm(acting, request) ? null : reject('RATED_BY_FIRM_ONLY', law.RULE_RATING);

/** A delivery is rated once: ALREADY_RATED. */
const mustNotBeRatedYet: StandingGuard = ({ status }) =>
  status === 'RATED' ? reject('ALREADY_RATED', law.RULE_RATING) : null;

/** After delivery, within the rule table's days: RATING_WINDOW_OVER. */
const mustBeWithinTheWindow: StandingGuard = ({ deliveries }, _acting, { today, rules }) => {
  const { value, source } = rules.rules.ratingWindow;
  const delivery = deliveries.at(-1);
  const until = delivery && addDays(delivery.on, value);
  return until && today > until ? reject('RATING_WINDOW_OVER', source, { until }) : null;
};

export const rateRequestGuards: readonly StandingGuard[] = [
  mustBeTheFirm,
  mustNotBeRatedYet,
  mustBeAStepHere('rateRequest'),
  mustBeWithinTheWindow,
];

/** Whether a request may be opened again after a bad rating: as often as the rule table says. */
export const mayBeReopened = (
  { reopenings }: Pick<ServiceRequest, 'reopenings'>,
  { rules }: Facts,
): boolean => reopenings.length < rules.rules.reopenings.value;

/**
 * Records the firm's own grade for a delivery, freely given: silence is neutral. A bad one starts CONTACT, within which the
 * unit calls. Refuses RATED_BY_FIRM_ONLY, ALREADY_RATED, HAND_OVER_PENDING, ILLEGAL_STEP, RATING_WINDOW_OVER.
 */
export const rateRequest = (
  request: ServiceRequest,
  { grade, comment }: RateRequest,
  acting: Acting,
  facts: Facts,
): RequestDecision => {
  const refusal = firstRefusal(rateRequestGuards, request, acting, facts);
  if (refusal) return refusal;
  const { badRatingContact: rule } = facts.rules.rules;
  const start = { kind: 'CONTACT', rule, unitId: holderOf(request), startedOn: facts.today } as const;
  return accept({
    type: 'request.rated',
    ...frame(acting, facts, isBad(grade) ? [startRequestClock(request.clocks, start, facts)] : []),
    grade,
    comment,
    final: !isBad(grade) || !mayBeReopened(request, facts),
  });
};
