import type { PlainDate } from '@lianxin/calendar';
import { meetClock, reopenClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustBeAStepHere,
  mustBeATrueDate,
  mustGiveReason,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { startPetitionClock } from '../petition-clocks';
import { unitOfCase, type UnitFacts } from '../unit';
import type { Channel } from '../vocabulary';
import type { Wall } from '../wall';
import {
  mustAskOrRecordFor,
  mustBeInTimeHimself,
  mustBeNext,
  mustBeReviewable,
  mustHaveNoReviewRunning,
  mustHaveReached,
  RULE_TO_ASK,
  tooLate,
} from './request-guards';
import { REVIEW_STAGES, type ReviewStage } from './review';
import { periodToAsk } from './reviews-of';

export interface RequestReview {
  /** The day on which he asked: today in his session. */
  readonly on: PlainDate;
  readonly how: Channel;
  /** What proves that he asked then; of no account in his session. */
  readonly proof: string | null;
  readonly grounds: string;
  /** The units above the one whose decision is contested, the nearest first. */
  readonly above: readonly UnitFacts[];
}

const COMMANDS = { REVIEW: 'requestReview', RE_REVIEW: 'requestReReview' } as const;

const guardsOf = (stage: ReviewStage): readonly StandingGuard[] => [
  mustBeAStepHere(COMMANDS[stage]),
  mustAskOrRecordFor(stage),
  mustBeReviewable,
  mustHaveNoReviewRunning,
  mustBeNext(stage),
  mustHaveReached(stage),
  mustBeInTimeHimself(stage),
];

export const requestReviewGuards = guardsOf('REVIEW');
export const requestReReviewGuards = guardsOf('RE_REVIEW');

/** What the petitioner may ask for in his own session today; null where he may not. */
export const mayAskNow = (petition: Petition, facts: Facts): ReviewStage | null => {
  const himself: Acting = { kind: 'CASE_SESSION', id: petition.id, cadreId: null, unitId: null, roles: [] };
  return (
    REVIEW_STAGES.find((stage) => firstRefusal(guardsOf(stage), petition, himself, facts) === null) ?? null
  );
};

/** What an officer records for the petitioner is proven: EVIDENCE_REQUIRED. */
const mustBeProven: CommandGuard<RequestReview> = ({ proof }, _petition, { kind }) =>
  kind === 'ACCOUNT' && isBlank(proof) ? reject('EVIDENCE_REQUIRED', law.RULE_REQUEST_ON_RECORD) : null;

/** The next unit up that exists and isn't accused; the petitioner may not choose (PR 35, 36). */
export const nextUnitUp = (petition: Petition, above: readonly UnitFacts[], wall: Wall): UnitFacts | null =>
  above.find(({ id, active }) => active && (petition.accused === undefined || !wall.accuses(petition, id))) ??
  null;

/** An act within the period meets it, whether or not it was recorded after the period had ended. */
const metPeriod = (clock: Clock | null, on: PlainDate): readonly Clock[] =>
  clock ? [meetClock(clock.state === 'VOID' ? reopenClock(clock) : clock, on)] : [];

const refused = (
  stage: ReviewStage,
  petition: Petition,
  command: RequestReview,
  acting: Acting,
  facts: Facts,
) => {
  const earliest = periodToAsk(petition, stage)?.startedOn ?? petition.receivedOn;
  return (
    firstRefusal(guardsOf(stage), petition, acting, facts) ??
    mustBeProven(command, petition, acting, facts) ??
    mustGiveReason(command.grounds, RULE_TO_ASK[stage]) ??
    mustBeATrueDate(command.on, earliest, facts.today) ??
    tooLate(petition, stage, command.on)
  );
};

const RULES = { REVIEW: 'review', RE_REVIEW: 'reReview' } as const;

const requestOf =
  (stage: ReviewStage) =>
  (
    petition: Petition,
    command: RequestReview,
    acting: Acting,
    facts: Facts,
    wall: Wall,
  ): PetitionDecision => {
    const refusal = refused(stage, petition, command, acting, facts);
    if (refusal) return refusal;
    const unit = nextUnitUp(petition, command.above, wall);
    if (!unit) return reject('NO_UNIT_ABOVE', RULE_TO_ASK[stage]);
    const { on, how, grounds } = command;
    const start = { kind: stage, rule: RULES[stage], unitId: unit.id, startedOn: on };
    const clock = startPetitionClock(petition.clocks, start, facts);
    const nth = (petition.reviews ?? []).filter((review) => review.stage === stage).length + 1;
    return accept({
      type: 'petition.review-requested',
      ...frame(acting, facts, [...metPeriod(periodToAsk(petition, stage), on), clock]),
      ...{ reviewId: `${stage}-${nth}`, stage, unit: unitOfCase(unit), clockId: clock.id },
      request: { on, how, grounds, proof: acting.kind === 'ACCOUNT' ? command.proof : null },
    });
  };

/**
 * Asks the next unit up to review an opinion (PR 35): by the petitioner, or recorded for him; meets REVIEW_REQUEST, starts
 * REVIEW there; what was closed is open again. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, NOT_REVIEWABLE, REVIEW_RUNNING,
 * ALREADY_REVIEWED, OPINION_NOT_DELIVERED, EVIDENCE_REQUIRED, REASON_REQUIRED, DATE_NOT_POSSIBLE, REVIEW_TOO_LATE, NO_UNIT_ABOVE.
 */
export const requestReview = requestOf('REVIEW');

/**
 * Asks the unit above the reviewing one to re-review (PR 36), likewise; meets RE_REVIEW_REQUEST, starts RE_REVIEW. Refuses as
 * requestReview does, and NOT_REVIEWED_YET.
 */
export const requestReReview = requestOf('RE_REVIEW');
