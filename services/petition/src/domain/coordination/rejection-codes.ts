/** The ways in which these rules say no beside those that all share. */
export const COORDINATION_REJECTION_CODES = [
  'DISPUTE_PENDING',
  'NO_DISPUTE_PENDING',
  'ACCUSATION_STAYS_IN_CIRCLE',
  'ANOTHER_UNITS_STEP',
  'UNIT_NOT_INVOLVED',
  'STEP_ALREADY_DONE',
  'ENTRY_UNKNOWN',
  'NO_REPORT_DUE',
] as const;

export type CoordinationRejectionCode = (typeof COORDINATION_REJECTION_CODES)[number];
