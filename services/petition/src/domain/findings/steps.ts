import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state: none of these does. */
export type FindingsTransition = never;

/** Those among them that time alone takes. */
export type FindingsPassing = never;

/** Their rows of DOMAIN.md §3. */
export const FINDINGS_TRANSITIONS: readonly StepRow<FindingsTransition>[] = [];

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
