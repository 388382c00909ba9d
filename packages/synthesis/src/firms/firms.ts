import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { PlannedUnit } from '../district/units';
import { existsOn, nameOf } from '../district/units';
import { idOf } from '../ids';
import { makePerson } from '../people/names';
import { makePhone } from '../people/phones';
import { pickTownship, placeWords } from '../places/places';
import { Chance } from '../random';
import { makeCreditCode, makeOldNumber } from './credit-codes';
import { makeFirmName } from './firm-names';

export type FirmSize = 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO';

/** A firm of the made district, and which unit opened its file when. */
export interface PlannedFirm {
  readonly id: Uuid;
  readonly name: string;
  readonly code: string;
  readonly industryCode: string | null;
  readonly size: FirmSize | null;
  readonly place: string;
  readonly unitId: Uuid;
  readonly filedOn: PlainDate;
  readonly contact: { readonly name: string; readonly phone: string };
}

/** Units that open firms' files beside the townships in which the firms lie. */
const FILING = /商务局|工业和信息化局|行政审批局|政务服务中心/;

const SIZES: Readonly<Record<FirmSize, number>> = { LARGE: 3, MEDIUM: 12, SMALL: 45, MICRO: 40 };

const placeOf = (chance: Chance) => {
  const township = pickTownship(chance);
  const { spot, road } = placeWords(chance, township);
  const place = chance.happens(0.35)
    ? `示范区${township.name}连心产业园${chance.int(1, 16)}栋`
    : `示范区${township.name}${chance.happens(0.8) ? spot : road}`;
  return { township: township.name, place };
};

const firmAt = (
  seed: string,
  units: readonly PlannedUnit[],
  today: PlainDate,
  index: number,
): PlannedFirm => {
  const chance = new Chance(seed).of('firm', index);
  const size = chance.weighted(SIZES);
  const trader = size === 'MICRO' && chance.happens(0.3);
  const { township, place } = placeOf(chance);
  const filedOn = addDays(today, -chance.int(5, 728));
  const filing = units.filter(
    (unit) => existsOn(unit, filedOn) && (nameOf(unit) === township || FILING.test(nameOf(unit))),
  );
  const form = size === 'LARGE' && chance.happens(0.5) ? '股份有限公司' : '有限公司';
  const { name, industryCode } = makeFirmName(chance, trader ? '经营部' : form);
  const isOld = chance.happens(0.03);
  return {
    id: idOf(seed, 'firm', index + 1),
    name,
    code: isOld ? makeOldNumber(chance) : makeCreditCode(chance, trader ? '92' : '91'),
    industryCode: chance.happens(0.04) ? null : industryCode,
    size: chance.happens(0.04) ? null : size,
    place,
    unitId: chance.pick(filing).id,
    filedOn,
    contact: { name: makePerson(chance, [1964, 1999]).name, phone: makePhone(chance) },
  };
};

/** As many firms as asked for, no two under one code or name; the nth is the same however many there are. */
export const firmsOf = (
  seed: string,
  units: readonly PlannedUnit[],
  count: number,
  today: PlainDate,
): readonly PlannedFirm[] => {
  const taken = new Set<string>();
  const firms: PlannedFirm[] = [];
  for (let index = 0; firms.length < count; index += 1) {
    const firm = firmAt(seed, units, today, index);
    if (taken.has(firm.code) || taken.has(firm.name)) continue;
    taken.add(firm.code).add(firm.name);
    firms.push(firm);
  }
  return firms;
};
