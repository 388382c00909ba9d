import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays, isPlainDate, type PlainDate } from '@lianxin/calendar';
import { isUuid } from '@lianxin/kernel';
import { UNISSUED_PREFIX } from '../firms/credit-codes';
import { UNASSIGNED_REGION } from '../people/id-numbers';
import { UNASSIGNED_SEGMENT } from '../people/phones';
import { worksOn, type PlannedCadre } from './cadre';
import { readCore } from './core';
import { DEMO_SEED, districtPlan } from './plan';
import { nameOf } from './units';

const path = resolve(__dirname, '../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const TODAY = '2026-05-12' as PlainDate;
const planOn = (today: PlainDate, share = 1) => districtPlan({ seed: DEMO_SEED, today, core, share });
const plan = planOn(TODAY);
const unitOf = new Map(plan.units.map((unit) => [unit.id, unit]));

it('the same seed and day give the same district, byte for byte; another seed another one', () => {
  expect(JSON.stringify(planOn(TODAY))).toBe(JSON.stringify(plan));
  const other = districtPlan({ seed: 'another', today: TODAY, core, share: 1 });
  expect(other.cadres[100]?.name).not.toBe(plan.cadres[100]?.name);
});

it('on another day everything has the same id, so that a load that was cut short can be completed', () => {
  const later = planOn(addDays(TODAY, 40));
  const ids = ({ units, cadres, firms, handOvers }: typeof plan) => [
    ...[units, cadres, firms].flat().map(({ id }) => id),
    ...handOvers.flatMap(({ handOverId, requestId, petitionId }) => [handOverId, requestId, petitionId]),
  ];
  expect(ids(later)).toEqual(ids(plan));
});

it('is as large as it says: units in one tree, 2,000 cadres, 120 recruits, 800 firms, 3,000 petitions', () => {
  expect(plan.units.length).toBeGreaterThanOrEqual(55);
  expect(plan.units.length).toBeLessThanOrEqual(70);
  expect(plan.cadres).toHaveLength(2000);
  expect(plan.cadres.filter(({ recruit }) => recruit)).toHaveLength(120);
  expect(plan.firms).toHaveLength(800);
  expect(plan.petitions).toBe(3000);
  expect(plan.units.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  for (const [index, { parentId }] of plan.units.entries())
    if (parentId !== null) expect(plan.units.slice(0, index).some(({ id }) => id === parentId)).toBe(true);
});

it('keeps the units and cadres of the demo accounts as they are', () => {
  for (const { id, name } of core.units) expect(nameOf(unitOf.get(id) ?? fail(id))).toBe(name);
  for (const cadre of core.cadres)
    expect(plan.cadres).toContainEqual(expect.objectContaining({ ...cadre, leftOn: null }));
});

it('has units of every kind that bears a name, one renamed and one ended within the two years', () => {
  const kinds = new Set(plan.units.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'EXTERNAL',
    'GOVERNMENT_DEPARTMENT',
    'PARTY_ORGAN',
    'PUBLIC_INSTITUTION',
    'SUBDISTRICT',
    'TOWNSHIP',
    'WINDOW_SERVICE',
  ]);
  const recent = addDays(TODAY, -730);
  expect(plan.units.some(({ names }) => names.length > 1 && (names.at(-1)?.from ?? '') > recent)).toBe(true);
  expect(plan.units.some(({ abolishedOn }) => abolishedOn !== null && abolishedOn > recent)).toBe(true);
  expect(new Set(plan.units.map(nameOf)).size).toBe(plan.units.length);
});

it('nobody works in a unit before it exists or after it ended', () => {
  const isSound = (cadre: PlannedCadre): boolean => {
    const { foundedOn, abolishedOn } = unitOf.get(cadre.unitId) ?? fail(cadre.unitId);
    const hasLeft = cadre.leftOn === null || (cadre.leftOn > cadre.from && cadre.leftOn <= TODAY);
    const isGone = abolishedOn === null || !worksOn(cadre, abolishedOn);
    return cadre.from >= foundedOn && cadre.from <= TODAY && hasLeft && isGone;
  };
  expect(plan.cadres.filter((cadre) => !isSound(cadre))).toEqual([]);
});

it('recruits reported within the last year and are still there', () => {
  for (const { from, leftOn, tier } of plan.cadres.filter(({ recruit }) => recruit)) {
    expect(from > addDays(TODAY, -365)).toBe(true);
    expect([leftOn, tier]).toEqual([null, 'STAFF']);
  }
});

it('no two things have one id, no two people one ID number, no two firms one code', () => {
  const ids = [plan.units, plan.cadres, plan.firms].flatMap((things) => things.map(({ id }) => id));
  expect(ids.every(isUuid)).toBe(true);
  expect(ids.every((id) => id.charAt(14) === '7')).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = plan.cadres.map(({ idNumber }) => idNumber).filter((number) => number !== null);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(plan.firms.map(({ code }) => code)).size).toBe(plan.firms.length);
});

