/** The ways in which these rules say no beside those that all share. */
export const INTAKE_REJECTION_CODES = [] as const;

export type IntakeRejectionCode = (typeof INTAKE_REJECTION_CODES)[number];
