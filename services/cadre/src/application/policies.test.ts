import { matches, type Actor, type Role } from '@lianxin/access';
import { Forbidden } from '@lianxin/kernel';
import { id } from '../../test/support/builders';
import { mayCountDutiesOfCadre, mayCountDutiesOfUnit, requireChangeWithin } from './policies';
import type { UnitTree } from './ports';

const [TOP, BUREAU, SECTION, OTHER] = [id(1), id(2), id(3), id(4)];
const LINEAGE: Record<string, string[]> = {
  [TOP]: [TOP],
  [BUREAU]: [BUREAU, TOP],
  [SECTION]: [SECTION, BUREAU, TOP],
  [OTHER]: [OTHER, TOP],
};
const lineageOf = (unitId: string) => LINEAGE[unitId] ?? [];
const tree: UnitTree = {
  lineageOf: (unitId) => Promise.resolve(lineageOf(unitId)),
  occupancyOf: () => Promise.resolve({ activeSubunits: 0, servingCadres: 0, emptySince: null }),
};
const holder = (role: Role, unitId: string): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'someone',
  cadreId: id(101),
  unitId,
  grants: [{ role, unitId }],
});

it.each([TOP, BUREAU, SECTION])('an officer over %s changes the section below', async (unitId) => {
  await expect(requireChangeWithin(holder('ORG_OFFICER', unitId), SECTION, tree)).resolves.toBeUndefined();
});

it.each([
  ['an officer of another unit', holder('ORG_OFFICER', OTHER), SECTION],
  ['an officer of a unit below', holder('ORG_OFFICER', SECTION), BUREAU],
  ['a unit’s head', holder('UNIT_HEAD', BUREAU), BUREAU],
  ['an administrator', holder('ADMIN', TOP), BUREAU],
  ['an officer, in a unit that isn’t known', holder('ORG_OFFICER', TOP), id(99)],
])('%s changes nothing', async (_, actor, unitId) => {
  await expect(requireChangeWithin(actor, unitId, tree)).rejects.toBeInstanceOf(Forbidden);
});

describe('the number of open duties', () => {
  const ofUnit = (actor: Actor, unitId: string) =>
    matches(mayCountDutiesOfUnit(actor), { values: { unitId }, lineageOf });
  const ofCadre = (actor: Actor, cadreId: string, unitId: string) =>
    matches(mayCountDutiesOfCadre(actor), { values: { unitId, cadreId }, lineageOf });

  it('of a unit is for the organization department and the unit’s head only', () => {
    expect(ofUnit(holder('ORG_OFFICER', TOP), BUREAU)).toBe(true);
    expect(ofUnit(holder('UNIT_HEAD', BUREAU), BUREAU)).toBe(true);
    expect(ofUnit(holder('UNIT_HEAD', OTHER), BUREAU)).toBe(false);
    for (const role of ['PETITION_CLERK', 'UNIT_HANDLER', 'LEADER', 'SUPERVISOR', 'AUDITOR'] as const)
      expect(ofUnit(holder(role, BUREAU), BUREAU)).toBe(false);
  });

  it('of a cadre is for those and for himself', () => {
    expect(ofCadre(holder('UNIT_HANDLER', BUREAU), id(101), BUREAU)).toBe(true);
    expect(ofCadre(holder('UNIT_HANDLER', BUREAU), id(102), BUREAU)).toBe(false);
    expect(ofCadre(holder('UNIT_HEAD', BUREAU), id(102), SECTION)).toBe(true);
    expect(ofCadre({ ...holder('AUDITOR', TOP), cadreId: null }, id(101), BUREAU)).toBe(false);
  });
});
