/** The ways in which these rules say no beside those that all share. */
export const MATTER_REJECTION_CODES = [
  'SELF_LINK',
  'ALREADY_LINKED',
  'NOT_LINKED',
  'NOT_SAME_PETITIONER',
] as const;

export type MatterRejectionCode = (typeof MATTER_REJECTION_CODES)[number];
