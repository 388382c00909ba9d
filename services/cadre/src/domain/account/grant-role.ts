import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import type { Cadre } from '../cadre';
import type { Occasion } from '../occasion';
import { refuse } from '../refuse';
import type { Unit } from '../unit';
import { holds, type Account, type RoleGrant } from './account';
import type { RoleGranted } from './account-event';
import { mustSayWhy } from './reason';
import { mustBeAnotherPerson } from './second-person';

/** A role for an account; the first one says whose account it is. */
export interface NewGrant extends RoleGrant {
  readonly accountId: Uuid;
  readonly account: string;
  /** Null for an account of nobody on the register, and where a grant before said whose it is. */
  readonly cadreId: Uuid | null;
  readonly reason: string;
}

interface Facts {
  readonly occasion: Occasion;
  /** As it is; null where nothing was granted to it yet. */
  readonly known: Account | null;
  /** Of the grant's unitId; null where there is none. */
  readonly unit: Pick<Unit, 'status'> | null;
  /** Of the account's cadre, by this grant or the first one; null where none stands behind it, or there is no such file. */
  readonly cadre: Pick<Cadre, 'id' | 'status'> | null;
}

/** Why the command may be refused. */
export type GrantRoleRefusal =
  | 'REASON_REQUIRED'
  | 'ACCOUNT_OF_ANOTHER_CADRE'
  | 'SECOND_PERSON_REQUIRED'
  | 'UNIT_UNKNOWN'
  | 'UNIT_NOT_ACTIVE'
  | 'CADRE_UNKNOWN'
  | 'CADRE_NOT_SERVING'
  | 'ROLE_HELD';

type Rule<Code extends GrantRoleRefusal> = Guard<[NewGrant, Facts], Code>;

/** Whose account it is: what the first grant said, else what this one says. */
export const cadreBehind = (known: Account | null, said: Uuid | null): Uuid | null =>
  known === null ? said : known.cadreId;

const mustGiveReason: Rule<'REASON_REQUIRED'> = ({ reason }) => mustSayWhy(reason);

const mustBeOfItsCadre: Rule<'ACCOUNT_OF_ANOTHER_CADRE'> = ({ cadreId }, { known }) =>
  known !== null && cadreId !== null && cadreId !== known.cadreId ? refuse('ACCOUNT_OF_ANOTHER_CADRE') : null;

const mustNotBeForOneself: Rule<'SECOND_PERSON_REQUIRED'> = ({ account, cadreId }, { known, occasion }) =>
  mustBeAnotherPerson({ account, cadreId: cadreBehind(known, cadreId) }, occasion.by);

const mustBeInAUnit: Rule<'UNIT_UNKNOWN' | 'UNIT_NOT_ACTIVE'> = (_, { unit }) => {
  if (unit === null) return refuse('UNIT_UNKNOWN');
  return unit.status === 'ACTIVE' ? null : refuse('UNIT_NOT_ACTIVE');
};

const mustBeForWhoServes: Rule<'CADRE_UNKNOWN' | 'CADRE_NOT_SERVING'> = ({ cadreId }, { known, cadre }) => {
  if (cadreBehind(known, cadreId) === null) return null;
  if (cadre === null) return refuse('CADRE_UNKNOWN');
  return cadre.status === 'SERVING' ? null : refuse('CADRE_NOT_SERVING');
};

const mustBeNew: Rule<'ROLE_HELD'> = (grant, { known }) =>
  known !== null && holds(known, grant) ? refuse('ROLE_HELD') : null;

const RULES: readonly Rule<GrantRoleRefusal>[] = [
  mustGiveReason,
  mustBeOfItsCadre,
  mustNotBeForOneself,
  mustBeInAUnit,
  mustBeForWhoServes,
  mustBeNew,
];

/**
 * The account holds the role in the unit and below it. The first grant fixes the cadre behind the account. Refuses a blank
 * reason (REASON_REQUIRED), another cadre later (ACCOUNT_OF_ANOTHER_CADRE), oneself (SECOND_PERSON_REQUIRED), a unit that isn't
 * known or was abolished (UNIT_UNKNOWN, UNIT_NOT_ACTIVE), a cadre without a file or not in service (CADRE_UNKNOWN,
 * CADRE_NOT_SERVING), and a role that the account holds in the unit (ROLE_HELD).
 */
export const grantRole = (command: NewGrant, facts: Facts): Decision<RoleGranted, GrantRoleRefusal> => {
  const { accountId, account, role, unitId, reason } = command;
  const cadreId = cadreBehind(facts.known, command.cadreId);
  const { at, by } = facts.occasion;
  return (
    firstRefusal(RULES, command, facts) ??
    accept({
      type: 'role.granted',
      ...{ accountId, account, cadreId, role, unitId, reason: reason.trim(), at, by },
    })
  );
};
