import { PETITION_STATUSES, type PetitionStatus } from '../vocabulary';

/** Commands that leave the state alone, with the states in which each is allowed. */
export const MATTER_ALLOWED_IN = {
  linkSameMatter: PETITION_STATUSES,
  unlinkSameMatter: PETITION_STATUSES,
} as const satisfies Record<string, readonly PetitionStatus[]>;

export type MatterCommand = keyof typeof MATTER_ALLOWED_IN;
