/** The ways in which these rules say no beside those that all share. */
export const REVIEW_REJECTION_CODES = [
  'NOT_REVIEWABLE',
  'REVIEW_TOO_LATE',
  'REVIEW_RUNNING',
  'NO_REVIEW_RUNNING',
  'ALREADY_REVIEWED',
  'NOT_REVIEWED_YET',
  'NO_UNIT_ABOVE',
  'NO_DECISION_TO_DELIVER',
  'HEARING_RUNNING',
  'NO_HEARING_RUNNING',
  'HEARING_REQUIRED',
] as const;

export type ReviewRejectionCode = (typeof REVIEW_REJECTION_CODES)[number];
