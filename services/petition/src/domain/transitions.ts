import type { StepRow } from './area';
import {
  INTAKE_ALLOWED_IN,
  INTAKE_TRANSITIONS,
  type IntakePassing,
  type IntakeTransition,
} from './intake/steps';
import {
  COORDINATION_ALLOWED_IN,
  COORDINATION_TRANSITIONS,
  type CoordinationTransition,
} from './coordination/steps';
import { FINDINGS_ALLOWED_IN } from './findings/steps';
import { CONCLUSION_ALLOWED_IN, CONCLUSION_TRANSITIONS, type ConclusionTransition } from './conclusion/steps';
import { REVIEW_ALLOWED_IN, REVIEW_TRANSITIONS, type ReviewTransition } from './review/steps';
import { MATTER_ALLOWED_IN } from './matter/steps';
import type { Petition } from './petition';
import { PETITION_STATUSES, type PetitionStatus } from './vocabulary';

/** A row of the table. */
export type Transition = StepRow<TransitionCommand>;

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
  | 'recordExecution'
  | IntakeTransition
  | CoordinationTransition
  | ConclusionTransition
  | ReviewTransition;

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
  ...INTAKE_TRANSITIONS,
  ...COORDINATION_TRANSITIONS,
  ...CONCLUSION_TRANSITIONS,
  ...REVIEW_TRANSITIONS,
];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const ALLOWED_IN = {
  setPurpose: PETITION_STATUSES,
  notifyPetitioner: ['REGISTERED', 'RECEIVED', 'AWAITING_CORRECTION', 'HANDLING'],
  addDemand: ['REGISTERED', 'RECEIVED', 'HANDLING'],
  assessDemand: ['HANDLING'],
  confirmRequestHandOver: PETITION_STATUSES,
  assignHandler: [
    ...(['REGISTERED', 'OFFERED', 'RECEIVED', 'AWAITING_CORRECTION'] as const),
    ...(['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED'] as const),
  ],
  nameAccused: PETITION_STATUSES,
  shareAccusation: PETITION_STATUSES,
  declareInterest: PETITION_STATUSES,
  recuse: PETITION_STATUSES,
  ...INTAKE_ALLOWED_IN,
  ...COORDINATION_ALLOWED_IN,
  ...FINDINGS_ALLOWED_IN,
  ...CONCLUSION_ALLOWED_IN,
  ...REVIEW_ALLOWED_IN,
  ...MATTER_ALLOWED_IN,
} as const satisfies Record<string, readonly PetitionStatus[]>;

/** From where a petition that turns out to be an accusation goes back to the registering office (PR 30 before §3). */
export const RECALLED_FROM: readonly PetitionStatus[] = [
  ...(['OFFERED', 'RECEIVED', 'AWAITING_CORRECTION', 'GUIDED', 'HANDLING', 'DECIDED'] as const),
];

/** States that are final but for the exits of DOMAIN.md §3 (contest, review, reopening). */
export const FINAL_STATUSES: readonly PetitionStatus[] = ['DECLINED', 'FINAL', 'WITHDRAWN', 'CLOSED'];

/** States in which a petition is still open to a unit: its answer isn't delivered yet. */
export const OPEN_STATUSES: readonly PetitionStatus[] = [
  'REGISTERED',
  'OFFERED',
  'RECEIVED',
  'AWAITING_CORRECTION',
  'GUIDED',
  'HANDLING',
  'DECIDED',
];

export type StandingCommand = keyof typeof ALLOWED_IN;

/** What time alone takes. */
type PassingStep = 'deemTakeover' | 'deemAcceptance' | IntakePassing;

/** Every command that a person can give on a registered petition. */
export type PetitionCommand =
  StandingCommand | Exclude<TransitionCommand, 'registerPetition' | 'importPetition' | PassingStep>;

/** Every step on a registered petition, those of passing time included. */
export type PetitionStep =
  StandingCommand | Exclude<TransitionCommand, 'registerPetition' | 'importPetition'>;

const isStanding = (step: PetitionStep): step is StandingCommand => step in ALLOWED_IN;

/** Whether a step exists in the state in which a petition is. */
export const isStepOf = ({ status }: Pick<Petition, 'status'>, step: PetitionStep): boolean =>
  isStanding(step)
    ? (ALLOWED_IN[step] as readonly PetitionStatus[]).includes(status)
    : TRANSITIONS.some((row) => row.from === status && row.command === step);
