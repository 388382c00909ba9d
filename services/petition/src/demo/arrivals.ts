import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import {
  Chance,
  idOf,
  makeAccusation,
  makeClaim,
  makeSuggestion,
  nameOf,
  type DistrictPlan,
  type Matter,
} from '@lianxin/synthesis';

/** What kinds of petition come how often. */
const KINDS = { claim: 868, suggestion: 80, accusation: 30, recalled: 4, historical: 18 } as const;
export type Kind = keyof typeof KINDS;

/** A petition before anybody received it: what it is about, of what kind it is, and when it comes in. */
export interface Arrival {
  readonly id: Uuid;
  readonly kind: Kind;
  readonly matter: Matter;
  readonly receivedOn: PlainDate;
  /** The name of a unit of the demo accounts that it is meant for, so that they have work of their own; else null. */
  readonly desk: string | null;
  /** What else happens to it is drawn from here. */
  readonly chance: Chance;
}

const matterOf = (chance: Chance, kind: Kind, writtenOn: PlainDate): Matter => {
  if (kind === 'suggestion') return makeSuggestion(chance, writtenOn);
  return kind === 'accusation' || kind === 'recalled'
    ? makeAccusation(chance, writtenOn)
    : makeClaim(chance, writtenOn);
};

/** The id of the nth petition of a district. */
export const petitionIdOf = ({ seed }: DistrictPlan, index: number): Uuid =>
  idOf(seed, 'petition', index + 1);

/** One petition of so many came in lately and is meant for a unit of the demo accounts. */
const FOR_A_DESK = 60;

/** The names of the units in which somebody behind a demo account handles petitions like any other unit's. */
const desksOf = ({ cadres, settled, units }: DistrictPlan): readonly string[] => {
  const handlers = cadres.filter(({ id, tier }) => tier === 'STAFF' && settled.includes(id));
  const ordinary = units.filter(
    ({ id, function: unitFunction }) => unitFunction === null && handlers.some(({ unitId }) => unitId === id),
  );
  return ordinary.map(nameOf);
};

const arrivalAt = (
  plan: DistrictPlan,
  index: number,
  desk: string | null,
  taken: ReadonlySet<string>,
): Arrival => {
  const chance = new Chance(plan.seed).of('petition', index);
  const kind = desk === null ? chance.weighted(KINDS) : 'claim';
  const daysAgo = kind === 'historical' ? chance.int(860, 1090) : chance.int(0, 729);
  const receivedOn = addDays(plan.today, -(desk === null ? daysAgo : chance.int(1, 45)));
  const isWanted = ({ text, competent }: Matter): boolean =>
    !taken.has(text) && (desk === null || competent.includes(desk));
  let matter = matterOf(chance, kind, receivedOn);
  while (!isWanted(matter)) matter = matterOf(chance, kind, receivedOn);
  return { id: petitionIdOf(plan, index), kind, matter, receivedOn, desk, chance };
};

/** All that come in within the two years, and some from before them; no two say the same. */
export const arrivalsOf = (plan: DistrictPlan): readonly Arrival[] => {
  const taken = new Set<string>();
  const desks = desksOf(plan);
  const deskOf = (index: number): string | null =>
    index % FOR_A_DESK === 0 ? (desks[(index / FOR_A_DESK) % desks.length] ?? null) : null;
  return Array.from({ length: plan.petitions }, (_, index) => {
    const arrival = arrivalAt(plan, index, deskOf(index), taken);
    taken.add(arrival.matter.text);
    return arrival;
  });
};
