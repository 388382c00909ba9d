import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { areBornOut, isDemandOpen } from './category';
import { clocksOfEndedDispute } from './coordination/ended-dispute';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import {
  isBlank,
  mustActForHolder,
  mustBeAStepHere,
  mustBeFor,
  type CommandGuard,
  type StandingGuard,
} from './guards';
import * as law from './law';
import type { Opinion, Petition } from './petition';
import { mustHaveNoHearingRunning } from './review/deciding-guards';

export type IssueOpinion = Omit<Opinion, 'kind'>;

/** No opinion while a demand, of which there is at least one, is unassessed or partly reasonable and unsplit: DEMAND_OPEN. */
const mustHaveSortedDemands: StandingGuard = ({ demands }) => {
  const open = demands.filter((demand) => isDemandOpen(demand, demands)).length;
  return demands.length === 0 || open > 0
    ? reject('DEMAND_OPEN', law.RULE_DEMANDS_SORTED, { open, total: demands.length })
    : null;
};

/** Claim, facts, reasons and legal basis must all be there: OPINION_INCOMPLETE names the missing one (PR 32). */
const mustBeComplete: CommandGuard<IssueOpinion> = ({ claim, facts, reasons, legalBasis }) => {
  const parts = { claim, facts, reasons, legalBasis: legalBasis.join('') };
  const missing = Object.entries(parts).find(([, text]) => isBlank(text));
  return missing ? reject('OPINION_INCOMPLETE', law.PR_32_OPINION, { field: missing[0] }) : null;
};

/**
 * Supported is what was found reasonable, explained what has no basis in law or is unreasonable, not supported what is unreasonable
 * (PR 32, 27): an outcome that no demand's findings bear is OUTCOME_CONTRADICTS_FINDINGS. Where they are mixed, each is possible.
 */
const mustFollowFindings: CommandGuard<IssueOpinion> = ({ outcome }, { demands }) =>
  areBornOut(outcome, demands) ? null : reject('OUTCOME_CONTRADICTS_FINDINGS', law.PR_32_OUTCOMES);

export const issueOpinionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('issueOpinion'),
  mustActForHolder,
  mustBeFor('CLAIM', law.PR_32_OPINION),
  mustHaveSortedDemands,
  mustHaveNoHearingRunning,
];

/**
 * Issues the disposal opinion on a claim (PR 32). CONCLUDE runs on until it is delivered.
 * Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, WRONG_PURPOSE, DEMAND_OPEN, HEARING_RUNNING, OPINION_INCOMPLETE,
 * OUTCOME_CONTRADICTS_FINDINGS.
 */
export const issueOpinion = (
  petition: Petition,
  command: IssueOpinion,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(issueOpinionGuards, petition, acting, facts) ??
  firstRefusal([mustBeComplete, mustFollowFindings], command, petition, acting, facts) ??
  accept({
    type: 'petition.opinion-issued',
    ...frame(acting, facts, clocksOfEndedDispute(petition, facts)),
    opinion: {
      kind: 'OPINION',
      claim: command.claim,
      facts: command.facts,
      reasons: command.reasons,
      outcome: command.outcome,
      legalBasis: command.legalBasis,
    },
    on: facts.today,
  });
