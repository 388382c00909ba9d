/** Events of what is found of each demand, and what is done about it. */
export type FindingsEvent = never;
