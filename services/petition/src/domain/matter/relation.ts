/** What a later petition is to an earlier one: of the same petitioner, or of the same matter by somebody else. */
export const MATTER_RELATIONS = ['REPEAT', 'SAME_MATTER'] as const;
export type MatterRelation = (typeof MATTER_RELATIONS)[number];
