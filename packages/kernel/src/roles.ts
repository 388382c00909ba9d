/** The roles of DOMAIN.md §6. */
export const ROLES = [
  'ORG_OFFICER',
  'PETITION_CLERK',
  'UNIT_HANDLER',
  'UNIT_HEAD',
  'LIAISON',
  'SUPERVISOR',
  'DISCIPLINE',
  'LEADER',
  'AUDITOR',
  'ADMIN',
] as const;

export type Role = (typeof ROLES)[number];
