/** The ways in which these rules say no beside those that all share. */
export const FINDINGS_REJECTION_CODES = [] as const;

export type FindingsRejectionCode = (typeof FINDINGS_REJECTION_CODES)[number];
