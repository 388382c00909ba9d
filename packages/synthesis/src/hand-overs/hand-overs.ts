import {
  addDays,
  daysBetween,
  startOfShanghaiDay,
  STATE_COUNCIL_CALENDAR,
  workingDayOnOrAfter,
  yearOf,
  type PlainDate,
} from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { worksOn, type PlannedCadre } from '../district/cadre';
import { existsOn, nameOf, type PlannedUnit } from '../district/units';
import type { PlannedFirm } from '../firms/firms';
import { idOf } from '../ids';
import { callNote, toPetition } from '../needs/liaison-texts';
import { drawCategory, makeNeed, type Need } from '../needs/need';
import { Chance } from '../random';

/** A firm's request that a petition office took over long ago, so that both services tell of it alike without an event. */
export interface PlannedHandOver {
  readonly handOverId: Uuid;
  readonly requestId: Uuid;
  readonly requestNumber: string;
  readonly petitionId: Uuid;
  readonly petitionNumber: string;
  readonly firm: PlannedFirm;
  readonly need: Need;
  /** The unit that was asked, and who took the request down. */
  readonly receiver: string;
  readonly unitId: Uuid;
  readonly officerId: Uuid;
  readonly receivedOn: PlainDate;
  /** What the call to the firm was about. */
  readonly note: string;
  /** Why the request went on as a petition. */
  readonly reason: string;
  /** Instants, each later than the one before it; the petition was registered at that of the hand-over. */
  readonly submittedAt: string;
  readonly contactedAt: string;
  readonly handedOverAt: string;
  readonly confirmedAt: string;
}

/** What hand-overs are made from. */
export interface Ground {
  readonly seed: string;
  readonly today: PlainDate;
  readonly units: readonly PlannedUnit[];
  readonly cadres: readonly PlannedCadre[];
  readonly firms: readonly PlannedFirm[];
}

/** Where firms asked. */
const DOORS = ['示范区商务局', '示范区工业和信息化局'] as const;
/** How many days ago the latest and the earliest of them came in. */
const AGO = [75, 400] as const;

const workdayAfter = (day: PlainDate, days: number): PlainDate =>
  workingDayOnOrAfter(addDays(day, days), STATE_COUNCIL_CALENDAR);

/** An instant on a day, so many minutes after nine in the morning. */
const at = (day: PlainDate, minutes: number): string =>
  new Date(Date.parse(startOfShanghaiDay(day)) + (9 * 60 + minutes) * 60_000).toISOString();

/** A number of seven digits: those that the services draw have six as long as there are any, and never meet it. */
const numberOf = (chance: Chance, prefix: string, day: PlainDate): string =>
  `${prefix}-${yearOf(day)}-${chance.int(1_000_000, 9_999_999)}`;

/** A complaint about an office isn't among them: who is complained of may have none of it. */
const needOf = (chance: Chance, receivedOn: PlainDate): Need => {
  let category = drawCategory(chance);
  while (category === 'ENVIRONMENT_COMPLAINT') category = drawCategory(chance);
  return makeNeed(chance, category, receivedOn);
};

/** Who was there from the first day to the last; a recruit isn't sent to firms. */
const officersOf = ({ cadres }: Ground, unit: PlannedUnit, days: readonly PlainDate[]) =>
  cadres.filter(
    (cadre) => cadre.unitId === unit.id && !cadre.recruit && days.every((day) => worksOn(cadre, day)),
  );

const handOverAt = (ground: Ground, index: number): readonly PlannedHandOver[] => {
  const { seed, today, units, firms } = ground;
  const chance = new Chance(seed).of('past-hand-over', index);
  const known = firms.filter(({ filedOn }) => daysBetween(filedOn, today) > AGO[0]);
  if (known.length === 0) return [];
  const firm = chance.pick(known);
  const daysAgo = chance.int(AGO[0], Math.min(AGO[1], daysBetween(firm.filedOn, today)));
  const receivedOn = workdayAfter(today, -daysAgo);
  const handedOverOn = workdayAfter(receivedOn, 1);
  const confirmedOn = workdayAfter(handedOverOn, chance.int(1, 3));
  const receiver = chance.pick(DOORS);
  const unit = units.find((one) => nameOf(one) === receiver && existsOn(one, receivedOn));
  const officers = unit ? officersOf(ground, unit, [receivedOn, handedOverOn]) : [];
  if (!unit || officers.length === 0) return [];
  const asked = chance.int(0, 60);
  return [
    {
      handOverId: idOf(seed, 'past-hand-over', index + 1),
      requestId: idOf(seed, 'past-request', index + 1),
      requestNumber: numberOf(chance, 'QF', receivedOn),
      petitionId: idOf(seed, 'past-petition', index + 1),
      petitionNumber: numberOf(chance, 'XF', handedOverOn),
      ...{ firm, need: needOf(chance, receivedOn), receiver, unitId: unit.id, receivedOn },
      officerId: chance.pick(officers).id,
      note: callNote(chance),
      reason: toPetition(chance),
      submittedAt: at(receivedOn, asked),
      contactedAt: at(receivedOn, asked + chance.int(30, 100)),
      handedOverAt: at(handedOverOn, chance.int(0, 150)),
      confirmedAt: at(confirmedOn, chance.int(0, 150)),
    },
  ];
};

/** As many confirmed hand-overs as asked for, fewer where a small district has no firm or nobody for one. */
export const handOversOf = (ground: Ground, count: number): readonly PlannedHandOver[] =>
  Array.from({ length: count }, (_, index) => handOverAt(ground, index)).flat();
