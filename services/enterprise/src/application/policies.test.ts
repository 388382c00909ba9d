import { ANONYMOUS, ROLES, type Actor, type Role } from '@lianxin/access';
import { Forbidden, Unauthenticated } from '@lianxin/kernel';
import { aCadre, day, id } from '../../test/support/builders';
import {
  mayReadEnterprises,
  mustMayReadEnterprises,
  mustMayRegisterWithin,
  mustStillServe,
} from './policies';
import type { Directory } from './ports';

const [TOP, BUREAU, OTHER] = [id(1), id(2), id(3)];
const LINEAGE: Record<string, string[]> = { [TOP]: [TOP], [BUREAU]: [BUREAU, TOP], [OTHER]: [OTHER, TOP] };
const directory = (leftOn: string | null = null): Directory => ({
  findUnit: () => Promise.resolve(null),
  findCadre: (cadreId) =>
    Promise.resolve(
      cadreId === id(101)
        ? aCadre({ id: cadreId, unitId: BUREAU, leftOn: leftOn === null ? null : day(leftOn) })
        : null,
    ),
  kinOf: () => Promise.resolve({ personToken: null, kinTokens: [] }),
  lineageOf: (unitId) => Promise.resolve(LINEAGE[unitId] ?? []),
});
const holder = (role: Role, unitId = BUREAU, cadreId: string | null = id(101)): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'someone',
  cadreId,
  unitId,
  grants: [{ role, unitId }],
});

it('files are read by five roles and by nobody else', () => {
  expect(ROLES.filter((role) => mayReadEnterprises(holder(role)))).toEqual([
    'UNIT_HANDLER',
    'UNIT_HEAD',
    'LIAISON',
    'SUPERVISOR',
    'LEADER',
  ]);
  expect(mayReadEnterprises(ANONYMOUS)).toBe(false);
  expect(mayReadEnterprises({ kind: 'CASE_SESSION', caseId: id(9) })).toBe(false);
  expect(() => mustMayReadEnterprises(ANONYMOUS)).toThrow(Unauthenticated);
  expect(() => mustMayReadEnterprises(holder('ADMIN'))).toThrow(Forbidden);
});

it.each(['LIAISON', 'UNIT_HANDLER'] as const)(
  'a %s opens files for his unit and those below',
  async (role) => {
    await expect(mustMayRegisterWithin(holder(role), BUREAU, directory())).resolves.toBeUndefined();
    await expect(mustMayRegisterWithin(holder(role, TOP), BUREAU, directory())).resolves.toBeUndefined();
  },
);

it.each([
  ['a liaison of another unit', holder('LIAISON', OTHER), BUREAU],
  ['a liaison of a unit below', holder('LIAISON'), TOP],
  ['a unit’s head', holder('UNIT_HEAD'), BUREAU],
  ['a leader', holder('LEADER', TOP), BUREAU],
  ['a liaison, for a unit that isn’t known', holder('LIAISON', TOP), id(99)],
])('%s opens none', async (_, actor, unitId) => {
  await expect(mustMayRegisterWithin(actor, unitId, directory())).rejects.toBeInstanceOf(Forbidden);
});

it('one who has left opens none, whatever the token says', async () => {
  const today = day('2026-04-20');
  const left = mustStillServe(holder('LIAISON'), today, directory('2026-04-20'));
  await expect(left).rejects.toBeInstanceOf(Forbidden);
  for (const [actor, leftOn] of [
    [holder('LIAISON'), null],
    [holder('LIAISON'), '2026-04-21'],
    [holder('LIAISON', BUREAU, id(102)), '2026-04-01'],
    [holder('LIAISON', BUREAU, null), '2026-04-01'],
  ] as const)
    await expect(mustStillServe(actor, today, directory(leftOn))).resolves.toBeUndefined();
});
