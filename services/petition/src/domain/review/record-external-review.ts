import type { PlainDate } from '@lianxin/calendar';
import { voidClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  actsFor,
  isBlank,
  mustBeAStepHere,
  mustBeATrueDate,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { metClocks, openClocks, startPetitionClock } from '../petition-clocks';
import { registrarOf } from '../visibility';
import { clocksOfHandlingAnew } from './handling-anew';
import { mustBeReviewable } from './request-guards';
import type { ExternalReview, ReviewOutcome, ReviewStage } from './review';
import { pendingReview, stageToAskFor } from './reviews-of';

export interface RecordExternalReview extends ExternalReview {
  readonly outcome: ReviewOutcome;
  readonly decidedOn: PlainDate;
  /** When it reached the petitioner: from then on he may ask for the next one. */
  readonly deliveredOn: PlainDate;
}

/** The unit that answered, or the registering office, enters it: NOT_RESPONSIBLE. */
const mustActForHolderOrRegistrar: StandingGuard = (petition, acting) =>
  actsFor(acting, petition.heldBy.id) || actsFor(acting, registrarOf(petition).id)
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_EXTERNAL_REVIEW);

/**
 * A unit of the district that was asked decides itself: REVIEW_RUNNING; an organ outside is answered for. Where the unit that was
 * asked answers for the petition by now, and nobody stands above it here, only an organ outside can decide.
 */
const mustNotBeReviewedHere: StandingGuard = (petition) => {
  const review = pendingReview(petition);
  const decidesHere = review && review.unit?.kind !== 'EXTERNAL' && review.unit?.id !== petition.heldBy.id;
  return decidesHere ? reject('REVIEW_RUNNING', law.PR_35_REVIEW) : null;
};

/** After re-review nothing is decided any more: ALREADY_REVIEWED (PR 36). */
const mustHaveANextStage: StandingGuard = (petition) =>
  stageToAskFor(petition) ? null : reject('ALREADY_REVIEWED', law.PR_36_ENDED);

export const recordExternalReviewGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordExternalReview'),
  mustActForHolderOrRegistrar,
  mustBeReviewable,
  mustNotBeReviewedHere,
  mustHaveANextStage,
];

/** Organ, number and document must be told: EVIDENCE_REQUIRED. */
const mustBeDocumented: CommandGuard<RecordExternalReview> = ({ organ, externalNumber, document }) =>
  [organ, externalNumber, document].some(isBlank)
    ? reject('EVIDENCE_REQUIRED', law.RULE_EXTERNAL_REVIEW)
    : null;

/** Decided after the opinion, delivered after that, and not to come: DATE_NOT_POSSIBLE. */
const mustBeInOrder: CommandGuard<RecordExternalReview> = (
  { decidedOn, deliveredOn },
  { answeredOn, receivedOn },
  _acting,
  { today },
) =>
  mustBeATrueDate(decidedOn, answeredOn ?? receivedOn, today) ??
  mustBeATrueDate(deliveredOn, decidedOn, today);

const clocksOf = (
  petition: Petition,
  stage: ReviewStage,
  { outcome, decidedOn, deliveredOn }: RecordExternalReview,
  facts: Facts,
): readonly Clock[] => {
  const done = [
    ...metClocks(petition, ['REVIEW'], deliveredOn),
    ...metClocks(petition, ['RE_REVIEW'], decidedOn),
  ];
  if (outcome === 'SET_ASIDE') return [...done, ...clocksOfHandlingAnew(petition, decidedOn, facts)];
  const asked = openClocks(petition, [stage === 'REVIEW' ? 'REVIEW_REQUEST' : 'RE_REVIEW_REQUEST']);
  const ended = [...done, ...asked.map((clock) => voidClock(clock, 'NO_LONGER_APPLIES'))];
  if (stage === 'RE_REVIEW') return ended;
  const start = { kind: 'RE_REVIEW_REQUEST', rule: 'reReviewRequest', unitId: null } as const;
  return [...ended, startPetitionClock(petition.clocks, { ...start, startedOn: deliveredOn }, facts)];
};

/**
 * Enters a review or re-review that an organ outside the district decided, with its number and document (PR 35, 36). Upheld, the
 * opinion is reviewed, or final; set aside, CONCLUDE counts afresh from that decision. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE,
 * NOT_REVIEWABLE, REVIEW_RUNNING, ALREADY_REVIEWED, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const recordExternalReview = (
  petition: Petition,
  command: RecordExternalReview,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(recordExternalReviewGuards, petition, acting, facts) ??
    firstRefusal([mustBeDocumented, mustBeInOrder], command, petition, acting, facts);
  if (refusal) return refusal;
  const stage = stageToAskFor(petition);
  if (!stage) return reject('ALREADY_REVIEWED', law.PR_36_ENDED);
  const { organ, externalNumber, document, outcome, decidedOn, deliveredOn } = command;
  const nth = (petition.reviews ?? []).filter((review) => review.stage === stage).length + 1;
  return accept({
    type: 'petition.external-review-recorded',
    ...frame(acting, facts, clocksOf(petition, stage, command, facts)),
    ...{ reviewId: pendingReview(petition)?.id ?? `${stage}-${nth}`, stage, outcome, decidedOn, deliveredOn },
    external: { organ, externalNumber, document },
  });
};
