import { addDays, earlierOf, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idOf } from '../ids';
import { makeIdNumber } from '../people/id-numbers';
import { makePerson } from '../people/names';
import { makePhone } from '../people/phones';
import { Chance } from '../random';
import type { CadreTier, PlannedCadre } from './cadre';
import type { DistrictCore } from './core';
import { categoryIn, placesIn } from './places-of-work';
import type { PlannedUnit } from './units';

/** How many there are to be, and on which day. */
export interface Staffing {
  readonly cadres: number;
  readonly recruits: number;
  readonly today: PlainDate;
}

/** A place of work before somebody holds it: the nth of its unit. */
interface Place {
  readonly unit: PlannedUnit;
  readonly nth: number;
  readonly recruit: boolean;
  /** Recruited a year earlier than those: his probation is over. */
  readonly graduate: boolean;
}

/** How many came a year earlier for each who is on probation now. */
const GRADUATES = 0.2;

/** The first of a unit stay, so that even a small one can act by three different people. */
const WHO_STAY = 3;

/** Nobody is recruited into the first places of a unit: those are its leaders and heads of sections. */
const FIRST_FOR_RECRUITS = 7;

/** The units in which the last two years found somebody at work. */
const staffed = (units: readonly PlannedUnit[], today: PlainDate): readonly PlannedUnit[] =>
  units.filter(
    ({ kind, abolishedOn }) =>
      kind !== 'EXTERNAL' && (abolishedOn === null || abolishedOn > addDays(today, -730)),
  );

const placesOf = (
  chance: Chance,
  units: readonly PlannedUnit[],
  { cadres, recruits }: Staffing,
): readonly Place[] => {
  const counts = new Map<Uuid, number>();
  const places = placesIn(units, cadres).map((unit) => {
    const nth = counts.get(unit.id) ?? 0;
    counts.set(unit.id, nth + 1);
    return { unit, nth };
  });
  const open = places.filter(({ unit, nth }) => nth >= FIRST_FOR_RECRUITS && unit.abolishedOn === null);
  const chosen = new Set(chance.some(open, recruits));
  const earlier = open.filter((place) => !chosen.has(place));
  const graduates = new Set(chance.some(earlier, Math.ceil(recruits * GRADUATES)));
  return places.map((place) => ({
    ...place,
    recruit: chosen.has(place),
    graduate: graduates.has(place),
  }));
};

const tierOf = (chance: Chance, { nth, recruit, graduate }: Place): CadreTier => {
  if (nth < 2) return 'LEADER';
  if (recruit || graduate) return 'STAFF';
  return nth < 6 || chance.happens(0.08) ? 'MID_LEVEL' : 'STAFF';
};

const AGES: Readonly<Record<CadreTier, readonly [youngest: number, oldest: number]>> = {
  LEADER: [43, 58],
  MID_LEVEL: [34, 55],
  STAFF: [26, 57],
};

/** The first day: recruits came in the two intakes of the last year, the others before the two years of this history. */
const reportedOn = (chance: Chance, { unit, recruit, graduate }: Place, today: PlainDate): PlainDate => {
  if (graduate) return addDays(today, -chance.int(420, 560));
  if (recruit) return addDays(today, -(chance.happens(0.7) ? 118 : 301) - chance.int(0, 4));
  const day = addDays(today, -chance.int(760, 5200));
  return day < unit.foundedOn ? addDays(unit.foundedOn, chance.int(0, 60)) : day;
};

/** A few retired or moved away; with an abolished unit everybody in it did. */
const departure = (
  chance: Chance,
  { unit, nth, recruit, graduate }: Place,
  from: PlainDate,
  today: PlainDate,
): PlainDate | null => {
  const leaves =
    unit.abolishedOn !== null || (!recruit && !graduate && nth >= WHO_STAY && chance.happens(0.045));
  if (!leaves) return null;
  const last = unit.abolishedOn === null ? today : addDays(unit.abolishedOn, -1);
  const day = earlierOf(addDays(today, -chance.int(3, 700)), last);
  return day > from ? day : addDays(from, 1);
};

const cadreIn = (seed: string, place: Place, index: number, today: PlainDate): PlannedCadre => {
  const chance = new Chance(seed).of('cadre', index);
  const tier = tierOf(chance, place);
  const isNew = place.recruit || place.graduate;
  const [youngest, oldest] = isNew ? [22, 28] : AGES[tier];
  const year = Number(today.slice(0, 4));
  const person = makePerson(chance, [year - oldest, year - youngest]);
  const from = reportedOn(chance, place, today);
  return {
    id: idOf(seed, 'cadre', index + 1),
    unitId: place.unit.id,
    name: person.name,
    category: categoryIn(chance, place.unit),
    tier,
    from,
    leftOn: departure(chance, place, from, today),
    recruit: place.recruit,
    recruitedOn: isNew ? from : null,
    idNumber: makeIdNumber(chance, person),
    phone: makePhone(chance),
  };
};

/** The cadres of the core as they are, and as many others around them as are still needed; no two have one ID number. */
export const cadresOf = (
  seed: string,
  core: DistrictCore,
  units: readonly PlannedUnit[],
  staffing: Staffing,
): readonly PlannedCadre[] => {
  const { today } = staffing;
  const settled = core.cadres.map((cadre): PlannedCadre => {
    const { recruitedOn = null } = cadre;
    return { ...cadre, leftOn: null, recruit: false, recruitedOn, idNumber: null, phone: null };
  });
  const needed = { ...staffing, cadres: Math.max(0, staffing.cadres - settled.length) };
  const places = placesOf(new Chance(seed).of('places'), staffed(units, today), needed);
  return [...settled, ...places.map((place, index) => cadreIn(seed, place, index, today))];
};
