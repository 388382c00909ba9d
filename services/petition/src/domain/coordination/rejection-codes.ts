/** The ways in which these rules say no beside those that all share. */
export const COORDINATION_REJECTION_CODES = [] as const;

export type CoordinationRejectionCode = (typeof COORDINATION_REJECTION_CODES)[number];
