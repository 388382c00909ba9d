/** The ways in which these rules say no beside those that all share. */
export const CONCLUSION_REJECTION_CODES = [
  'SIMPLIFIED_CRITERIA_MISSING',
  'SIMPLIFIED_NOT_FITTING',
  'SIMPLIFIED_TOO_LATE',
  'ALREADY_SIMPLIFIED',
  'NOT_SIMPLIFIED',
  'AGREEMENT_NOT_SIGNED',
] as const;

export type ConclusionRejectionCode = (typeof CONCLUSION_REJECTION_CODES)[number];
