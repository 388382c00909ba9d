import { addDays } from '@lianxin/calendar';
import { isSamePerson, openClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolderOrFirstAsked, mustBeAStepHere, type StandingGuard } from './guards';
import * as law from './law';
import type { ServiceRequest } from './service-request';

/** Who delivered, this time or before, doesn't close: SECOND_PERSON_REQUIRED. */
const mustBeASecondPerson: StandingGuard = ({ deliveries }, acting) =>
  deliveries.some(({ by }) => isSamePerson(by, acting))
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_SECOND_PERSON)
    : null;

/** After a rating, or after the time for one; a missing rating never blocks: RATING_WINDOW_RUNNING. */
const mustBeRatedOrPastTheWindow: StandingGuard = ({ status, deliveries }, _acting, { today, rules }) => {
  const { value, source } = rules.rules.ratingWindow;
  const delivery = deliveries.at(-1);
  const dueOn = delivery && addDays(delivery.on, value);
  return status === 'DELIVERED' && dueOn && today <= dueOn
    ? reject('RATING_WINDOW_RUNNING', source, { dueOn })
    : null;
};

/** A firm that rated badly is called first: CONTACT_OPEN. */
const mustOweNoCall: StandingGuard = (request) =>
  openClocks(request, ['CONTACT']).length > 0 ? reject('CONTACT_OPEN', law.LOCAL_BAD_RATING_CONTACT) : null;

export const closeRequestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('closeRequest'),
  mustActForHolderOrFirstAsked,
  mustBeASecondPerson,
  mustBeRatedOrPastTheWindow,
  mustOweNoCall,
];

/**
 * 结案 by a second person, after a rating or after the time for one. Refuses HAND_OVER_PENDING, ILLEGAL_STEP,
 * NOT_RESPONSIBLE, SECOND_PERSON_REQUIRED, RATING_WINDOW_RUNNING, CONTACT_OPEN.
 */
export const closeRequest = (request: ServiceRequest, acting: Acting, facts: Facts): RequestDecision =>
  firstRefusal(closeRequestGuards, request, acting, facts) ??
  accept({ type: 'request.closed', ...frame(acting, facts), on: facts.today });
