import { addDays } from '@lianxin/calendar';
import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustActForHolder, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from '../guards';
import type { Petition } from '../petition';
import { startPetitionClock, voidedClocks } from '../petition-clocks';
import { mustBeNext, mustBeReviewable, mustHaveNoReviewRunning } from '../review/request-guards';
import { circumstanceOf, mustBeProvenByItsMethod, type ProvenDelivery } from './proof-of-delivery';

export const serveOpinionAgainGuards: readonly StandingGuard[] = [
  mustBeAStepHere('serveOpinionAgain'),
  mustActForHolder,
  mustBeReviewable,
  mustHaveNoReviewRunning,
  mustBeNext('REVIEW'),
];

/**
 * Records that an opinion was served once more because the first service didn't reach the petitioner: his time for review counts
 * from the later day (PR 35), everything else from the first. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, NOT_REVIEWABLE,
 * REVIEW_RUNNING, EVIDENCE_REQUIRED, and DATE_NOT_POSSIBLE for a day that isn't later, or to come.
 */
export const serveOpinionAgain = (
  petition: Petition,
  command: ProvenDelivery,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { deliveredOn: on, how, proof } = command;
  const before = petition.delivery?.on ?? petition.receivedOn;
  const start = { kind: 'REVIEW_REQUEST', rule: 'reviewRequest', unitId: null, startedOn: on } as const;
  return (
    firstRefusal(serveOpinionAgainGuards, petition, acting, facts) ??
    mustBeProvenByItsMethod(command) ??
    mustBeATrueDate(on, addDays(before, 1), facts.today) ??
    accept({
      type: 'petition.opinion-served-again',
      ...frame(acting, facts, [
        ...voidedClocks(petition, ['REVIEW_REQUEST'], 'NO_LONGER_APPLIES'),
        startPetitionClock(petition.clocks, start, facts),
      ]),
      ...{ on, how, proof },
      ...circumstanceOf(command),
    })
  );
};
