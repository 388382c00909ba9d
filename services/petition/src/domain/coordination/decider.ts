import type { Petition } from '../petition';
import { isPetitionOffice, type UnitFacts, type UnitKind } from '../unit';
import { registrarOf } from '../visibility';
import type { Wall } from '../wall';
import type { Decider } from './state';

/** What was looked up of the tree around the units of a dispute: they themselves and all above them, and every petition office. */
export interface TreeAround {
  find(unitId: string): UnitFacts | null;
  readonly offices: readonly UnitFacts[];
}

/** Kinds of units that decide on what others are competent for; a window, an institution or an organ outside the district doesn't. */
const DECIDING: readonly UnitKind[] = ['PARTY_ORGAN', 'GOVERNMENT_DEPARTMENT', 'TOWNSHIP', 'SUBDISTRICT'];

const mayDecide = (unit: UnitFacts): boolean =>
  unit.active && !isPetitionOffice(unit) && DECIDING.includes(unit.kind);

/** The units above all of these, nearest first; a unit of the dispute itself is above nobody here. */
export const commonAncestors = (units: readonly UnitFacts[]): readonly string[] => {
  const [first, ...others] = units;
  const own = units.map(({ id }) => id);
  return (first?.ancestors ?? []).filter(
    (id) => !own.includes(id) && others.every(({ ancestors }) => ancestors.includes(id)),
  );
};

/** The petition office that is the joint conference's: that of the nearest level above the unit. */
const officeNear = (unit: UnitFacts | null, offices: readonly UnitFacts[]): UnitFacts | null => {
  const above = unit ? [unit.id, ...unit.ancestors] : [];
  const near = above.map((id) => offices.find((office) => office.id === id || office.ancestors[0] === id));
  return near.find((office) => office !== undefined) ?? offices[0] ?? null;
};

/**
 * Who decides a dispute between units (PR 24): the nearest unit above all of them that decides at all; where there is none, the
 * joint conference, through the petition office that is its office. Nobody who is accused in the petition decides on it.
 */
export const deciderOf = (
  petition: Petition,
  between: readonly string[],
  tree: TreeAround,
  wall: Wall,
): Decider => {
  const isFree = ({ id }: UnitFacts): boolean => !wall.accuses(petition, id);
  const units = between.map((id) => tree.find(id)).filter((unit) => unit !== null);
  const above = units.length < between.length ? [] : commonAncestors(units);
  const superior = above
    .map((id) => tree.find(id))
    .find((unit): unit is UnitFacts => unit !== null && mayDecide(unit) && isFree(unit));
  if (superior) return { kind: 'COMMON_SUPERIOR', unitId: superior.id };
  const office = officeNear(tree.find(petition.heldBy.id), tree.offices.filter(isFree));
  return { kind: 'JOINT_CONFERENCE', unitId: office?.id ?? registrarOf(petition).id };
};
