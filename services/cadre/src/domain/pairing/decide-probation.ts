import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Performer } from '@lianxin/kernel';
import { mustHaveHappened, mustNotPrecede } from '../dates';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import { checklistOf, decisionDueOn } from './checklist';
import type { PairingEvent } from './events';
import { mustBeUndecided } from './extend-probation';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type {
  InductionTraining,
  Pairing,
  ProbationDecision,
  ProbationOutcome,
  ProposedOverride,
} from './pairing';
import { mustGiveReason } from './texts';
import { mustBeStepOf } from './transitions';

/** What is to be decided on a probation that is over, with what is known of the recruit's duties. */
export interface ProbationVerdict {
  readonly outcome: ProbationOutcome;
  /** Needed where the recruit didn't pass. */
  readonly remark: string | null;
  readonly induction: InductionTraining | null;
  readonly studiedQuarters: readonly string[];
  /** Why it should be decided although the recruit's own duties are open; null where nothing is. */
  readonly overrideReason: string | null;
}

const mustBeOver: StandingGuard = ({ term }, { occasion }) =>
  occasion.today < term.until ? refuse('PROBATION_NOT_OVER', { until: term.until }) : null;

/** What can be asked before the command. */
export const decideProbationGuards: readonly StandingGuard[] = [
  mustBeStepOf('decideProbation'),
  mustBeUndecided,
  mustBeOver,
];

type Rule = Guard<[Pairing, ProbationVerdict, PairingFacts], RefusalCode>;

const mustBeTrained: Rule = ({ term }, { induction }, { occasion }) => {
  if (induction === null) return null;
  return (
    mustNotPrecede(induction.completedOn, term.from) ??
    mustHaveHappened(induction.completedOn, occasion.today) ??
    (mustGiveReason(induction.evidence) ? refuse('EVIDENCE_REQUIRED') : null)
  );
};

const mustExplainFailure: Rule = (_, { outcome, remark }) =>
  outcome === 'UNQUALIFIED' ? mustGiveReason(remark) : null;

/** Two accounts of one cadre are one person; a cadre is one person, because no two files have the same ID number. */
const isSamePerson = ({ proposedBy }: ProposedOverride, { id, cadreId }: Performer): boolean =>
  proposedBy.accountId === id || proposedBy.cadreId === cadreId;

const isOpen = (pairing: Pairing, verdict: ProbationVerdict, { occasion, rules }: PairingFacts): boolean =>
  checklistOf(pairing, occasion.today, rules, verdict).some(({ open, holdsBack }) => open && holdsBack);

/** The override of a first officer that this one may agree to: of the same outcome, and of a cadre. */
const pending = ({ proposedOverride }: Pairing, { outcome }: ProbationVerdict): ProposedOverride | null =>
  proposedOverride?.outcome === outcome && proposedOverride.proposedBy.cadreId !== null
    ? proposedOverride
    : null;

const mustBeClearedOrOverridden: Rule = (pairing, verdict, facts) => {
  if (!isOpen(pairing, verdict, facts)) return null;
  if (verdict.overrideReason === null) return refuse('CHECKLIST_OPEN');
  const silence = mustGiveReason(verdict.overrideReason);
  if (silence) return silence;
  // Behind whom no cadre stands is no second person, nor one to whom another could be the second.
  if (facts.occasion.by.cadreId === null) return refuse('SECOND_OFFICER_REQUIRED');
  const first = pending(pairing, verdict);
  return first && isSamePerson(first, facts.occasion.by) ? refuse('SECOND_OFFICER_REQUIRED') : null;
};

const RULES: readonly Rule[] = [mustBeTrained, mustExplainFailure, mustBeClearedOrOverridden];

const proposal = (verdict: ProbationVerdict, reason: string, { occasion }: PairingFacts): PairingEvent => ({
  type: 'pairing.override-proposed',
  override: {
    outcome: verdict.outcome,
    reason,
    proposedBy: { accountId: occasion.by.id, cadreId: occasion.by.cadreId },
    on: occasion.today,
  },
  ...frame(occasion),
});

const decided = (
  { remark, ...verdict }: ProbationVerdict,
  override: ProbationDecision['override'],
  { occasion, rules }: PairingFacts,
  dueOn: PlainDate,
): PairingEvent => ({
  type: 'pairing.probation-decided',
  decision: {
    outcome: verdict.outcome,
    remark: remark?.trim() ?? null,
    induction: verdict.induction,
    studiedQuarters: [...new Set(verdict.studiedQuarters)].sort(),
    override,
    on: occasion.today,
    dueOn,
    ruleVersion: rules.version,
  },
  ...frame(occasion),
});

/**
 * Decides whether the recruit passed (CSL 34). His own open duty (induction training, CSL 67) holds the decision back
 * (CHECKLIST_OPEN) unless one officer asks with a reason and a second person agrees with his own: the first call records
 * what he asks, the second decides (the same person again, or an account without a cadre: SECOND_OFFICER_REQUIRED). Mentors' and units' gaps never
 * hold it back, nor does being late. Refuses any state but ACTIVE (ILLEGAL_STEP), a decided probation
 * (PROBATION_DECIDED) or one that isn't over (PROBATION_NOT_OVER), training without evidence (EVIDENCE_REQUIRED) or
 * outside its days (DATE_TOO_EARLY, DATE_IN_FUTURE), and silence where words are needed (REASON_REQUIRED).
 */
export const decideProbation = (
  pairing: Pairing,
  verdict: ProbationVerdict,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const refusal =
    firstRefusal(decideProbationGuards, pairing, facts) ?? firstRefusal(RULES, pairing, verdict, facts);
  if (refusal) return refusal;
  const dueOn = decisionDueOn(pairing, facts.rules);
  const reason = verdict.overrideReason?.trim() ?? '';
  if (!isOpen(pairing, verdict, facts)) return accept(decided(verdict, null, facts, dueOn));
  const first = pending(pairing, verdict);
  if (first === null) return accept(proposal(verdict, reason, facts));
  return accept(decided(verdict, { ...first, approvalReason: reason }, facts, dueOn));
};
