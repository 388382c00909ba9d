import type { Rejection } from '@lianxin/kernel';
import { refuse } from '../refuse';

export const PAIRING_STATUSES = [
  'PROPOSED',
  'CONFIRMED',
  'ACTIVE',
  'SUSPENDED',
  'COMPLETED',
  'ENDED',
] as const;

export type PairingStatus = (typeof PAIRING_STATUSES)[number];

/** Steps that are bound to, or move, a state; `activatePairing` and `recruitLeaves` come by themselves. */
export type PairingTransitionStep =
  | 'proposePairing'
  | 'confirmPairing'
  | 'rejectPairing'
  | 'activatePairing'
  | 'refillSlot'
  | 'extendProbation'
  | 'suspendPairing'
  | 'resumePairing'
  | 'endPairing'
  | 'completePairing'
  | 'recruitLeaves';

/** A row of DOMAIN.md §2: from a state (null: not proposed yet), by a step, to a state. */
export interface PairingTransition {
  readonly from: PairingStatus | null;
  readonly step: PairingTransitionStep;
  readonly to: PairingStatus;
}

/** The table of DOMAIN.md §2, and the end that the recruit's leaving brings in every live state (product rule). */
export const PAIRING_TRANSITIONS: readonly PairingTransition[] = [
  { from: null, step: 'proposePairing', to: 'PROPOSED' },
  { from: 'PROPOSED', step: 'confirmPairing', to: 'CONFIRMED' },
  { from: 'PROPOSED', step: 'rejectPairing', to: 'ENDED' },
  { from: 'CONFIRMED', step: 'activatePairing', to: 'ACTIVE' },
  { from: 'CONFIRMED', step: 'endPairing', to: 'ENDED' },
  { from: 'ACTIVE', step: 'refillSlot', to: 'ACTIVE' },
  { from: 'ACTIVE', step: 'extendProbation', to: 'ACTIVE' },
  { from: 'ACTIVE', step: 'suspendPairing', to: 'SUSPENDED' },
  { from: 'SUSPENDED', step: 'resumePairing', to: 'ACTIVE' },
  { from: 'SUSPENDED', step: 'endPairing', to: 'ENDED' },
  { from: 'ACTIVE', step: 'completePairing', to: 'COMPLETED' },
  { from: 'ACTIVE', step: 'endPairing', to: 'ENDED' },
  { from: 'PROPOSED', step: 'recruitLeaves', to: 'ENDED' },
  { from: 'CONFIRMED', step: 'recruitLeaves', to: 'ENDED' },
  { from: 'ACTIVE', step: 'recruitLeaves', to: 'ENDED' },
  { from: 'SUSPENDED', step: 'recruitLeaves', to: 'ENDED' },
];

/** A pairing in one of these holds its mentors' capacity and bars a second one for the recruit. */
export const LIVE_STATUSES: readonly PairingStatus[] = ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'];

/** States without an exit. */
export const FINAL_PAIRING_STATUSES: readonly PairingStatus[] = ['COMPLETED', 'ENDED'];

/** Steps that leave the state alone, with the states in which each is allowed; the first two come by themselves. */
export const PAIRING_ALLOWED_IN = {
  vacateSlot: ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'],
  followRecruit: ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'],
  logMentorMeeting: ['ACTIVE', 'SUSPENDED'],
  setGrowthGoal: ['ACTIVE'],
  reviewGrowthGoal: ['ACTIVE'],
  evaluatePairing: ['ACTIVE', 'COMPLETED'],
  decideProbation: ['ACTIVE'],
} as const satisfies Readonly<Record<string, readonly PairingStatus[]>>;

type StandingStep = keyof typeof PAIRING_ALLOWED_IN;

/** Every step on a proposed pairing. */
export type PairingStep = StandingStep | Exclude<PairingTransitionStep, 'proposePairing'>;

/** Every command that a person can give on a proposed pairing. */
export type PairingCommand = Exclude<
  PairingStep,
  'activatePairing' | 'recruitLeaves' | 'vacateSlot' | 'followRecruit'
>;

const isStanding = (step: PairingStep): step is StandingStep => step in PAIRING_ALLOWED_IN;

/** Whether a step exists in a state. */
export const isPairingStep = (status: PairingStatus, step: PairingStep): boolean =>
  isStanding(step)
    ? (PAIRING_ALLOWED_IN[step] as readonly PairingStatus[]).includes(status)
    : PAIRING_TRANSITIONS.some((row) => row.from === status && row.step === step);

/** Whether the pairing holds its mentors. */
export const isLive = ({ status }: { readonly status: PairingStatus }): boolean =>
  LIVE_STATUSES.includes(status);

/** A step must exist in the state: refuses ILLEGAL_STEP. */
export const mustBeStepOf =
  (step: PairingStep) =>
  ({ status }: { readonly status: PairingStatus }): Rejection<'ILLEGAL_STEP'> | null =>
    isPairingStep(status, step) ? null : refuse('ILLEGAL_STEP');
