/** A unit as the directory knows it now; `lineage` is its id and those of all above it. */
export interface UnitFacts {
  readonly id: string;
  readonly active: boolean;
  readonly isPetitionOffice: boolean;
  readonly lineage: readonly string[];
}

/** Whether a unit is the one complained of, or stands below it. */
export const isWithin = ({ lineage }: Pick<UnitFacts, 'lineage'>, unitId: string | null): boolean =>
  unitId !== null && lineage.includes(unitId);
