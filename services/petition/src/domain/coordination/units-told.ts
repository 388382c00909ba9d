import { firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { actsFor, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { UnitFacts } from '../unit';
import { closedCircleOf, involvedUnitsOf, isOpenToOthers } from '../visibility';
import type { Wall } from '../wall';

/** The units between which something about a petition may go: those involved, or the circle of what is closed to others. */
export const unitsWithin = (petition: Petition): readonly string[] =>
  isOpenToOthers(petition) ? involvedUnitsOf(petition) : closedCircleOf(petition);

/** Not to who is accused (PR 30): UNIT_IS_ACCUSED where those who act know who is; else UNIT_CANNOT_RECEIVE, which says nothing of why. */
const mustNotBeAccused = (unit: UnitFacts, petition: Petition, wall: Wall): PetitionRejection | null => {
  if (!wall.accuses(petition, unit.id)) return null;
  return isOpenToOthers(petition)
    ? reject('UNIT_CANNOT_RECEIVE', law.RULE_ONE_HOLDER)
    : reject('UNIT_IS_ACCUSED', law.PR_30_ACCUSED);
};

/** What is closed to others stays with those who have it: ACCUSATION_STAYS_IN_CIRCLE (PR 30). */
export const mustStayInCircle = (unitId: string, petition: Petition): PetitionRejection | null =>
  isOpenToOthers(petition) || closedCircleOf(petition).includes(unitId)
    ? null
    : reject('ACCUSATION_STAYS_IN_CIRCLE', law.PR_30_ACCUSED);

/**
 * Whether units may be told of a petition: they exist today, aren't accused in it, and have it already where it is closed to
 * others. Refuses UNIT_IS_ACCUSED, UNIT_CANNOT_RECEIVE, ACCUSATION_STAYS_IN_CIRCLE, UNIT_NOT_ACTIVE.
 */
export const mayBeTold = (
  units: readonly UnitFacts[],
  petition: Petition,
  wall: Wall,
): PetitionRejection | null =>
  firstRefusal(
    units.flatMap((unit) => [
      () => mustNotBeAccused(unit, petition, wall),
      () => mustStayInCircle(unit.id, petition),
      () => (unit.active ? null : reject('UNIT_NOT_ACTIVE', law.RULE_ACTIVE_UNIT)),
    ]),
  );

/** Another unit takes this step: ANOTHER_UNITS_STEP, with the rule that says which. */
export const anotherUnitsStep = (rule: PetitionRejection['rule']): PetitionRejection =>
  reject('ANOTHER_UNITS_STEP', rule);

/** Only a unit that has to do with the petition takes the step: ANOTHER_UNITS_STEP. */
export const mustActForInvolved =
  (rule: PetitionRejection['rule']): StandingGuard =>
  (petition, acting) =>
    actsForOneOf(acting, unitsWithin(petition)) ? null : anotherUnitsStep(rule);

/** Whether an account acts for one of some units. */
export const actsForOneOf = (acting: Acting, unitIds: readonly string[]): boolean =>
  unitIds.some((unitId) => actsFor(acting, unitId));
