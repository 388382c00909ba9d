import type { StepRow } from '../area';
import type { PetitionStatus } from '../vocabulary';

/** Commands that move, or are bound to, a state. */
export type ConclusionTransition =
  | 'offerSimplified'
  | 'convertToOrdinary'
  | 'recordMediation'
  | 'answerDuty'
  | 'recordCallback'
  | 'recordExecution'
  | 'ratePetition'
  | 'closePetition';

/** Their rows of DOMAIN.md §3. */
export const CONCLUSION_TRANSITIONS: readonly StepRow<ConclusionTransition>[] = [
  { from: 'HANDLING', command: 'offerSimplified', to: ['HANDLING'] },
  { from: 'HANDLING', command: 'convertToOrdinary', to: ['HANDLING'] },
  { from: 'HANDLING', command: 'recordMediation', to: ['DECIDED'] },
  { from: 'HANDLING', command: 'answerDuty', to: ['DECIDED'] },
  { from: 'CONCLUDED', command: 'recordCallback', to: ['CONCLUDED'] },
  { from: 'REVIEWED', command: 'recordCallback', to: ['REVIEWED'] },
  { from: 'FINAL', command: 'recordCallback', to: ['FINAL'] },
  { from: 'REVIEWED', command: 'recordExecution', to: ['REVIEWED'] },
  { from: 'FINAL', command: 'recordExecution', to: ['FINAL'] },
  { from: 'REVIEWED', command: 'ratePetition', to: ['REVIEWED'] },
  { from: 'FINAL', command: 'ratePetition', to: ['FINAL'] },
  { from: 'REVIEWED', command: 'closePetition', to: ['CLOSED'] },
  { from: 'FINAL', command: 'closePetition', to: ['CLOSED'] },
];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const CONCLUSION_ALLOWED_IN = {
  serveOpinionAgain: ['CONCLUDED'],
} as const satisfies Record<string, readonly PetitionStatus[]>;

/** What other parts of the way define stands there; its rows after a review stand here. */
type DefinedElsewhere = 'recordExecution' | 'ratePetition' | 'closePetition';

export type ConclusionCommand =
  Exclude<ConclusionTransition, DefinedElsewhere> | keyof typeof CONCLUSION_ALLOWED_IN;
