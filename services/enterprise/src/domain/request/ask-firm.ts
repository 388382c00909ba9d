import { metClocks, openClocks, pauseClock, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import type { ServiceRequest } from './service-request';

export interface AskFirm {
  /** Everything that is missing, at once (BE 36). */
  readonly question: string;
}

/** A firm is told once of all that is missing (BE 36): QUESTION_ALREADY_ASKED. */
const mustNotHaveAsked: StandingGuard = ({ questions }, _acting, { rules }) => {
  const { value, source } = rules.rules.correctionNotices;
  return questions.length >= value ? reject('QUESTION_ALREADY_ASKED', source, { limit: value }) : null;
};

export const askFirmGuards: readonly StandingGuard[] = [
  mustBeAStepHere('askFirm'),
  mustActForHolder,
  mustNotHaveAsked,
];

/**
 * Asks the firm for what is missing, once (BE 36). Meets CONTACT; ANSWER and SOLVE stand still until it answers, the only
 * pause. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, QUESTION_ALREADY_ASKED, REASON_REQUIRED.
 */
export const askFirm = (
  request: ServiceRequest,
  { question }: AskFirm,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(askFirmGuards, request, acting, facts) ??
  mustGiveReason(question, law.BE_36_CORRECTION) ??
  accept({
    type: 'request.firm-asked',
    ...frame(acting, facts, [
      ...metClocks(request, ['CONTACT'], facts.today),
      ...openClocks(request, ['ANSWER', 'SOLVE']).map((clock) => pauseClock(clock, facts.today)),
    ]),
    question,
  });
