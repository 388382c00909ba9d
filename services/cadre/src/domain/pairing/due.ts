import type { PlainDate } from '@lianxin/calendar';
import { decisionDueOn } from './checklist';
import { nextLogDue } from './meeting-periods';
import type { Pairing, SlotRole } from './pairing';
import type { PairingRuleTable } from './pairing-rules';
import { isLive } from './transitions';

export const PAIRING_DUE_KINDS = ['MEETING', 'DECISION'] as const;

/** What a pairing has a limit for: a meeting with a mentor, logged, or the decision on the probation. */
export type PairingDueKind = (typeof PAIRING_DUE_KINDS)[number];

/** What has to happen next, and the last day on which it is in time. */
export interface PairingDue {
  readonly kind: PairingDueKind;
  readonly dueOn: PlainDate;
  /** With whom the meeting is due; null for a decision. */
  readonly role: SlotRole | null;
}

/** The last day for the decision on the probation of a live pairing; null where it was decided. */
export const pendingDecisionOn = (pairing: Pairing, rules: PairingRuleTable): PlainDate | null =>
  isLive(pairing) && pairing.decision === null ? decisionDueOn(pairing, rules) : null;

/** What of a pairing is due first: a mentor's next log, or the decision; null where nothing has a limit any more. */
export const pairingDue = (pairing: Pairing, rules: PairingRuleTable): PairingDue | null => {
  const decidedBy = pendingDecisionOn(pairing, rules);
  const log = nextLogDue(pairing, rules);
  if (log !== null && (decidedBy === null || log.dueOn < decidedBy)) return { kind: 'MEETING', ...log };
  return decidedBy === null ? null : { kind: 'DECISION', dueOn: decidedBy, role: null };
};

/** Behind every day on which something could be due. */
const WITHOUT_LIMIT = '9999-12-31' as PlainDate;

/** The day by which the work on a live pairing is ordered: what has no limit stands last; null once it is closed. */
export const workOn = (pairing: Pairing, rules: PairingRuleTable): PlainDate | null =>
  isLive(pairing) ? (pairingDue(pairing, rules)?.dueOn ?? WITHOUT_LIMIT) : null;
