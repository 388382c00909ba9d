/** A unit as the directory knows it now. */
export interface UnitFacts {
  readonly id: string;
  readonly active: boolean;
  readonly isPetitionOffice: boolean;
  /** Itself, all above it, and the units whose work any of these took over, each heir of a split among them. */
  readonly belongsTo: readonly string[];
}

/** Whether a unit is one of these, stands below one, or took over the work of one. */
export const belongsToAny = (
  { belongsTo }: Pick<UnitFacts, 'belongsTo'>,
  unitIds: readonly (string | null)[],
): boolean => unitIds.some((unitId) => unitId !== null && belongsTo.includes(unitId));
