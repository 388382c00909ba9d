import type { ServiceRequest } from './service-request';
import type { RequestStatus } from './vocabulary';

/** A row of DOMAIN.md §4: from a state (null: not submitted yet), by a command, to one of these. */
export interface Transition {
  readonly from: RequestStatus | null;
  readonly command: TransitionCommand;
  readonly to: readonly RequestStatus[];
}

export type TransitionCommand =
  | 'submitRequest'
  | 'triageRequest'
  | 'dispatchRequest'
  | 'acceptRequest'
  | 'deemTakeover'
  | 'objectToRequest'
  | 'decideRequestObjection'
  | 'askFirm'
  | 'answerQuestion'
  | 'deliverRequest'
  | 'refuseWithReasons'
  | 'rateRequest'
  | 'contactAfterBadRating'
  | 'reopenRequest'
  | 'closeRequest'
  | 'handToPetition'
  | 'confirmHandOver'
  | 'returnFromPetition'
  | 'withdrawRequest';

/** States in which a unit still works on what the firm asked for, or is to. */
export const UNFINISHED: readonly RequestStatus[] = ['SUBMITTED', 'OFFERED', 'WORKING', 'WAITING'];

const fromUnfinished = (command: TransitionCommand, to: RequestStatus | null): readonly Transition[] =>
  UNFINISHED.map((from) => ({ from, command, to: [to ?? from] }));

/** Every step that moves, or is bound to, a state. A step not listed here does not exist. */
export const TRANSITIONS: readonly Transition[] = [
  { from: null, command: 'submitRequest', to: ['SUBMITTED'] },
  { from: 'SUBMITTED', command: 'triageRequest', to: ['SUBMITTED'] },
  { from: 'SUBMITTED', command: 'dispatchRequest', to: ['OFFERED'] },
  { from: 'OFFERED', command: 'acceptRequest', to: ['WORKING'] },
  { from: 'OFFERED', command: 'deemTakeover', to: ['WORKING'] },
  { from: 'OFFERED', command: 'objectToRequest', to: ['OFFERED'] },
  { from: 'OFFERED', command: 'decideRequestObjection', to: ['SUBMITTED', 'WORKING'] },
  { from: 'WORKING', command: 'askFirm', to: ['WAITING'] },
  { from: 'WAITING', command: 'answerQuestion', to: ['WORKING'] },
  { from: 'WORKING', command: 'deliverRequest', to: ['DELIVERED'] },
  { from: 'WORKING', command: 'refuseWithReasons', to: ['DELIVERED'] },
  { from: 'DELIVERED', command: 'rateRequest', to: ['RATED'] },
  { from: 'RATED', command: 'contactAfterBadRating', to: ['RATED'] },
  { from: 'RATED', command: 'reopenRequest', to: ['WORKING'] },
  { from: 'DELIVERED', command: 'closeRequest', to: ['CLOSED'] },
  { from: 'RATED', command: 'closeRequest', to: ['CLOSED'] },
  // Handed over is what the petition service has confirmed; until then the state stays.
  ...fromUnfinished('handToPetition', null),
  ...fromUnfinished('confirmHandOver', 'HANDED_OVER'),
  ...fromUnfinished('withdrawRequest', 'WITHDRAWN'),
  // Also what comes back before it was confirmed.
  ...fromUnfinished('returnFromPetition', 'SUBMITTED'),
  { from: 'HANDED_OVER', command: 'returnFromPetition', to: ['SUBMITTED'] },
];

/** States in which a unit still owes a firm something, or may come to. */
export const OPEN_STATUSES: readonly RequestStatus[] = [...UNFINISHED, 'DELIVERED', 'RATED'];

/** Commands that leave the state alone, with the states in which each is allowed. */
export const ALLOWED_IN = {
  contactFirm: UNFINISHED,
  assignRequestHandler: OPEN_STATUSES,
} as const satisfies Record<string, readonly RequestStatus[]>;

/** States without an exit. */
export const FINAL_STATUSES: readonly RequestStatus[] = ['CLOSED', 'WITHDRAWN'];

export type StandingCommand = keyof typeof ALLOWED_IN;

/** What the petition service's events and passing time do. */
type OwnStep = 'deemTakeover' | 'confirmHandOver' | 'returnFromPetition';

/** Every command that a person can give on a submitted request. */
export type RequestCommand = StandingCommand | Exclude<TransitionCommand, 'submitRequest' | OwnStep>;

/** Every step on a submitted request, those of events and of passing time included. */
export type RequestStep = RequestCommand | OwnStep;

const isStanding = (step: RequestStep): step is StandingCommand => step in ALLOWED_IN;

/** Whether a step exists in the state in which a request is. */
export const isStepOf = ({ status }: Pick<ServiceRequest, 'status'>, step: RequestStep): boolean =>
  isStanding(step)
    ? ALLOWED_IN[step].includes(status)
    : TRANSITIONS.some((row) => row.from === status && row.command === step);
