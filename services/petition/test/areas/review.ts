import type { ReviewCommand } from '../../src/domain/review/steps';
import { aPetition, DISCIPLINE_ORGAN, handedOver, WATER_BUREAU, type PetitionBuilder } from '../builders';
import type { AreaSteps } from './area-steps';
import {
  closedAfterReview,
  closedFinal,
  closedInTime,
  decidedOutside,
  final,
  finalAndTold,
  hearingConcluded,
  hearingHeld,
  reReviewAsked,
  reReviewDecided,
  reviewAsked,
  reviewDecided,
  reviewDelivered,
  reviewed,
  reviewedAndTold,
  setAside,
  underReReview,
  underReview,
} from './reviewing';

const handed = (): PetitionBuilder =>
  handedOver()
    .sortedAs('CLAIM')
    .transferredTo(WATER_BUREAU)
    .received()
    .accepted()
    .withDemand()
    .decided()
    .concluded()
    .step((p, f) => decidedOutside(p, f));

/** One that turns out to be an accusation only after the opinion was reviewed. */
const reviewedAccusation = (): PetitionBuilder =>
  aPetition({ unit: DISCIPLINE_ORGAN })
    .accepted()
    .withDemand()
    .decided()
    .concluded()
    .step((p, f) => decidedOutside(p, f));

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const REVIEW_STEPS: AreaSteps<ReviewCommand> = {
  rows: `
    CONCLUDED requestReview        CONCLUDED
    CLOSED    requestReview        CONCLUDED
    CONCLUDED decideReview         REVIEWED
    CONCLUDED decideReview         HANDLING
    REVIEWED  requestReReview      REVIEWED
    CLOSED    requestReReview      REVIEWED
    REVIEWED  decideReReview       FINAL
    REVIEWED  decideReReview       HANDLING
    CONCLUDED recordExternalReview REVIEWED
    CONCLUDED recordExternalReview HANDLING
    REVIEWED  recordExternalReview FINAL
    REVIEWED  recordExternalReview HANDLING
    CLOSED    recordExternalReview REVIEWED
    CLOSED    recordExternalReview FINAL
    CLOSED    recordExternalReview HANDLING`,
  standing: {
    holdHearing: ['HANDLING', 'REVIEWED'],
    concludeHearing: ['HANDLING', 'REVIEWED'],
    deliverReviewDecision: ['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED', 'FINAL'],
  },
  tries: {
    requestReview: (p, f) => reviewAsked(p, f),
    decideReview: (p, f) => reviewDecided(p, f),
    requestReReview: (p, f) => reReviewAsked(p, f),
    decideReReview: (p, f) => reReviewDecided(p, f),
    recordExternalReview: (p, f) => decidedOutside(p, f),
    holdHearing: (p, f) => hearingHeld(p, f),
    concludeHearing: (p, f) => hearingConcluded(p, f),
    deliverReviewDecision: (p, f) => reviewDelivered(p, f),
  },
  examples: {
    HANDLING: [setAside(), setAside().step(hearingHeld)],
    DECIDED: [setAside().decided()],
    CONCLUDED: [underReview(), setAside().decided().concluded()],
    REVIEWED: [
      reviewed(),
      reviewedAndTold().later(31),
      underReReview(),
      underReReview().step(hearingHeld),
      handed(),
      reviewedAccusation().sortedAs('ACCUSATION'),
    ],
    FINAL: [
      final(),
      finalAndTold(),
      handed().step((p, f) => decidedOutside(p, f)),
      reviewedAccusation()
        .step((p, f) => decidedOutside(p, f))
        .sortedAs('ACCUSATION'),
    ],
    CLOSED: [closedInTime(), closedAfterReview(), closedFinal()],
  },
  telling: {},
};
