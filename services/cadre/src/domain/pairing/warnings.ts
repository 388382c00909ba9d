import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { checklistFrom, checklistOf, decisionDueOn, type ChecklistItem } from './checklist';
import { lateLogs, missingLogs } from './meeting-periods';
import { slotsOf, type Pairing, type SlotRole } from './pairing';
import type { PairingRuleTable } from './pairing-rules';
import { isLive } from './transitions';

export const PAIRING_WARNINGS = [
  'SLOT_VACANT',
  'LOG_MISSING',
  'LOG_LATE',
  'CHECKLIST_OPEN',
  'DECISION_LATE',
] as const;

export type PairingWarningKind = (typeof PAIRING_WARNINGS)[number];

/** Something that mentors, unit or office owe; a warning never holds the recruit back. */
export interface PairingWarning {
  readonly kind: PairingWarningKind;
  /** The slot concerned, or null. */
  readonly role: SlotRole | null;
  /** The mentor who owed it, or null. */
  readonly mentorId: Uuid | null;
  /** The day since which it has been owed. */
  readonly since: PlainDate;
  /** What of the checklist is open; null for all other kinds. */
  readonly item: ChecklistItem | null;
}

const nobody = { role: null, mentorId: null, item: null };

const vacancies = (pairing: Pairing): readonly PairingWarning[] =>
  slotsOf(pairing)
    .filter(({ mentorId }) => mentorId === null && isLive(pairing))
    .map(({ role, since }) => ({ kind: 'SLOT_VACANT', ...nobody, role, since }));

const logs = (pairing: Pairing, asOf: PlainDate, rules: PairingRuleTable): readonly PairingWarning[] => [
  ...missingLogs(pairing, asOf, rules).map(({ role, mentorId, until }): PairingWarning => ({
    kind: 'LOG_MISSING',
    role,
    mentorId,
    since: until,
    item: null,
  })),
  ...lateLogs(pairing, asOf, rules).map(({ role, mentorId, loggedOn }): PairingWarning => ({
    kind: 'LOG_LATE',
    role,
    mentorId,
    since: loggedOn,
    item: null,
  })),
];

const checklist = (pairing: Pairing, asOf: PlainDate, rules: PairingRuleTable): readonly PairingWarning[] => {
  const since = checklistFrom(pairing, rules);
  if (asOf < since || pairing.status !== 'ACTIVE' || pairing.decision !== null) return [];
  return checklistOf(pairing, asOf, rules)
    .filter(({ open }) => open)
    .map(({ item }) => ({ kind: 'CHECKLIST_OPEN', ...nobody, since, item }));
};

const lateDecision = (
  pairing: Pairing,
  asOf: PlainDate,
  rules: PairingRuleTable,
): readonly PairingWarning[] => {
  const dueOn = decisionDueOn(pairing, rules);
  const madeOn = pairing.decision?.on ?? null;
  const isLate = madeOn === null ? isLive(pairing) && asOf > dueOn : madeOn > dueOn;
  return isLate ? [{ kind: 'DECISION_LATE', ...nobody, since: dueOn }] : [];
};

/** Everything that is owed, or was delivered late, by a day. */
export const warningsOf = (
  pairing: Pairing,
  asOf: PlainDate,
  rules: PairingRuleTable,
): readonly PairingWarning[] => [
  ...vacancies(pairing),
  ...logs(pairing, asOf, rules),
  ...checklist(pairing, asOf, rules),
  ...lateDecision(pairing, asOf, rules),
];
