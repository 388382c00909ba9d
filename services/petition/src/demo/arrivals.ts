import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import {
  Chance,
  idOf,
  makeAccusation,
  makeClaim,
  makeSuggestion,
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

const arrivalAt = (plan: DistrictPlan, index: number, taken: ReadonlySet<string>): Arrival => {
  const chance = new Chance(plan.seed).of('petition', index);
  const kind = chance.weighted(KINDS);
  const daysAgo = kind === 'historical' ? chance.int(860, 1090) : chance.int(0, 729);
  const receivedOn = addDays(plan.today, -daysAgo);
  let matter = matterOf(chance, kind, receivedOn);
  while (taken.has(matter.text)) matter = matterOf(chance, kind, receivedOn);
  return { id: petitionIdOf(plan, index), kind, matter, receivedOn, chance };
};

/** All that come in within the two years, and some from before them; no two say the same. */
export const arrivalsOf = (plan: DistrictPlan): readonly Arrival[] => {
  const taken = new Set<string>();
  return Array.from({ length: plan.petitions }, (_, index) => {
    const arrival = arrivalAt(plan, index, taken);
    taken.add(arrival.matter.text);
    return arrival;
  });
};
