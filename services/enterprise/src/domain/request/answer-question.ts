import { openClocks, resumeClock, type Acting } from '@lianxin/casework';
import { accept, firstRefusal } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForFirmOrHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import type { ServiceRequest } from './service-request';

export interface AnswerQuestion {
  readonly answer: string;
}

export const answerQuestionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('answerQuestion'),
  mustActForFirmOrHolder,
];

/**
 * Records what the firm answered, in its own session or as it told an officer; the clocks go on, their due dates moved by
 * what was waited. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, REASON_REQUIRED for an answer that says nothing.
 */
export const answerQuestion = (
  request: ServiceRequest,
  { answer }: AnswerQuestion,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(answerQuestionGuards, request, acting, facts) ??
  mustGiveReason(answer, law.BE_36_CORRECTION) ??
  accept({
    type: 'request.question-answered',
    ...frame(
      acting,
      facts,
      openClocks(request, ['ANSWER', 'SOLVE']).map((clock) =>
        resumeClock(clock, facts.today, facts.calendar),
      ),
    ),
    answer,
  });
