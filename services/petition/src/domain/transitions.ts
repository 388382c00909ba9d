import type { Petition } from './petition';
import type { PetitionStatus } from './vocabulary';

/** A row of DOMAIN.md §3: from a state (null: not registered yet), by a command, to one of these. */
export interface Transition {
  readonly from: PetitionStatus | null;
  readonly command: TransitionCommand;
  readonly to: readonly PetitionStatus[];
}

export type TransitionCommand =
  | 'registerPetition'
  | 'importPetition'
  | 'transferPetition'
  | 'acceptTransfer'
  | 'deemTakeover'
  | 'objectToTransfer'
  | 'decideObjection'
  | 'acceptPetition'
  | 'deemAcceptance'
  | 'requestExtension'
  | 'approveExtension'
  | 'issueOpinion'
  | 'answerSuggestion'
  | 'deliverOpinion'
  | 'ratePetition'
  | 'closePetition'
  | 'returnToEnterprise'
  | 'recordExecution';

/** Every step that moves, or is bound to, a state. A step not listed here does not exist. */
export const TRANSITIONS: readonly Transition[] = [
  { from: null, command: 'registerPetition', to: ['REGISTERED'] },
  { from: null, command: 'importPetition', to: ['REGISTERED', 'CONCLUDED'] },
  { from: 'REGISTERED', command: 'transferPetition', to: ['OFFERED'] },
  { from: 'RECEIVED', command: 'transferPetition', to: ['OFFERED'] },
  { from: 'OFFERED', command: 'acceptTransfer', to: ['RECEIVED'] },
  { from: 'OFFERED', command: 'deemTakeover', to: ['RECEIVED'] },
  { from: 'OFFERED', command: 'objectToTransfer', to: ['OFFERED'] },
  { from: 'OFFERED', command: 'decideObjection', to: ['REGISTERED', 'RECEIVED'] },
  { from: 'REGISTERED', command: 'acceptPetition', to: ['HANDLING'] },
  { from: 'RECEIVED', command: 'acceptPetition', to: ['HANDLING'] },
  { from: 'REGISTERED', command: 'deemAcceptance', to: ['HANDLING'] },
  { from: 'RECEIVED', command: 'deemAcceptance', to: ['HANDLING'] },
  { from: 'HANDLING', command: 'requestExtension', to: ['HANDLING'] },
  { from: 'HANDLING', command: 'approveExtension', to: ['HANDLING'] },
  { from: 'HANDLING', command: 'issueOpinion', to: ['DECIDED'] },
  { from: 'HANDLING', command: 'answerSuggestion', to: ['DECIDED'] },
  { from: 'DECIDED', command: 'deliverOpinion', to: ['CONCLUDED'] },
  { from: 'CONCLUDED', command: 'ratePetition', to: ['CONCLUDED'] },
  { from: 'CLOSED', command: 'ratePetition', to: ['CLOSED'] },
  { from: 'CONCLUDED', command: 'closePetition', to: ['CLOSED'] },
  { from: 'REGISTERED', command: 'returnToEnterprise', to: ['CLOSED'] },
  { from: 'RECEIVED', command: 'returnToEnterprise', to: ['CLOSED'] },
  { from: 'CONCLUDED', command: 'recordExecution', to: ['CONCLUDED'] },
];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const ALLOWED_IN = {
  setPurpose: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED', 'CLOSED'],
  notifyPetitioner: ['REGISTERED', 'RECEIVED', 'HANDLING'],
  addDemand: ['REGISTERED', 'RECEIVED', 'HANDLING'],
  assessDemand: ['HANDLING'],
  confirmRequestHandOver: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED', 'CLOSED'],
  assignHandler: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED'],
  nameAccused: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED', 'CLOSED'],
  shareAccusation: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED', 'CLOSED'],
  declareInterest: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED', 'CLOSED'],
  recuse: ['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED', 'CONCLUDED', 'CLOSED'],
} as const satisfies Record<string, readonly PetitionStatus[]>;

/** From where a petition that turns out to be an accusation goes back to the registering office (PR 30 before §3). */
export const RECALLED_FROM: readonly PetitionStatus[] = ['OFFERED', 'RECEIVED', 'HANDLING', 'DECIDED'];

/** States without an exit among the commands of a petition's story. */
export const FINAL_STATUSES: readonly PetitionStatus[] = ['CLOSED'];

/** States in which a petition is still open to a unit: its answer isn't delivered yet. */
export const OPEN_STATUSES: readonly PetitionStatus[] = [
  'REGISTERED',
  'OFFERED',
  'RECEIVED',
  'HANDLING',
  'DECIDED',
];

export type StandingCommand = keyof typeof ALLOWED_IN;

/** Every command that a person can give on a registered petition. */
export type PetitionCommand =
  | StandingCommand
  | Exclude<TransitionCommand, 'registerPetition' | 'importPetition' | 'deemTakeover' | 'deemAcceptance'>;

/** Every step on a registered petition, those of passing time included. */
export type PetitionStep =
  StandingCommand | Exclude<TransitionCommand, 'registerPetition' | 'importPetition'>;

const isStanding = (step: PetitionStep): step is StandingCommand => step in ALLOWED_IN;

/** Whether a step exists in the state in which a petition is. */
export const isStepOf = ({ status }: Pick<Petition, 'status'>, step: PetitionStep): boolean =>
  isStanding(step)
    ? (ALLOWED_IN[step] as readonly PetitionStatus[]).includes(status)
    : TRANSITIONS.some((row) => row.from === status && row.command === step);
