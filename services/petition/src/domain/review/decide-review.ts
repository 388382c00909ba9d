import type { Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { isBlank, mustBeAStepHere, type CommandGuard, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { metClocks } from '../petition-clocks';
import { clocksOfHandlingAnew } from './handling-anew';
import {
  mustActForReviewer,
  mustBeRunning,
  mustHaveNoHearingRunning,
  mustNotHaveDecided,
  RULE_TO_DECIDE,
} from './deciding-guards';
import type { Hearing, ReviewOutcome, ReviewStage } from './review';
import { pendingReview } from './reviews-of';

export interface DecideReview {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly legalBasis: readonly string[];
  /** Shown to the public, which only a re-review after a hearing may be (PR 36). */
  readonly publish: boolean;
}

const COMMANDS = { REVIEW: 'decideReview', RE_REVIEW: 'decideReReview' } as const;

const guardsOf = (stage: ReviewStage): readonly StandingGuard[] => [
  mustBeAStepHere(COMMANDS[stage]),
  mustBeRunning(stage),
  mustActForReviewer(stage),
  mustNotHaveDecided,
  mustHaveNoHearingRunning,
];

export const decideReviewGuards = guardsOf('REVIEW');
export const decideReReviewGuards = guardsOf('RE_REVIEW');

/** Reasons and provisions must be there: OPINION_INCOMPLETE names the missing one. */
const mustBeComplete: CommandGuard<DecideReview> = ({ reasons, legalBasis }) => {
  const parts = { reasons, legalBasis: legalBasis.join('') };
  const missing = Object.entries(parts).find(([, text]) => isBlank(text));
  return missing ? reject('OPINION_INCOMPLETE', law.PR_32_OPINION, { field: missing[0] }) : null;
};

/** Whether a hearing was held since the re-review was asked for. */
const wasHeard = ({ hearings = [] }: Petition): boolean =>
  hearings.some(({ of, concludedOn }: Hearing) => of === 'RE_REVIEW' && concludedOn !== null);

/** Only what was heard may be published: HEARING_REQUIRED (PR 36). */
const mustBeHeardToBePublished =
  (stage: ReviewStage): CommandGuard<DecideReview> =>
  ({ publish }, petition) =>
    publish && !(stage === 'RE_REVIEW' && wasHeard(petition))
      ? reject('HEARING_REQUIRED', law.PR_36_PUBLISH)
      : null;

/** A re-review is done with its decision (PR 36); a review only with the written answer, which its delivery tells of (PR 35). */
const metByDecision = (petition: Petition, stage: ReviewStage, facts: Facts): readonly Clock[] =>
  stage === 'RE_REVIEW' ? metClocks(petition, ['RE_REVIEW'], facts.today) : [];

const decisionOf =
  (stage: ReviewStage) =>
  (petition: Petition, command: DecideReview, acting: Acting, facts: Facts): PetitionDecision => {
    const refusal =
      firstRefusal(guardsOf(stage), petition, acting, facts) ??
      mustBeComplete(command, petition, acting, facts) ??
      mustBeHeardToBePublished(stage)(command, petition, acting, facts);
    if (refusal) return refusal;
    const review = pendingReview(petition);
    if (!review) return reject('NO_REVIEW_RUNNING', RULE_TO_DECIDE[stage]);
    const { outcome, reasons, legalBasis, publish: published } = command;
    const anew = outcome === 'SET_ASIDE' ? clocksOfHandlingAnew(petition, facts.today, facts) : [];
    return accept({
      type: 'petition.review-decided',
      ...frame(acting, facts, [...metByDecision(petition, stage, facts), ...anew]),
      ...{ reviewId: review.id, stage, outcome, reasons, legalBasis, published, on: facts.today },
    });
  };

/**
 * Decides a review (PR 35): UPHELD, the opinion stands; SET_ASIDE, the unit that gave it handles it anew and CONCLUDE counts
 * afresh. Refuses ILLEGAL_STEP, NO_REVIEW_RUNNING, NOT_RESPONSIBLE, SECOND_PERSON_REQUIRED, HEARING_RUNNING, OPINION_INCOMPLETE,
 * HEARING_REQUIRED.
 */
export const decideReview = decisionOf('REVIEW');

/** Decides a re-review (PR 36), likewise; upheld, it is final, and the same facts aren't taken up again. Refuses as decideReview. */
export const decideReReview = decisionOf('RE_REVIEW');
