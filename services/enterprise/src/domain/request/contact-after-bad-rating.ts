import { metClocks, openClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolderOrFirstAsked, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import type { ServiceRequest } from './service-request';
import { isBad } from './vocabulary';

export interface ContactAfterBadRating {
  /** What the firm said, and what was agreed. */
  readonly note: string;
}

/** Only after a bad rating: RATING_NOT_BAD. */
export const mustBeRatedBadly: StandingGuard = ({ ratings }) => {
  const last = ratings.at(-1);
  return last && isBad(last.grade) ? null : reject('RATING_NOT_BAD', law.LOCAL_BAD_RATING_CONTACT);
};

/** A bad rating is spoken of once: ALREADY_CONTACTED. */
const mustStillOweTheCall: StandingGuard = (request) =>
  openClocks(request, ['CONTACT']).length > 0
    ? null
    : reject('ALREADY_CONTACTED', law.LOCAL_BAD_RATING_CONTACT);

export const contactAfterBadRatingGuards: readonly StandingGuard[] = [
  mustBeAStepHere('contactAfterBadRating'),
  mustActForHolderOrFirstAsked,
  mustBeRatedBadly,
  mustStillOweTheCall,
];

/**
 * Records the call to a firm that rated badly, due within 1 working day (local rule). Meets CONTACT. Refuses
 * HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, RATING_NOT_BAD, ALREADY_CONTACTED, REASON_REQUIRED.
 */
export const contactAfterBadRating = (
  request: ServiceRequest,
  { note }: ContactAfterBadRating,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(contactAfterBadRatingGuards, request, acting, facts) ??
  mustGiveReason(note, law.LOCAL_BAD_RATING_CONTACT) ??
  accept({
    type: 'request.bad-rating-contacted',
    ...frame(acting, facts, metClocks(request, ['CONTACT'], facts.today)),
    note,
  });
