import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import {
  Chance,
  drawCategory,
  idOf,
  makeNeed,
  nameOf,
  type DistrictPlan,
  type Need,
  type PlannedFirm,
} from '@lianxin/synthesis';

/** A request before anybody took it down: which firm wants what, of whom, and since when. */
export interface Ask {
  readonly id: Uuid;
  readonly firm: PlannedFirm;
  readonly need: Need;
  readonly urgent: boolean;
  readonly receivedOn: PlainDate;
  /** The name of the unit that is asked first. */
  readonly receiver: string;
  /** The unit of a demo account that is to work on it, so that he has work of his own; else null. */
  readonly desk: string | null;
  /** What else happens to it is drawn from here. */
  readonly chance: Chance;
}

/** The id of the nth request of a district. */
export const requestIdOf = ({ seed }: DistrictPlan, index: number): Uuid => idOf(seed, 'request', index + 1);

/** Where firms ask first, beside the unit that opened their file. */
const DOORS = ['示范区政务服务中心', '示范区商务局', '示范区工业和信息化局'] as const;
/** The unit of the demo accounts that handles firms' requests. */
export const ACCOUNT_DESK = '示范区人力资源和社会保障局';
/** One request of so many came in lately, and the unit of the demo accounts works on it. */
const FOR_THE_DESK = 50;

/** Most of two years alike; more of the last weeks, as a service has that firms came to know. */
const daysAgoOf = (chance: Chance): number => (chance.happens(0.1) ? chance.int(0, 24) : chance.int(0, 724));

const receiverOf = (chance: Chance, { complainedOf }: Need, home: string): string => {
  // The hall stands below one of the units that are complained of.
  const doors = complainedOf === null ? DOORS : DOORS.slice(1);
  return complainedOf === null && chance.happens(0.35) ? home : chance.pick(doors);
};

const askAt = (
  plan: DistrictPlan,
  index: number,
  units: ReadonlyMap<Uuid, string>,
  taken: ReadonlySet<string>,
): Ask => {
  const chance = new Chance(plan.seed).of('request', index);
  const isForDesk = index % FOR_THE_DESK === 0;
  const receivedOn = addDays(plan.today, -(isForDesk ? chance.int(0, 18) : daysAgoOf(chance)));
  const firms = plan.firms.filter(({ filedOn }) => filedOn <= receivedOn);
  const firm = chance.pick(firms.length > 0 ? firms : plan.firms);
  const category = isForDesk ? 'TALENT' : drawCategory(chance);
  let need = makeNeed(chance, category, receivedOn);
  while (taken.has(need.text)) need = makeNeed(chance, category, receivedOn);
  const home = units.get(firm.unitId) ?? DOORS[1];
  return {
    id: requestIdOf(plan, index),
    firm,
    need,
    urgent: chance.happens(0.06),
    receivedOn: receivedOn < firm.filedOn ? firm.filedOn : receivedOn,
    receiver: isForDesk ? ACCOUNT_DESK : receiverOf(chance, need, home),
    desk: isForDesk ? ACCOUNT_DESK : null,
    chance,
  };
};

/** All requests of the two years; no two say the same. */
export const asksOf = (plan: DistrictPlan): readonly Ask[] => {
  const taken = new Set<string>();
  const units = new Map(plan.units.map((unit) => [unit.id, nameOf(unit)]));
  return Array.from({ length: plan.requests }, (_, index) => {
    const ask = askAt(plan, index, units, taken);
    taken.add(ask.need.text);
    return ask;
  });
};
