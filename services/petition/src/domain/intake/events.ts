/** Events of what a petition lacks, where it belongs by law, whether it is taken at all. */
export type IntakeEvent = never;
