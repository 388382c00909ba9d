/** Events of petitions of the same matter. */
export type MatterEvent = never;
