import type { StepRow } from '../area';
import { PETITION_STATUSES, type PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type CoordinationTransition = 'decideDispute';

/** Their rows of DOMAIN.md §3; a dispute on who holds the petition is decided where it is held, its way goes on from there (PR 24). */
export const COORDINATION_TRANSITIONS: readonly StepRow<CoordinationTransition>[] = [
  { from: 'OFFERED', command: 'decideDispute', to: ['RECEIVED', 'REGISTERED'] },
  { from: 'RECEIVED', command: 'decideDispute', to: ['RECEIVED'] },
  { from: 'HANDLING', command: 'decideDispute', to: ['HANDLING'] },
];

/** Where another unit may help: before the answer. */
const BEFORE_THE_ANSWER = ['REGISTERED', 'RECEIVED', 'AWAITING_CORRECTION', 'HANDLING'] as const;

/** The report of what came of it (办结报告) may come before or after the answer. */
const OF_REPORTS = ['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED', 'FINAL', 'CLOSED'] as const;

/** Commands that leave the state alone, with the states in which each is allowed. */
export const COORDINATION_ALLOWED_IN = {
  raiseDispute: ['OFFERED', 'RECEIVED'],
  addAssistingUnit: BEFORE_THE_ANSWER,
  endAssistance: BEFORE_THE_ANSWER,
  reportUrgent: PETITION_STATUSES,
  acknowledgeUrgentReport: PETITION_STATUSES,
  submitReportBack: OF_REPORTS,
  acceptReportBack: OF_REPORTS,
  returnForRework: OF_REPORTS,
  openSupervision: PETITION_STATUSES,
  answerSupervision: PETITION_STATUSES,
  closeSupervision: PETITION_STATUSES,
  recordInstruction: PETITION_STATUSES,
  answerInstruction: PETITION_STATUSES,
} as const satisfies Record<string, readonly PetitionStatus[]>;

export type CoordinationCommand = CoordinationTransition | keyof typeof COORDINATION_ALLOWED_IN;
