import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustBeAStepHere,
  mustBeCompetent,
  mustGiveReason,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as common from '../law';
import type { Petition } from '../petition';
import { clocksOfAcceptance, voidedClocks } from '../petition-clocks';
import { mustHoldSomebody } from '../request-erasure';
import * as law from './law';
import { saysSomethingNew } from './new-facts';
import { mustActForHolderOrRegistrar } from './petitioners-acts';
import type { ReopenGround } from './vocabulary';

export interface ReopenPetition {
  readonly ground: ReopenGround;
  /** The new facts, or what wasn't carried out. */
  readonly reason: string;
  readonly evidence: string;
  /** Whether the last handler serves in the unit that answers, and may know of the petition. */
  readonly handlerServes: boolean;
}

/** What went back to the enterprise service is handled there: ILLEGAL_STEP. */
const mustNotBeReturned: StandingGuard = ({ origin, status }) =>
  origin?.returnedOn
    ? reject('ILLEGAL_STEP', common.RULE_STEPS, { command: 'reopenPetition', status })
    : null;

export const reopenPetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('reopenPetition'),
  mustNotBeReturned,
  mustHoldSomebody,
  mustActForHolderOrRegistrar,
  mustBeCompetent,
];

/** The same facts were answered: without new ones, or with what was said already, it stays closed; SAME_FACTS_CONCLUDED (PR 36). */
const mustNameNewFacts: CommandGuard<ReopenPetition> = ({ ground, reason }, petition) =>
  ground === 'NEW_FACTS' && !saysSomethingNew(petition, reason)
    ? reject('SAME_FACTS_CONCLUDED', law.PR_36_SAME_FACTS)
    : null;

/** Something must have been promised that wasn't done: OUTCOME_NOT_SUPPORT, ALREADY_EXECUTED. */
const mustBeOwed: CommandGuard<ReopenPetition> = ({ ground }, { answer, execution }) => {
  if (ground === 'NEW_FACTS') return null;
  if (answer?.kind !== 'OPINION' || answer.outcome !== 'SUPPORT')
    return reject('OUTCOME_NOT_SUPPORT', common.PR_32_EXECUTE);
  return execution ? reject('ALREADY_EXECUTED', common.PR_32_EXECUTE) : null;
};

const commandGuards: readonly CommandGuard<ReopenPetition>[] = [
  mustNameNewFacts,
  mustBeOwed,
  ({ reason }) => mustGiveReason(reason, law.RULE_REOPENING),
  ({ evidence }) => (isBlank(evidence) ? reject('EVIDENCE_REQUIRED', law.RULE_REOPENING) : null),
];

/**
 * Takes up again what was closed, on new facts or because what was promised wasn't done, with evidence; CONCLUDE starts anew, the
 * last handler has it where he still serves there, and EXECUTION stays owed. Refuses ILLEGAL_STEP, ALREADY_ANONYMISED,
 * NOT_RESPONSIBLE, NOT_COMPETENT, SAME_FACTS_CONCLUDED, OUTCOME_NOT_SUPPORT, ALREADY_EXECUTED, REASON_REQUIRED,
 * EVIDENCE_REQUIRED.
 */
export const reopenPetition = (
  petition: Petition,
  command: ReopenPetition,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(reopenPetitionGuards, petition, acting, facts) ??
    firstRefusal(commandGuards, command, petition, acting, facts);
  if (refusal) return refusal;
  const { ground, reason, evidence, handlerServes } = command;
  return accept({
    type: 'petition.reopened',
    ...frame(acting, facts, [
      ...voidedClocks(petition, ['REVIEW_REQUEST', 'RE_REVIEW_REQUEST'], 'NO_LONGER_APPLIES'),
      ...clocksOfAcceptance(petition, petition.heldBy.id, facts.today, facts),
    ]),
    ...{ ground, reason, evidence, handlerId: handlerServes ? petition.handlerId : null },
  });
};
