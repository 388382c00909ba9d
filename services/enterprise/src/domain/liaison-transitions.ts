import type { LiaisonPairing, LiaisonStatus } from './liaison';

/** Every command and reaction that moves a pairing, or is bound to a state. */
export type LiaisonStep = 'pairLiaison' | 'vacateLiaison' | 'flagConflict' | 'clearConflict' | 'endLiaison';

/** From a state (null: not paired yet), by a step, to a state. */
export interface LiaisonTransition {
  readonly from: LiaisonStatus | null;
  readonly step: LiaisonStep;
  readonly to: LiaisonStatus;
}

/** A step not listed here does not exist. */
export const LIAISON_TRANSITIONS: readonly LiaisonTransition[] = [
  { from: null, step: 'pairLiaison', to: 'ACTIVE' },
  { from: 'ACTIVE', step: 'vacateLiaison', to: 'VACANT' },
  { from: 'ACTIVE', step: 'flagConflict', to: 'ACTIVE' },
  { from: 'ACTIVE', step: 'clearConflict', to: 'ACTIVE' },
  { from: 'ACTIVE', step: 'endLiaison', to: 'ENDED' },
  { from: 'VACANT', step: 'pairLiaison', to: 'ACTIVE' },
  { from: 'VACANT', step: 'endLiaison', to: 'ENDED' },
];

/** Whether a step exists for a pairing as it is; null stands for a firm that has none. */
export const isLiaisonStepOf = (pairing: LiaisonPairing | null, step: LiaisonStep): boolean =>
  LIAISON_TRANSITIONS.some((row) => row.from === (pairing?.status ?? null) && row.step === step);
