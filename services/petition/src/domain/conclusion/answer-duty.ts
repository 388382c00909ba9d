import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import type { DutyAnswer } from '../answer';
import { clocksOfEndedDispute } from '../coordination/ended-dispute';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  mustBeCompetent,
  mustBeFor,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';

export type AnswerDuty = Omit<DutyAnswer, 'kind'>;

export const answerDutyGuards: readonly StandingGuard[] = [
  mustBeAStepHere('answerDuty'),
  mustActForHolder,
  mustBeCompetent,
  mustBeFor('CLAIM', law.PR_31_DUTY),
];

/** What was done, or why not, and by which provision: OPINION_INCOMPLETE names the missing one. */
const mustBeComplete: CommandGuard<AnswerDuty> = ({ text, legalBasis }) => {
  const missing = Object.entries({ text, legalBasis: legalBasis.join('') }).find(([, said]) => isBlank(said));
  return missing ? reject('OPINION_INCOMPLETE', law.PR_31_DUTY, { field: missing[0] }) : null;
};

/**
 * Answers in writing a claim that a duty of the unit's own be performed: it performed it on a day, or says why not (PR 31, fifth
 * item). Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, NOT_COMPETENT, WRONG_PURPOSE, OPINION_INCOMPLETE, DATE_NOT_POSSIBLE.
 */
export const answerDuty = (
  petition: Petition,
  command: AnswerDuty,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { text, legalBasis, performedOn } = command;
  return (
    firstRefusal(answerDutyGuards, petition, acting, facts) ??
    mustBeComplete(command, petition, acting, facts) ??
    (performedOn && mustBeATrueDate(performedOn, petition.receivedOn, facts.today)) ??
    accept({
      type: 'petition.duty-answered',
      ...frame(acting, facts, clocksOfEndedDispute(petition, facts)),
      answer: { kind: 'DUTY_ANSWER', text, legalBasis, performedOn },
      on: facts.today,
    })
  );
};
