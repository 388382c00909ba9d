import {
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { after, codeOf } from '../../test/outcomes';
import { WALL } from './acting';
import { assignHandler } from './assign-handler';
import { passPastWall } from './pass-past-wall';
import { pastAccused, succeedUnit } from './succeed-unit';
import { transferPetition } from './transfer-petition';

const today = factsOn('2026-04-14');
/** A claim with a wall: somebody was accused in it before it was sorted. */
const walled = (): PetitionBuilder =>
  aPetition({ purpose: null })
    .accusing({ cadres: ['c1'] })
    .sortedAs('CLAIM');
const inWater = wallWhere({ serving: { c1: WATER_BUREAU.id } });
const transfer = (toUnit: typeof WATER_BUREAU) =>
  ({ kind: 'TRANSFER', toUnit, reason: '属其职权', reportBackBy: null }) as const;

test('nothing is recorded where nobody is in the way', () => {
  for (const petition of [walled().build(), received().build()])
    expect(passPastWall(petition, inWater, WALL, today).events).toEqual([]);
});

test('what an accused came to later passes on: his new unit’s offer, and its case', () => {
  const offered = walled().transferredTo(WATER_BUREAU);
  expect(after(offered.build(), passPastWall(offered.build(), inWater, WALL, today))).toMatchObject({
    status: 'REGISTERED',
    offeredTo: null,
  });
  const held = offered.received().accepted().build();
  const passed = after(held, passPastWall(held, inWater, WALL, today));
  expect(passed).toMatchObject({ status: 'REGISTERED', heldBy: { id: PETITION_OFFICE.id }, handlerId: null });
  expect(passPastWall(passed, inWater, WALL, today).events).toEqual([]);
});

test('what was concluded stays concluded, with who isn’t accused', () => {
  const done = walled()
    .transferredTo(WATER_BUREAU)
    .received()
    .accepted()
    .withDemand()
    .decided()
    .concluded()
    .build();
  const passed = after(done, passPastWall(done, inWater, WALL, today));
  expect(passed).toMatchObject({ status: 'CONCLUDED', heldBy: { id: PETITION_OFFICE.id } });
  expect(passed.answer).toEqual(done.answer);
});

test('an officer who may not know of it any more stops being it', () => {
  const petition = received().accepted().build();
  const own = String(petition.handlerId);
  const kin = { ...wallWhere(), closesTo: (_: unknown, cadreId: string) => cadreId === own };
  expect(after(petition, passPastWall(petition, kin, WALL, today))).toMatchObject({ handlerId: null });
});

test('a transfer to an accused unit is refused, and who reads it as a claim isn’t told why', () => {
  const acting = officerOf(PETITION_OFFICE);
  const accusation = aPetition({ purpose: 'ACCUSATION' }).accusing({ units: [DISCIPLINE_ORGAN.id] });
  const told = transferPetition(accusation.build(), transfer(DISCIPLINE_ORGAN), acting, today, wallWhere());
  expect(codeOf(told)).toBe('UNIT_IS_ACCUSED');
  const untold = transferPetition(walled().build(), transfer(WATER_BUREAU), acting, today, inWater);
  expect(codeOf(untold)).toBe('UNIT_CANNOT_RECEIVE');
  expect(
    codeOf(transferPetition(walled().build(), transfer(HOUSING_BUREAU), acting, today, inWater)),
  ).toBeNull();
});

test('nobody is made the officer of a case of which he may not know', () => {
  const petition = received().recusing('c2').build();
  const head = officerOf(WATER_BUREAU, 9, ['UNIT_HEAD']);
  const named = { cadreId: 'c2', unitId: WATER_BUREAU.id, serving: true };
  expect(codeOf(assignHandler(petition, named, head, today, wallWhere()))).toBe('INTEREST_DECLARED');
});

test('a succession goes past an accused successor to who isn’t accused', () => {
  const petition = walled().transferredTo(HOUSING_BUREAU).received().build();
  const command = { from: HOUSING_BUREAU.id, to: WATER_BUREAU, office: PETITION_OFFICE, servingThere: [] };
  const passed = after(petition, succeedUnit(petition, pastAccused(petition, command, inWater), today));
  expect(passed.heldBy.id).toBe(PETITION_OFFICE.id);
  const nobody = wallWhere();
  expect(
    after(petition, succeedUnit(petition, pastAccused(petition, command, nobody), today)).heldBy.id,
  ).toBe(WATER_BUREAU.id);
});
