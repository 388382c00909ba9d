import { addDays, type PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { mustNotPrecede } from '../dates';
import { monthsLater } from '../months';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { Pairing } from './pairing';
import { mustGiveReason } from './texts';
import { mustBeStepOf } from './transitions';

/** A longer probation after a long absence; `until` is the new first day after it. */
export interface LongerProbation {
  /** Absence within the probation, in working days. */
  readonly absenceWorkingDays: number;
  readonly until: PlainDate;
  readonly reason: string;
}

/** What was decided isn't lengthened: refuses PROBATION_DECIDED. */
export const mustBeUndecided: StandingGuard = ({ decision }) =>
  decision === null ? null : refuse('PROBATION_DECIDED');

/** The last possible first day after a probation: the ceiling of the rule table. */
export const latestEndOf = ({ term }: Pairing, { rules }: PairingFacts): PlainDate =>
  monthsLater(term.from, rules.rules.probationCeilingMonths.value);

const mustNotBeAtCeiling: StandingGuard = (pairing, facts) => {
  const latest = latestEndOf(pairing, facts);
  return pairing.term.until >= latest ? refuse('EXTENSION_TOO_LONG', { latest }) : null;
};

/** What can be asked before the command. */
export const extendProbationGuards: readonly StandingGuard[] = [
  mustBeStepOf('extendProbation'),
  mustBeUndecided,
  mustNotBeAtCeiling,
];

type Rule = Guard<[Pairing, LongerProbation, PairingFacts], RefusalCode>;

const mustHaveBeenLongAway: Rule = (_, { absenceWorkingDays }, { rules }) => {
  const { value } = rules.rules.absenceWorkingDays;
  return absenceWorkingDays > value ? null : refuse('ABSENCE_TOO_SHORT', { days: value });
};

const mustEndLater: Rule = ({ term }, { until }) => mustNotPrecede(until, addDays(term.until, 1));

const mustKeepCeiling: Rule = (pairing, { until }, facts) => {
  const latest = latestEndOf(pairing, facts);
  return until > latest ? refuse('EXTENSION_TOO_LONG', { latest }) : null;
};

const mustBeExplained: Rule = (_, { reason }) => mustGiveReason(reason);

const RULES: readonly Rule[] = [mustHaveBeenLongAway, mustEndLater, mustKeepCeiling, mustBeExplained];

/**
 * The probation, and with it the pairing's term, ends later (CSL 34 and the probation rules). Refuses any state but
 * ACTIVE (ILLEGAL_STEP), a decided probation (PROBATION_DECIDED), an absence of at most the rule table's working days
 * (ABSENCE_TOO_SHORT), an end that isn't later (DATE_TOO_EARLY) or beyond the ceiling (EXTENSION_TOO_LONG), and silence
 * (REASON_REQUIRED).
 */
export const extendProbation = (
  pairing: Pairing,
  command: LongerProbation,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion, rules } = facts;
  const refusal =
    firstRefusal(extendProbationGuards, pairing, facts) ?? firstRefusal(RULES, pairing, command, facts);
  if (refusal) return refusal;
  const reason = command.reason.trim();
  const extension = { ...command, reason, on: occasion.today, ruleVersion: rules.version };
  return accept({ type: 'pairing.probation-extended', extension, ...frame(occasion) });
};
