/** The ways in which these rules say no beside those that all share. */
export const REVIEW_REJECTION_CODES = [] as const;

export type ReviewRejectionCode = (typeof REVIEW_REJECTION_CODES)[number];
