/** Events of how a petition comes to its answer, and what follows it. */
export type ConclusionEvent = never;
