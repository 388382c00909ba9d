import type { Chance } from '../random';
import type { CadreCategory } from './cadre';
import { nameOf, type PlannedUnit } from './units';

const LAW_ENFORCERS = /城市管理|市场监督|监察|生态环境|交通运输|应急管理|公安|公路/;
const TECHNICIANS = /住房|规划|水务|卫生|医院|疾病|农业|中学|小学|养护|信息化|供热/;

/** How many work in a unit for one in an ordinary bureau. */
const SIZES: readonly (readonly [pattern: RegExp, size: number])[] = [
  [/街道|镇$|乡$/, 1.6],
  [/医院|中学/, 1.5],
  [/城市管理局|市场监督|住房和城乡/, 1.4],
  [/信访局|纪委监委|组织部/, 0.9],
  [/大厅|中心$|小学|大队/, 0.6],
  [/统战部|社会工作部|统计局|审计局/, 0.6],
  [/^示范区$/, 0.25],
];

const sizeOf = (unit: PlannedUnit): number => SIZES.find(([pattern]) => pattern.test(nameOf(unit)))?.[1] ?? 1;

/** The category of a post, as units of a kind have them. */
export const categoryIn = (chance: Chance, unit: PlannedUnit): CadreCategory => {
  const name = nameOf(unit);
  if (LAW_ENFORCERS.test(name) && chance.happens(0.6)) return 'LAW_ENFORCEMENT';
  return TECHNICIANS.test(name) && chance.happens(0.55) ? 'TECHNICAL' : 'GENERAL';
};

/** The working places of a district: as many as asked for, shared out by the size of units, at least three each. */
export const placesIn = (units: readonly PlannedUnit[], count: number): readonly PlannedUnit[] => {
  const whole = units.reduce((total, unit) => total + sizeOf(unit), 0);
  const places = units.flatMap((unit) =>
    Array.from({ length: Math.max(3, Math.floor((sizeOf(unit) / whole) * count)) }, () => unit),
  );
  const largest = [...units].sort((a, b) => sizeOf(b) - sizeOf(a));
  for (let index = 0; places.length < count; index += 1) {
    const unit = largest[index % largest.length];
    if (unit) places.push(unit);
  }
  return places;
};
