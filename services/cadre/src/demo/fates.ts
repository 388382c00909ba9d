import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { Chance, existsOn, idOf, type DistrictPlan, type PlannedCadre } from '@lianxin/synthesis';
import { KIN_RELATIONS, type KinRelation } from '../domain/kin';

/** A kinsman who is to be on a cadre's register: another cadre of the plan, or an invented person outside. */
export interface PlannedKin {
  readonly kinshipId: Uuid;
  readonly relation: KinRelation;
  readonly cadreId: Uuid | null;
  readonly on: PlainDate;
}

/** What befalls a cadre within the two years, beside his coming and going. */
export interface Fate {
  readonly transfer: { readonly unitId: Uuid; readonly on: PlainDate } | null;
  readonly suspendedOn: PlainDate | null;
  /** Null while he is suspended, or never was. */
  readonly reinstatedOn: PlainDate | null;
  readonly newPost: PlainDate | null;
  readonly newRank: PlainDate | null;
  readonly announcedLeaving: PlainDate | null;
  readonly kin: readonly PlannedKin[];
}

const NOTHING: Fate = {
  ...{ transfer: null, suspendedOn: null, reinstatedOn: null, newPost: null, newRank: null },
  ...{ announcedLeaving: null, kin: [] },
};

/** Smaller units need everybody whom they have. */
const LARGE = 9;

/** Those who work where they always did: behind demo accounts, recruits, who left, and whose unit ended. */
const staysPut = (cadre: PlannedCadre, settled: ReadonlySet<Uuid>): boolean =>
  settled.has(cadre.id) || cadre.recruitedOn !== null || cadre.leftOn !== null;

interface District {
  readonly plan: DistrictPlan;
  readonly settled: ReadonlySet<Uuid>;
  readonly sizes: ReadonlyMap<Uuid, number>;
  /** Units to which somebody may be moved. */
  readonly places: readonly Uuid[];
}

const districtOf = (plan: DistrictPlan): District => {
  const sizes = new Map<Uuid, number>();
  for (const { unitId } of plan.cadres) sizes.set(unitId, (sizes.get(unitId) ?? 0) + 1);
  const begins = addDays(plan.today, -730);
  const places = plan.units
    .filter((unit) => unit.kind !== 'EXTERNAL' && unit.abolishedOn === null && existsOn(unit, begins))
    .map(({ id }) => id);
  return { plan, settled: new Set(plan.settled), sizes, places };
};

/** Only heads of sections move: cases and leaders stay where they are known. */
const moveOf = (chance: Chance, cadre: PlannedCadre, { plan, places }: District): Partial<Fate> => {
  const { today } = plan;
  const kind = chance.weighted({ transferred: 6, suspended: 4, reinstated: 4, leaving: 3, none: 83 });
  switch (kind) {
    case 'transferred': {
      const unitId = chance.pick(places.filter((id) => id !== cadre.unitId));
      return { transfer: { unitId, on: addDays(today, -chance.int(15, 640)) } };
    }
    case 'suspended':
      return { suspendedOn: addDays(today, -chance.int(8, 100)) };
    case 'reinstated': {
      const suspendedOn = addDays(today, -chance.int(200, 600));
      return { suspendedOn, reinstatedOn: addDays(suspendedOn, chance.int(30, 150)) };
    }
    case 'leaving':
      return { announcedLeaving: addDays(today, chance.int(20, 160)) };
    case 'none':
      return {};
  }
};

const fateOf = (chance: Chance, cadre: PlannedCadre, district: District): Fate => {
  if (staysPut(cadre, district.settled)) return NOTHING;
  const isMovable = cadre.tier === 'MID_LEVEL' && (district.sizes.get(cadre.unitId) ?? 0) >= LARGE;
  const move = isMovable ? moveOf(chance, cadre, district) : {};
  const isCalm = move.transfer === undefined && move.suspendedOn === undefined;
  const on = (): PlainDate => addDays(district.plan.today, -chance.int(5, 700));
  return {
    ...NOTHING,
    ...move,
    newPost: isCalm && chance.happens(0.12) ? on() : null,
    newRank: isCalm && chance.happens(0.3) ? on() : null,
  };
};

/** Who is kin of whom: spouses and others among the cadres, and people outside. */
const kinOf = (plan: DistrictPlan): ReadonlyMap<Uuid, readonly PlannedKin[]> => {
  const lines = new Map<Uuid, PlannedKin[]>();
  const add = (cadreId: Uuid, kin: PlannedKin): void => {
    lines.set(cadreId, [...(lines.get(cadreId) ?? []), kin]);
  };
  const those = plan.cadres.filter(({ leftOn, idNumber }) => leftOn === null && idNumber !== null);
  for (const [index, { id }] of those.entries()) {
    const chance = new Chance(plan.seed).of('kin', index);
    if (!chance.happens(0.08)) continue;
    const relation = KIN_RELATIONS[index % KIN_RELATIONS.length] ?? 'SPOUSE';
    const kin = { kinshipId: idOf(plan.seed, 'kinship', index), relation };
    const on = addDays(plan.today, -chance.int(0, 80));
    const other = chance.happens(0.3) ? chance.pick(those).id : null;
    // Nobody has two lines, so that no relation is registered twice.
    if (lines.has(id) || (other !== null && (other === id || lines.has(other)))) continue;
    add(id, { ...kin, cadreId: other, on });
    if (other !== null) add(other, { ...kin, cadreId: id, on });
  }
  return lines;
};

/** What befalls each of a district's cadres. */
export const fatesOf = (plan: DistrictPlan): ReadonlyMap<Uuid, Fate> => {
  const district = districtOf(plan);
  const kin = kinOf(plan);
  return new Map(
    plan.cadres.map((cadre, index) => {
      const fate = fateOf(new Chance(plan.seed).of('fate', index), cadre, district);
      return [cadre.id, { ...fate, kin: kin.get(cadre.id) ?? [] }];
    }),
  );
};

/** The unit in which a cadre serves on a day, by his fate; null where he does no service then. */
export const servesIn = (cadre: PlannedCadre, fate: Fate, day: PlainDate): Uuid | null => {
  const isAway =
    fate.suspendedOn !== null &&
    fate.suspendedOn <= day &&
    (fate.reinstatedOn === null || day < fate.reinstatedOn);
  if (isAway || day < cadre.from || (cadre.leftOn !== null && cadre.leftOn <= day)) return null;
  return fate.transfer && fate.transfer.on <= day ? fate.transfer.unitId : cadre.unitId;
};
