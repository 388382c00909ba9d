import { matches } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import type { Petition } from '../domain/petition';
import type { UnitFacts } from '../domain/unit';
import type { Wall } from '../domain/wall';
import { isClosedByWallOrRecusal, petitionFacts, type KnownOfCase } from './abilities';
import { NOBODY, type Standing, type Standings } from './standing';

/** Whom a decision may concern, beside those whom the petition names already. */
export interface Concerned {
  readonly units?: readonly Uuid[];
  readonly cadres?: readonly Uuid[];
  /** Near which unit somebody may have to be found who takes the petition past the accused. */
  readonly placesNear?: Uuid;
}

/** What was looked up of the surroundings of some petitions. */
export interface Surroundings extends KnownOfCase {
  /** The unit, all above it, and all whose work one of these took over; empty where it wasn't looked up or isn't known. */
  belongingOf(unitId: Uuid): readonly Uuid[];
  /** A cadre as one who asks; null where he wasn't looked up. */
  standingOf(cadreId: Uuid): Standing | null;
  readonly places: readonly UnitFacts[];
}

/** Looks up what wall and recusal are judged by. */
export interface Walls extends Standings {
  /** The surroundings of petitions: of their involved units and accused, of who acts for them, and of whom else it concerns. */
  around(petitions: readonly Petition[], concerned?: Concerned): Promise<Surroundings>;
}

/** The wall in these surroundings, by the very rules that a reader is judged by. */
export const wallIn = (known: Surroundings): Wall => {
  const closes = (standing: Standing, petition: Petition): boolean =>
    matches(isClosedByWallOrRecusal(standing), petitionFacts(petition, known));
  return {
    accuses: (petition, unitId) => {
      const belongsTo = known.belongingOf(unitId);
      return belongsTo.length === 0 || closes({ ...NOBODY, known: true, belongsTo }, petition);
    },
    closesTo: (petition, cadreId) => {
      const standing = known.standingOf(cadreId);
      return standing === null || closes(standing, petition);
    },
    places: known.places,
  };
};
