import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { isSamePerson, type Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { actsFor, mustBeAStepHere, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { mustHaveNoReviewRunning } from './review/request-guards';
import { presentPeriodToAsk, undeliveredReview } from './review/reviews-of';
import { registrarOf } from './visibility';

const CLOSABLE: readonly Petition['status'][] = ['CONCLUDED', 'REVIEWED', 'FINAL'];

/** What isn't delivered, the decision of a review included, isn't concluded: OPINION_NOT_DELIVERED. */
const mustBeDelivered: StandingGuard = (petition) =>
  petition.status === 'DECIDED' || (CLOSABLE.includes(petition.status) && undeliveredReview(petition))
    ? reject('OPINION_NOT_DELIVERED', law.RULE_PROOF_OF_DELIVERY)
    : null;

/** The handling unit or the registering office closes: NOT_RESPONSIBLE. */
const mustActForHolderOrRegistrar: StandingGuard = (petition, acting) =>
  actsFor(acting, petition.heldBy.id) || actsFor(acting, registrarOf(petition).id)
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_CLOSE);

/** Neither who issued the answer nor who delivered it closes: SECOND_PERSON_REQUIRED. */
const mustBeASecondPerson: StandingGuard = ({ answeredBy, delivery }, acting) =>
  [answeredBy, delivery?.by ?? null].some((person) => person !== null && isSamePerson(person, acting))
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_SECOND_PERSON)
    : null;

/** After a rating, or after the petitioner's time to ask for review or re-review: REVIEW_PERIOD_RUNNING; a missing rating never blocks. */
const mustBeRatedOrPastReview: StandingGuard = (petition, _acting, { today }) => {
  const period = presentPeriodToAsk(petition);
  return petition.ratings.length === 0 && period && today <= period.dueOn
    ? reject('REVIEW_PERIOD_RUNNING', law.RULE_CLOSE, { dueOn: period.dueOn })
    : null;
};

export const closePetitionGuards: readonly StandingGuard[] = [
  mustBeDelivered,
  mustBeAStepHere('closePetition'),
  mustActForHolderOrRegistrar,
  mustBeASecondPerson,
  mustHaveNoReviewRunning,
  mustBeRatedOrPastReview,
];

/**
 * 结案 by a second person; the right of review survives. Refuses OPINION_NOT_DELIVERED, ILLEGAL_STEP, NOT_RESPONSIBLE,
 * SECOND_PERSON_REQUIRED, REVIEW_RUNNING, REVIEW_PERIOD_RUNNING.
 */
export const closePetition = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision =>
  firstRefusal(closePetitionGuards, petition, acting, facts) ??
  accept({ type: 'petition.closed', ...frame(acting, facts), on: facts.today });