it('numbers lie where nobody’s are: a region that doesn’t exist, a segment that no operator has', () => {
  const birthdayIn = (idNumber: string): string => idNumber.replace(/^.{6}(.{4})(..)(..).*$/, '$1-$2-$3');
  const isNobodys = (idNumber: string): boolean =>
    idNumber.startsWith(UNASSIGNED_REGION) && isPlainDate(birthdayIn(idNumber));
  const isUnassigned = (phone: string): boolean =>
    phone.startsWith(UNASSIGNED_SEGMENT) && /^[0-9]{11}$/.test(phone);
  const isUnissued = (code: string): boolean =>
    code.length === 15
      ? code.startsWith(UNASSIGNED_REGION)
      : code.slice(2).startsWith(UNASSIGNED_REGION + UNISSUED_PREFIX);
  const idNumbers = plan.cadres.flatMap(({ idNumber }) => idNumber ?? []);
  const phones = [
    ...plan.cadres.flatMap(({ phone }) => phone ?? []),
    ...plan.firms.map(({ contact }) => contact.phone),
  ];
  expect(idNumbers.filter((idNumber) => !isNobodys(idNumber))).toEqual([]);
  expect(phones.filter((phone) => !isUnassigned(phone))).toEqual([]);
  expect(plan.firms.filter(({ code }) => !isUnissued(code))).toEqual([]);
  // The provinces of GB/T 2260, by their first two digits.
  const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9)/;
  expect(UNASSIGNED_REGION).not.toMatch(provinces);
});

it('twelve hand-overs were confirmed long ago, under ids and numbers of their own, each step after the one before it', () => {
  expect(plan.handOvers).toHaveLength(12);
  const names = plan.handOvers.flatMap((one) => [
    ...[one.handOverId, one.requestId, one.petitionId, one.requestNumber, one.petitionNumber],
  ]);
  expect(new Set(names).size).toBe(names.length);
  for (const one of plan.handOvers) {
    expect([one.handOverId, one.requestId, one.petitionId].every(isUuid)).toBe(true);
    const instants = [one.submittedAt, one.contactedAt, one.handedOverAt, one.confirmedAt];
    expect(instants).toEqual([...instants].sort());
    expect(one.confirmedAt < addDays(TODAY, -45)).toBe(true);
    expect(one.firm.filedOn <= one.receivedOn).toBe(true);
    expect(`${one.requestNumber} ${one.petitionNumber}`).toMatch(/^QF-20\d\d-\d{7} XF-20\d\d-\d{7}$/);
  }
});

it('a small share is a part of it with all units', () => {
  const small = planOn(TODAY, 0.05);
  expect([small.units.length, small.firms.length, small.petitions]).toEqual([plan.units.length, 40, 150]);
  expect(small.firms).toEqual(plan.firms.slice(0, 40));
});

it('what is no file of a district is refused', () => {
  expect(() => readCore({ units: [{}], cadres: [] })).toThrow(TypeError);
  expect(() => readCore(null)).toThrow(TypeError);
});

/** A thing that the plan must hold. */
const fail = (id: string): never => {
  throw new Error(`the plan lacks ${id}`);
};
