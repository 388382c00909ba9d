import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { isBlank, mustActForHolder, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { metClocks } from './petition-clocks';

export interface RecordExecution {
  readonly executedOn: PlainDate;
  /** What shows the result: a record of acceptance, a receipt of payment. */
  readonly evidence: string;
}

/** What isn't delivered binds nobody yet: OPINION_NOT_DELIVERED. */
const mustBeDelivered: StandingGuard = ({ status }) =>
  status === 'DECIDED' ? reject('OPINION_NOT_DELIVERED', law.RULE_PROOF_OF_DELIVERY) : null;

/** Only an opinion in support has something to be carried out: OUTCOME_NOT_SUPPORT (PR 32). */
const mustBeInSupport: StandingGuard = ({ answer }) =>
  answer?.kind === 'OPINION' && answer.outcome === 'SUPPORT'
    ? null
    : reject('OUTCOME_NOT_SUPPORT', law.PR_32_EXECUTE);

/** It is carried out once: ALREADY_EXECUTED. */
const mustNotBeExecuted: StandingGuard = ({ execution }) =>
  execution ? reject('ALREADY_EXECUTED', law.PR_32_EXECUTE) : null;

export const recordExecutionGuards: readonly StandingGuard[] = [
  mustBeDelivered,
  mustBeAStepHere('recordExecution'),
  mustActForHolder,
  mustBeInSupport,
  mustNotBeExecuted,
];

/**
 * Records that what an opinion in support promised was done, with evidence (PR 32); meets EXECUTION. Refuses
 * OPINION_NOT_DELIVERED, ILLEGAL_STEP, NOT_RESPONSIBLE, OUTCOME_NOT_SUPPORT, ALREADY_EXECUTED, EVIDENCE_REQUIRED, and
 * DATE_NOT_POSSIBLE for a day before the conclusion or to come.
 */
export const recordExecution = (
  petition: Petition,
  { executedOn, evidence }: RecordExecution,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(recordExecutionGuards, petition, acting, facts) ??
  (isBlank(evidence) ? reject('EVIDENCE_REQUIRED', law.PR_32_EXECUTE) : null) ??
  mustBeATrueDate(executedOn, petition.delivery?.on ?? petition.receivedOn, facts.today) ??
  accept({
    type: 'petition.executed',
    ...frame(acting, facts, metClocks(petition, ['EXECUTION'], executedOn)),
    on: executedOn,
    evidence,
  });
