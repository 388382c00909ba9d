/** The ways in which these rules say no beside those that all share. */
export const CONCLUSION_REJECTION_CODES = [] as const;

export type ConclusionRejectionCode = (typeof CONCLUSION_REJECTION_CODES)[number];
