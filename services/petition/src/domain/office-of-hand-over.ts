import { isPetitionOffice, type UnitFacts } from './unit';

/** How far above a unit an office stands: at the unit, beside it or below it 0, with the next one above 1, and so on. */
const distance = (unit: UnitFacts, office: UnitFacts): number => {
  const lineage = [unit.id, ...unit.ancestors];
  const [parent] = office.ancestors;
  const places = [office.id, parent].map((id) => (id === undefined ? -1 : lineage.indexOf(id)));
  return Math.min(...places.map((place) => (place < 0 ? lineage.length : place)));
};

/**
 * The office that registers a hand-over addressed to `unit`: the unit itself where it is an active petition office, else
 * the nearest active one above it; null where there is no active petition office at all.
 */
export const officeOfHandOver = (unit: UnitFacts, offices: readonly UnitFacts[]): UnitFacts | null => {
  if (unit.active && isPetitionOffice(unit)) return unit;
  return offices
    .filter((office) => office.active && isPetitionOffice(office))
    .reduce<UnitFacts | null>(
      (nearest, office) =>
        nearest === null || distance(unit, office) < distance(unit, nearest) ? office : nearest,
      null,
    );
};
