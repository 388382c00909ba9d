import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { firmsOf, type PlannedFirm } from '../firms/firms';
import { handOversOf, type PlannedHandOver } from '../hand-overs/hand-overs';
import { idOf } from '../ids';
import type { PlannedCadre } from './cadre';
import { cadresOf } from './cadres';
import type { DistrictCore } from './core';
import { LISTED_UNITS, type ListedUnit } from './unit-list';
import { nameOf, type PlannedUnit } from './units';

/** How large the whole demo district is. */
const WHOLE = {
  cadres: 2000,
  recruits: 120,
  firms: 800,
  petitions: 3000,
  requests: 1500,
  handOvers: 12,
} as const;

/** What a district is made from: the same order gives the same district, byte for byte. */
export interface DistrictOrder {
  readonly seed: string;
  /** The last day of its two years. */
  readonly today: PlainDate;
  readonly core: DistrictCore;
  /** The part of the whole that is made, above 0 and up to 1; the units are always all of them. */
  readonly share: number;
}

/** A district with two years of history, from which every service makes its part without waiting for another's events. */
export interface DistrictPlan {
  readonly seed: string;
  readonly today: PlainDate;
  /** Units after those above them. */
  readonly units: readonly PlannedUnit[];
  readonly cadres: readonly PlannedCadre[];
  /** The cadres of the core: those behind the demo accounts. */
  readonly settled: readonly Uuid[];
  readonly firms: readonly PlannedFirm[];
  /** How many petitions there are to be. */
  readonly petitions: number;
  /** How many requests of firms there are to be. */
  readonly requests: number;
  /** Requests, beside those, that petition offices took over long ago, and the petitions, beside the others, that came of them. */
  readonly handOvers: readonly PlannedHandOver[];
}

/** The seed of the demo district. */
export const DEMO_SEED = 'demo-district-1';

const coreUnits = ({ units }: DistrictCore): readonly PlannedUnit[] =>
  units.map(({ name, abolishedOn, ...unit }) => ({
    ...unit,
    names: [{ name, from: unit.foundedOn }],
    abolishedOn: abolishedOn ?? null,
  }));

const namesOf = ({ name, formerly, foundedOn }: ListedUnit, today: PlainDate): PlannedUnit['names'] => {
  const from = foundedOn as PlainDate;
  if (!formerly) return [{ name, from }];
  const [former, daysAgo] = formerly;
  return [
    { name: former, from },
    { name, from: addDays(today, -daysAgo) },
  ];
};

const unitsOf = ({ seed, today, core }: DistrictOrder): readonly PlannedUnit[] => {
  const units: PlannedUnit[] = [...coreUnits(core)];
  const idNamed = (name: string | null): Uuid | null => {
    const above = units.find((unit) => (name === null ? unit.parentId === null : nameOf(unit) === name));
    return above?.id ?? null;
  };
  for (const [index, listed] of LISTED_UNITS.entries())
    units.push({
      id: idOf(seed, 'unit', index + 1),
      parentId: idNamed(listed.below),
      kind: listed.kind,
      function: null,
      foundedOn: listed.foundedOn as PlainDate,
      names: namesOf(listed, today),
      abolishedOn: listed.endedDaysAgo === undefined ? null : addDays(today, -listed.endedDaysAgo),
    });
  return units;
};

const part = (whole: number, share: number): number => Math.max(1, Math.round(whole * share));

/** The plan of a district: who and what there is, and since when; pure, in some tens of milliseconds. */
export const districtPlan = (order: DistrictOrder): DistrictPlan => {
  const { seed, today, core, share } = order;
  const units = unitsOf(order);
  const staffing = { cadres: part(WHOLE.cadres, share), recruits: part(WHOLE.recruits, share), today };
  const cadres = cadresOf(seed, core, units, staffing);
  const firms = firmsOf(seed, units, part(WHOLE.firms, share), today);
  return {
    ...{ seed, today, units, cadres, firms },
    settled: core.cadres.map(({ id }) => id),
    petitions: part(WHOLE.petitions, share),
    requests: part(WHOLE.requests, share),
    handOvers: handOversOf({ seed, today, units, cadres, firms }, part(WHOLE.handOvers, share)),
  };
};
