import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type IntakeTransition =
  | 'requestCorrection'
  | 'answerCorrection'
  | 'lapseCorrection'
  | 'guideToProcedure'
  | 'recordProcedureResult'
  | 'declinePetition'
  | 'approveDecline'
  | 'contestDecline'
  | 'decideContest'
  | 'withdrawPetition'
  | 'reopenPetition';

/** Those among them that time alone takes. */
export type IntakePassing = 'lapseCorrection';

/** Before its answer is decided on, a petition may be taken back. */
export const BEFORE_DECIDED = [
  ...(['REGISTERED', 'OFFERED', 'RECEIVED', 'AWAITING_CORRECTION', 'GUIDED', 'HANDLING'] as const),
] as const satisfies readonly PetitionStatus[];

/** Their rows of DOMAIN.md §3. */
export const INTAKE_TRANSITIONS: readonly StepRow<IntakeTransition>[] = [
  { from: 'REGISTERED', command: 'requestCorrection', to: ['AWAITING_CORRECTION'] },
  { from: 'RECEIVED', command: 'requestCorrection', to: ['AWAITING_CORRECTION'] },
  { from: 'AWAITING_CORRECTION', command: 'answerCorrection', to: ['RECEIVED'] },
  { from: 'AWAITING_CORRECTION', command: 'lapseCorrection', to: ['RECEIVED'] },
  { from: 'REGISTERED', command: 'guideToProcedure', to: ['GUIDED'] },
  { from: 'RECEIVED', command: 'guideToProcedure', to: ['GUIDED'] },
  { from: 'GUIDED', command: 'recordProcedureResult', to: ['CLOSED', 'RECEIVED'] },
  { from: 'REGISTERED', command: 'declinePetition', to: ['REGISTERED'] },
  { from: 'RECEIVED', command: 'declinePetition', to: ['RECEIVED'] },
  { from: 'REGISTERED', command: 'approveDecline', to: ['DECLINED', 'REGISTERED'] },
  { from: 'RECEIVED', command: 'approveDecline', to: ['DECLINED', 'RECEIVED'] },
  { from: 'DECLINED', command: 'contestDecline', to: ['DECLINED'] },
  { from: 'DECLINED', command: 'decideContest', to: ['DECLINED', 'RECEIVED'] },
  ...BEFORE_DECIDED.map((from) => ({ from, command: 'withdrawPetition', to: ['WITHDRAWN'] }) as const),
  { from: 'CLOSED', command: 'reopenPetition', to: ['HANDLING'] },
  { from: 'FINAL', command: 'reopenPetition', to: ['HANDLING'] },
];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const INTAKE_ALLOWED_IN = {
  amendPetition: [...BEFORE_DECIDED, 'DECIDED', 'CONCLUDED', 'REVIEWED'],
} as const satisfies Record<string, readonly PetitionStatus[]>;

export type IntakeCommand = Exclude<IntakeTransition, IntakePassing> | keyof typeof INTAKE_ALLOWED_IN;
