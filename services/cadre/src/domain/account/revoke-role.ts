import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import type { Occasion } from '../occasion';
import { refuse } from '../refuse';
import { holds, type Account, type RoleGrant } from './account';
import type { RoleRevoked } from './account-event';
import { mustSayWhy } from './reason';
import { mustBeAnotherPerson } from './second-person';

/** A role that an account shall hold no longer. */
export interface Revocation extends RoleGrant {
  readonly reason: string;
}

/** Why the command may be refused. */
export type RevokeRoleRefusal = 'REASON_REQUIRED' | 'SECOND_PERSON_REQUIRED' | 'ROLE_NOT_HELD';

type Rule<Code extends RevokeRoleRefusal> = Guard<[Account, Revocation, Occasion], Code>;

const mustGiveReason: Rule<'REASON_REQUIRED'> = (_, { reason }) => mustSayWhy(reason);

const mustNotBeOneself: Rule<'SECOND_PERSON_REQUIRED'> = (account, _, { by }) =>
  mustBeAnotherPerson(account, by);

const mustBeHeld: Rule<'ROLE_NOT_HELD'> = (account, revocation) =>
  holds(account, revocation) ? null : refuse('ROLE_NOT_HELD');

const RULES: readonly Rule<RevokeRoleRefusal>[] = [mustGiveReason, mustNotBeOneself, mustBeHeld];

/**
 * The account holds the role in the unit no longer, whatever became of unit and cadre. Refuses a blank reason
 * (REASON_REQUIRED), oneself (SECOND_PERSON_REQUIRED), and a role that the account doesn't hold there (ROLE_NOT_HELD).
 */
export const revokeRole = (
  account: Account,
  revocation: Revocation,
  occasion: Occasion,
): Decision<RoleRevoked, RevokeRoleRefusal> => {
  const { role, unitId, reason } = revocation;
  const { at, by } = occasion;
  return (
    firstRefusal(RULES, account, revocation, occasion) ??
    accept({ type: 'role.revoked', role, unitId, reason: reason.trim(), at, by })
  );
};
