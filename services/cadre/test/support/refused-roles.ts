import type { Performer } from '@lianxin/kernel';
import type { Account } from '../../src/domain/account/account';
import { evolveAccount } from '../../src/domain/account/evolve-account';
import { grantRole, type NewGrant } from '../../src/domain/account/grant-role';
import { revokeRole, type Revocation } from '../../src/domain/account/revoke-role';
import { aCadre, aUnit, id, NOW } from './builders';

/** An administrator who is a cadre, and one of nobody on the register. */
export const ADMIN: Performer = { kind: 'ACCOUNT', id: 'admin', cadreId: id(900) };
const OUTSIDE: Performer = { kind: 'ACCOUNT', id: 'outside', cadreId: null };

const { unit } = aUnit();
const { cadre } = aCadre();

/** A clerk's first role, or what the changes make of it. */
export const order = (changes: Partial<NewGrant> = {}): NewGrant => ({
  accountId: id(700),
  account: 'clerk',
  cadreId: cadre.id,
  role: 'PETITION_CLERK',
  unitId: unit.id,
  reason: '新任信访工作人员',
  ...changes,
});

/** Whether it is granted, by an administrator unless the facts say otherwise. */
export const grant = (
  changes: Partial<NewGrant> = {},
  { by = ADMIN, ...facts }: Partial<Parameters<typeof grantRole>[1]> & { readonly by?: Performer } = {},
) => grantRole(order(changes), { occasion: { ...NOW, by }, known: null, unit, cadre, ...facts });

/** The account after its first grant. */
export const granted = (changes: Partial<NewGrant> = {}): Account => {
  const decision = grant(changes);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return decision.events.reduce<Account | null>(evolveAccount, null) as Account;
};

const revoke = (changes: Partial<Revocation> = {}, by = ADMIN) =>
  revokeRole(
    granted(),
    { role: 'PETITION_CLERK', unitId: unit.id, reason: '调离', ...changes },
    { ...NOW, by },
  );

/** Every way in which a change of roles is refused: what is wrong, the decision, its code. */
export const REFUSED_ROLES = [
  ['a blank reason', grant({ reason: '　\u200b' }), 'REASON_REQUIRED'],
  ['another cadre later', grant({ cadreId: id(102) }, { known: granted() }), 'ACCOUNT_OF_ANOTHER_CADRE'],
  [
    'a cadre behind an account of nobody',
    grant({ role: 'LEADER' }, { known: granted({ cadreId: null }) }),
    'ACCOUNT_OF_ANOTHER_CADRE',
  ],
  ['the granter’s own account', grant({ account: ADMIN.id }), 'SECOND_PERSON_REQUIRED'],
  ['a second account of the granter', grant({ cadreId: ADMIN.cadreId }), 'SECOND_PERSON_REQUIRED'],
  [
    'a second account, whose first grant said so',
    grant({ cadreId: null }, { known: { ...granted(), cadreId: ADMIN.cadreId } }),
    'SECOND_PERSON_REQUIRED',
  ],
  [
    'two accounts behind neither of which a cadre stands',
    grant({ cadreId: null }, { by: OUTSIDE }),
    'SECOND_PERSON_REQUIRED',
  ],
  ['a unit that nobody knows', grant({}, { unit: null }), 'UNIT_UNKNOWN'],
  ['a unit that was abolished', grant({}, { unit: aUnit().abolished('2020-01-01').unit }), 'UNIT_NOT_ACTIVE'],
  ['a cadre without a file', grant({}, { cadre: null }), 'CADRE_UNKNOWN'],
  ['a suspended cadre', grant({}, { cadre: aCadre().suspended('2026-01-05').cadre }), 'CADRE_NOT_SERVING'],
  ['one who has left', grant({}, { cadre: aCadre().left('2026-01-05').cadre }), 'CADRE_NOT_SERVING'],
  ['a role that is held', grant({}, { known: granted() }), 'ROLE_HELD'],
  ['to revoke without a reason', revoke({ reason: ' ' }), 'REASON_REQUIRED'],
  ['to revoke one’s own', revoke({}, { ...ADMIN, id: 'clerk' }), 'SECOND_PERSON_REQUIRED'],
  ['to revoke a second account’s', revoke({}, { ...ADMIN, cadreId: cadre.id }), 'SECOND_PERSON_REQUIRED'],
  ['to revoke what is held elsewhere only', revoke({ unitId: id(2) }), 'ROLE_NOT_HELD'],
  ['to revoke another role', revoke({ role: 'LEADER' }), 'ROLE_NOT_HELD'],
] as const;
