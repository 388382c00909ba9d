import { addDays, daysBetween, type PlainDate } from '@lianxin/calendar';
import { missingLogs } from './meeting-periods';
import type { InductionTraining, Pairing } from './pairing';
import type { PairingRuleTable } from './pairing-rules';

export const CHECKLIST_ITEMS = ['INDUCTION_TRAINING', 'QUARTERLY_STUDY', 'MENTOR_LOG'] as const;

/** What should be done before a probation is decided: the recruit's own duty, the unit's, the mentors'. */
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

export interface ChecklistEntry {
  readonly item: ChecklistItem;
  readonly open: boolean;
  /** Whether it is the recruit's own duty, which holds the decision back; all else only warns. */
  readonly holdsBack: boolean;
}

/** What is known of the recruit's training and study. */
export interface Studies {
  readonly induction: InductionTraining | null;
  readonly studiedQuarters: readonly string[];
}

const NOTHING_KNOWN: Studies = { induction: null, studiedQuarters: [] };

/** The first day of the checklist: day 335 of the probation by default, its first day being day 1. */
export const checklistFrom = ({ term }: Pairing, { rules }: PairingRuleTable): PlainDate =>
  addDays(term.from, rules.checklistDay.value - 1);

/** The last day on which the probation is decided in time: 30 days after its last day by default. */
export const decisionDueOn = ({ term }: Pairing, { rules }: PairingRuleTable): PlainDate =>
  addDays(term.until, rules.decisionDays.value - 1);

const quarterOf = (date: PlainDate): string =>
  `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The quarters ("2026Q1") of which every day lies in the probation. */
export const quartersOf = ({ term }: Pairing): readonly string[] => {
  const length = daysBetween(term.from, term.until);
  const touched = Array.from({ length }, (_, day) => quarterOf(addDays(term.from, day)));
  const before = quarterOf(addDays(term.from, -1));
  const after = quarterOf(term.until);
  return [...new Set(touched)].filter((quarter) => quarter !== before && quarter !== after);
};

/** What is open by a day, from what was decided or, before that, from what an officer puts forward. */
export const checklistOf = (
  pairing: Pairing,
  asOf: PlainDate,
  rules: PairingRuleTable,
  studies: Studies = pairing.decision ?? NOTHING_KNOWN,
): readonly ChecklistEntry[] => {
  const studied = new Set(studies.studiedQuarters);
  return [
    { item: 'INDUCTION_TRAINING', open: studies.induction === null, holdsBack: true },
    { item: 'QUARTERLY_STUDY', open: quartersOf(pairing).some((one) => !studied.has(one)), holdsBack: false },
    { item: 'MENTOR_LOG', open: missingLogs(pairing, asOf, rules).length > 0, holdsBack: false },
  ];
};
