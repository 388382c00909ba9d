import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { isBlank, mustActForHolder, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Demand, Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { Merit } from '../vocabulary';
import type { AssistanceKind } from './state';

/** What every record of work on a demand says: which one, and on which day. */
interface OnDemand {
  readonly demandId: string;
  readonly on: PlainDate;
}

type DemandRule = (demand: Demand) => PetitionRejection | null;

/** The demand must be of this petition: DEMAND_UNKNOWN; its day true: DATE_NOT_POSSIBLE; and a rule of its own hold. */
const refusalOn = (
  petition: Petition,
  { demandId, on }: OnDemand,
  { today }: Facts,
  rule: DemandRule,
): PetitionRejection | null => {
  const demand = petition.demands.find(({ id }) => id === demandId);
  if (!demand) return reject('DEMAND_UNKNOWN', law.RULE_DEMANDS_SORTED);
  return mustBeATrueDate(on, petition.receivedOn, today) ?? rule(demand);
};

/** What is recorded must be what the findings call for: NOT_WHAT_WAS_FOUND (PR 27). */
const mustBeFound =
  (...merits: readonly Merit[]): DemandRule =>
  ({ merit }) =>
    merit !== null && merits.includes(merit) ? null : reject('NOT_WHAT_WAS_FOUND', law.PR_27_SORTS);

export interface RecordSolution extends OnDemand {
  readonly result: string;
  readonly evidence: string;
}

export const recordSolutionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordSolution'),
  mustActForHolder,
];

/**
 * Records what a reasonable demand came to, with its evidence (PR 27); the last record stands. Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, DEMAND_UNKNOWN, DATE_NOT_POSSIBLE, NOT_WHAT_WAS_FOUND, REASON_REQUIRED, EVIDENCE_REQUIRED.
 */
export const recordSolution = (
  petition: Petition,
  command: RecordSolution,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { demandId, on, result, evidence } = command;
  const refusal =
    firstRefusal(recordSolutionGuards, petition, acting, facts) ??
    refusalOn(petition, command, facts, mustBeFound('REASONABLE'));
  if (refusal) return refusal;
  if (isBlank(result)) return reject('REASON_REQUIRED', law.PR_27_SORTS);
  if (isBlank(evidence)) return reject('EVIDENCE_REQUIRED', law.PR_27_SORTS);
  return accept({
    type: 'petition.solution-recorded',
    ...frame(acting, facts),
    ...{ demandId, on, result, evidence },
  });
};

export interface RecordExplanation extends OnDemand {
  readonly text: string;
  /** The provisions that were cited. */
  readonly sources: readonly string[];
}

export const recordExplanationGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordExplanation'),
  mustActForHolder,
];

/**
 * Records what was explained of a demand that can't be granted, with the provisions cited (PR 27); the last record stands.
 * Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, DEMAND_UNKNOWN, DATE_NOT_POSSIBLE, NOT_WHAT_WAS_FOUND, REASON_REQUIRED,
 * SOURCES_REQUIRED.
 */
export const recordExplanation = (
  petition: Petition,
  command: RecordExplanation,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { demandId, on, text } = command;
  const refusal =
    firstRefusal(recordExplanationGuards, petition, acting, facts) ??
    refusalOn(petition, command, facts, mustBeFound('REASONABLE_WITHOUT_BASIS', 'UNREASONABLE'));
  if (refusal) return refusal;
  if (isBlank(text)) return reject('REASON_REQUIRED', law.PR_27_SORTS);
  const sources = command.sources.filter((source) => !isBlank(source));
  if (sources.length === 0) return reject('SOURCES_REQUIRED', law.PR_27_SORTS);
  return accept({
    type: 'petition.explanation-recorded',
    ...frame(acting, facts),
    ...{ demandId, on, text, sources },
  });
};

export interface ArrangeAssistance extends OnDemand {
  readonly kind: AssistanceKind;
  readonly organ: string;
}

export const arrangeAssistanceGuards: readonly StandingGuard[] = [
  mustBeAStepHere('arrangeAssistance'),
  mustActForHolder,
];

/**
 * Records help with social assistance where hardship was found, whatever the merit (PR 27, 37). Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, DEMAND_UNKNOWN, DATE_NOT_POSSIBLE, HARDSHIP_NOT_FOUND, REASON_REQUIRED.
 */
export const arrangeAssistance = (
  petition: Petition,
  command: ArrangeAssistance,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { demandId, on, kind, organ } = command;
  const refusal =
    firstRefusal(arrangeAssistanceGuards, petition, acting, facts) ??
    refusalOn(petition, command, facts, ({ hardship }) =>
      hardship === true ? null : reject('HARDSHIP_NOT_FOUND', law.PR_37_ASSISTANCE),
    );
  if (refusal) return refusal;
  if (isBlank(organ)) return reject('REASON_REQUIRED', law.PR_37_ASSISTANCE);
  return accept({
    type: 'petition.assistance-arranged',
    ...frame(acting, facts),
    ...{ demandId, kind, on, organ },
  });
};
