import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { clocksOfEndedDispute } from './coordination/ended-dispute';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { isBlank, mustActForHolder, mustBeAStepHere, mustBeFor, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition, SuggestionAnswer } from './petition';

export type AnswerSuggestion = Omit<SuggestionAnswer, 'kind'>;

export const answerSuggestionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('answerSuggestion'),
  mustActForHolder,
  mustBeFor('SUGGESTION', law.PR_29_ANSWER),
];

/**
 * Answers a suggestion in writing and says whether it is adopted (PR 29).
 * Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, WRONG_PURPOSE, OPINION_INCOMPLETE for an empty text.
 */
export const answerSuggestion = (
  petition: Petition,
  { text, adopted }: AnswerSuggestion,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(answerSuggestionGuards, petition, acting, facts) ??
  (isBlank(text) ? reject('OPINION_INCOMPLETE', law.PR_29_ANSWER, { field: 'text' }) : null) ??
  accept({
    type: 'petition.suggestion-answered',
    ...frame(acting, facts, clocksOfEndedDispute(petition, facts)),
    answer: { kind: 'SUGGESTION_ANSWER', text, adopted },
    on: facts.today,
  });
