import { earlierOf } from '@lianxin/calendar';
import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import {
  accusationOnlyTo,
  mustActForHolder,
  mustBeAStepHere,
  mustBeCompetent,
  mustHavePurpose,
  type StandingGuard,
} from './guards';
import type { Petition } from './petition';
import { clocksOfAcceptance, notifyOfHolder } from './petition-clocks';

const mustBeHandledByCompetentOrgan: StandingGuard = (petition) =>
  accusationOnlyTo(petition, petition.heldBy);

export const acceptPetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('acceptPetition'),
  mustActForHolder,
  mustBeCompetent,
  mustHavePurpose,
  mustBeHandledByCompetentOrgan,
];

/**
 * 受理: the officer becomes the handler; CONCLUDE (60 days, PR 34) or SUGGESTION starts today, but never later than
 * NOTIFY's due date. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, NOT_COMPETENT, PURPOSE_NOT_SET,
 * ACCUSATION_ONLY_TO_COMPETENT_ORGAN.
 */
export const acceptPetition = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision => {
  const refusal = firstRefusal(acceptPetitionGuards, petition, acting, facts);
  if (refusal) return refusal;
  const notify = notifyOfHolder(petition);
  const acceptedOn = notify ? earlierOf(facts.today, notify.dueOn) : facts.today;
  return accept({
    type: 'petition.accepted',
    ...frame(acting, facts, clocksOfAcceptance(petition, petition.heldBy.id, acceptedOn, facts)),
    acceptedOn,
    deemed: acceptedOn < facts.today,
    handlerId: acting.cadreId,
  });
};
