import {
  ABOLISHED_BUREAU,
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  ORGANIZATION_DEPARTMENT,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
} from '../../test/builders';
import { after, codeOf } from '../../test/outcomes';
import type { Petition } from './petition';
import { closedCircleOf, involvedUnitsOf } from './visibility';
import { shareAccusation, type ShareAccusation } from './share-accusation';

const today = factsOn('2026-04-14');
const accusation = aPetition({ purpose: 'ACCUSATION' }).accusing({ units: [WATER_BUREAU.id] });
const toDepartment = { unit: ORGANIZATION_DEPARTMENT, ground: 'ORGANIZATION_DEPARTMENT' } as const;
const sharing = (petition: Petition, share: ShareAccusation, acting = officerOf(PETITION_OFFICE)) =>
  shareAccusation(petition, share, acting, today, wallWhere());

test.each<[string, ShareAccusation, string | null]>([
  ['the organization department', toDepartment, null],
  ['a party organ, for inspection', { unit: ORGANIZATION_DEPARTMENT, ground: 'INSPECTION' }, null],
  ['the accused unit', { unit: WATER_BUREAU, ground: 'INSPECTION' }, 'UNIT_IS_ACCUSED'],
  ['a bureau', { unit: HOUSING_BUREAU, ground: 'PARTY_SECRETARY' }, 'SHARE_WITHOUT_GROUND'],
  [
    'another organ as if it were the department',
    { unit: DISCIPLINE_ORGAN, ground: 'ORGANIZATION_DEPARTMENT' },
    'SHARE_WITHOUT_GROUND',
  ],
  ['a unit that is gone', { unit: ABOLISHED_BUREAU, ground: 'INSPECTION' }, 'UNIT_NOT_ACTIVE'],
])('an accusation shown to %s', (_whom, share, code) => {
  expect(codeOf(sharing(accusation.build(), share))).toBe(code);
});

test('the registering office shares, then the organ that holds it, and nobody else', () => {
  const held = accusation.transferredTo(DISCIPLINE_ORGAN).received().build();
  expect(codeOf(sharing(held, toDepartment, officerOf(DISCIPLINE_ORGAN)))).toBeNull();
  expect(codeOf(sharing(accusation.build(), toDepartment, officerOf(HOUSING_BUREAU)))).toBe(
    'NOT_RESPONSIBLE',
  );
  expect(codeOf(sharing(received().build(), toDepartment))).toBe('WRONG_PURPOSE');
});

test('a share moves nothing, and the same again records nothing', () => {
  const before = accusation.build();
  const shared = after(before, sharing(before, toDepartment));
  expect(shared.shares).toEqual([
    { unitId: ORGANIZATION_DEPARTMENT.id, ground: 'ORGANIZATION_DEPARTMENT', at: today.now },
  ]);
  expect([closedCircleOf(shared), involvedUnitsOf(shared)]).toEqual([
    closedCircleOf(before),
    involvedUnitsOf(before),
  ]);
  expect(sharing(shared, toDepartment)).toEqual({ kind: 'accepted', events: [] });
});
