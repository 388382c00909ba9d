import type { PetitionStatus } from '../vocabulary';

/** From acceptance to the end of the way. */
const HANDLED = ['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED', 'FINAL'] as const;

/** Commands that leave the state alone, with the states in which each is allowed. */
export const FINDINGS_ALLOWED_IN = {
  recordSolution: HANDLED,
  recordExplanation: HANDLED,
  arrangeAssistance: [...HANDLED, 'CLOSED'],
  recordDissuasion: ['REGISTERED', 'OFFERED', 'RECEIVED', 'AWAITING_CORRECTION', ...HANDLED],
  proposeReferral: HANDLED,
  approveReferral: HANDLED,
  contestFinding: [...HANDLED, 'CLOSED'],
  decideFindingContest: [...HANDLED, 'CLOSED'],
} as const satisfies Record<string, readonly PetitionStatus[]>;

export type FindingsCommand = keyof typeof FINDINGS_ALLOWED_IN;
