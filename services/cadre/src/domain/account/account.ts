import type { Role, Uuid } from '@lianxin/kernel';

/** A role that holds within a unit and its subtree. */
export interface RoleGrant {
  readonly role: Role;
  readonly unitId: Uuid;
}

/** Somebody who signs in: what the identity provider calls him, the cadre behind him, and the roles that he was granted. */
export interface Account {
  readonly id: Uuid;
  /** The provider's subject. */
  readonly account: string;
  /** Fixed by the first grant; null for an account of nobody on the register, such as an auditor from outside. */
  readonly cadreId: Uuid | null;
  /** In the order in which they were granted. */
  readonly grants: readonly RoleGrant[];
  /** Every unit in which a role was ever granted to it. */
  readonly unitIds: readonly Uuid[];
}

/** Whether the account holds this very role in this very unit. */
export const holds = ({ grants }: Pick<Account, 'grants'>, { role, unitId }: RoleGrant): boolean =>
  grants.some((held) => held.role === role && held.unitId === unitId);
