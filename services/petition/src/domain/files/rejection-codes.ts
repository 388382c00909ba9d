/** The ways in which these rules say no beside those that all share. */
export const FILES_REJECTION_CODES = [
  'FILE_TYPE_NOT_ALLOWED',
  'FILE_ALREADY_ATTACHED',
  'TOO_MANY_FILES',
] as const;

export type FilesRejectionCode = (typeof FILES_REJECTION_CODES)[number];
