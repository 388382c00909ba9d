/** Events of who helps, who decides between units, what is reported upward and supervised. */
export type CoordinationEvent = never;
