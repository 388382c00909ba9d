/** What a step of a case is about: the handling itself, a period, or supervision (督办). */
export const TIMELINE_KINDS = ['HANDLING', 'DEADLINE', 'SUPERVISION'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** After so many days without news, whoever brought an open case is told that there is none. */
export const QUIET_AFTER_DAYS = 30;
