/** Events of hearing, review and re-review. */
export type ReviewEvent = never;
