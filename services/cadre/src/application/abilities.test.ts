import { ROLES, type Actor, type Role } from '@lianxin/access';
import { Forbidden } from '@lianxin/kernel';
import { id } from '../../test/support/builders';
import { abilitiesOf } from './abilities';
import { requireChangeWithin } from './permissions';
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
const HIMSELF = id(101);
const holder = (role: Role, unitId: string): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'someone',
  cadreId: HIMSELF,
  unitId,
  grants: [{ role, unitId }],
});
const without: Actor = { ...holder('LEADER', BUREAU), grants: [] };

const rolesWho = (may: (actor: Actor) => boolean, over = BUREAU): readonly Role[] =>
  ROLES.filter((role) => may(holder(role, over)));
const unit = (unitId: string) => ({ values: { unitId }, lineageOf });
const cadre = (cadreId: string, unitId: string) => ({ values: { unitId, cadreId }, lineageOf });
const pairing = (recruitId: string, ...mentorId: string[]) => ({
  values: { unitId: BUREAU, recruitId, mentorId },
  lineageOf,
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

it('doors are open to every role wherever it is held, and without any to one’s own unit and oneself', () => {
  expect(rolesWho((who) => abilitiesOf(who).allows('read', 'Unit', unit(OTHER), 'door'))).toEqual(ROLES);
  expect(rolesWho((who) => abilitiesOf(who).allows('read', 'Cadre', cadre(id(102), OTHER), 'door'))).toEqual(
    ROLES,
  );
  const none = abilitiesOf(without);
  expect([BUREAU, TOP, OTHER].filter((one) => none.allows('read', 'Unit', unit(one), 'door'))).toEqual([
    BUREAU,
  ]);
  expect(none.allows('read', 'Cadre', cadre(HIMSELF, BUREAU), 'door')).toBe(true);
  expect(none.allows('read', 'Cadre', cadre(id(102), BUREAU), 'door')).toBe(false);
});

it('nobody but an account may do anything', () => {
  for (const asker of [{ kind: 'ANONYMOUS' }, { kind: 'CASE_SESSION', caseId: id(9) }] as const) {
    expect(abilitiesOf(asker).where('read', 'Unit', 'door').kind).toBe('never');
    expect(abilitiesOf(asker).where('read', 'Cadre').kind).toBe('never');
    expect(abilitiesOf(asker).where('read', 'Pairing').kind).toBe('never');
  }
});

it.each(['openDuties', 'ledger'] as const)('the %s of a unit are for who answers for it', (field) => {
  const reads = (actor: Actor) => abilitiesOf(actor).allows('read', 'Unit', unit(BUREAU), field);
  for (const over of [TOP, BUREAU]) expect(rolesWho(reads, over)).toEqual(['ORG_OFFICER', 'UNIT_HEAD']);
  for (const over of [SECTION, OTHER]) expect(rolesWho(reads, over)).toEqual([]);
});

it('a file is for who is over the cadre’s unit and for himself, kinship not for the head', () => {
  const reads = (field: 'file' | 'kinship' | 'phone') => (actor: Actor) =>
    abilitiesOf(actor).allows('read', 'Cadre', cadre(id(102), SECTION), field);
  expect(rolesWho(reads('file'))).toEqual(['ORG_OFFICER', 'UNIT_HEAD']);
  expect(rolesWho(reads('kinship'))).toEqual(['ORG_OFFICER']);
  expect(rolesWho(reads('phone'))).toEqual(['ORG_OFFICER']);
  expect(rolesWho(reads('file'), OTHER)).toEqual([]);
  for (const field of ['file', 'kinship', 'idNumber'] as const)
    expect(abilitiesOf(without).allows('read', 'Cadre', cadre(HIMSELF, OTHER), field)).toBe(true);
});

it('what identifies a person is revealed to the organization department over his unit only', () => {
  const reveals = (cadreId: string) => (actor: Actor) =>
    abilitiesOf(actor).allows('reveal', 'Cadre', cadre(cadreId, SECTION), 'idNumber');
  expect(rolesWho(reveals(id(102)))).toEqual(['ORG_OFFICER']);
  expect(rolesWho(reveals(id(102)), OTHER)).toEqual([]);
  expect(rolesWho(reveals(HIMSELF), OTHER)).toEqual([]);
});

it('a pairing is read by who is over its unit, by its recruit and by its mentors, past ones included', () => {
  const reads =
    (recruit: string, ...mentors: string[]) =>
    (actor: Actor) =>
      abilitiesOf(actor).allows('read', 'Pairing', pairing(recruit, ...mentors));
  expect(rolesWho(reads(id(102), id(103)))).toEqual(['ORG_OFFICER', 'UNIT_HEAD']);
  expect(rolesWho(reads(id(102), id(103)), OTHER)).toEqual([]);
  expect(reads(HIMSELF)(without)).toBe(true);
  expect(reads(id(102), id(103), HIMSELF)(without)).toBe(true);
});

it('nobody decides on his own pairing, nor reads there what others wrote of him', () => {
  const officer = abilitiesOf(holder('ORG_OFFICER', BUREAU));
  for (const [recruit, expected] of [
    [id(102), true],
    [HIMSELF, false],
  ] as const) {
    expect(officer.allows('decide', 'Pairing', pairing(recruit))).toBe(expected);
    expect(officer.allows('read', 'Pairing', pairing(recruit), 'evaluations')).toBe(expected);
    expect(officer.allows('read', 'Pairing', pairing(recruit))).toBe(true);
  }
});
