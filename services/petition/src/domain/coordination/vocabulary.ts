/** Who decides a dispute (PR 24). */
export const DECIDER_KINDS = ['COMMON_SUPERIOR', 'JOINT_CONFERENCE'] as const;
export type DeciderKind = (typeof DECIDER_KINDS)[number];

/** The kinds of supervision; interview, notice and listing are the joint conference's and only asked for here (PR 39). */
export const SUPERVISION_KINDS = ['REMINDER', 'ORDER', 'INTERVIEW', 'NOTICE', 'LISTING'] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

/** What only the joint conference does (PR 39). */
export const KINDS_OF_CONFERENCE: readonly SupervisionKind[] = ['INTERVIEW', 'NOTICE', 'LISTING'];

/** Where an entry of supervision stands. */
export const SUPERVISION_STATES = ['OPEN', 'ANSWERED', 'SETTLED', 'CLOSED'] as const;
export type SupervisionState = (typeof SUPERVISION_STATES)[number];

/** What an urgent report is about (PR 25). */
export const URGENT_MATTERS = [
  'MASS_INCIDENT',
  'PERSONAL_SAFETY',
  'PUBLIC_SAFETY',
  'PUBLIC_OPINION',
  'OTHER',
] as const;
export type UrgentMatter = (typeof URGENT_MATTERS)[number];

/** What the assigning unit says of a report back. */
export const VERDICTS = ['ACCEPTED', 'REWORK'] as const;
export type Verdict = (typeof VERDICTS)[number];
