import type { Role, Uuid } from '@lianxin/kernel';

export { ROLES, type Role } from '@lianxin/kernel';

/** A role holds within a unit and its subtree. */
export interface Grant {
  readonly role: Role;
  readonly unitId: Uuid;
}

/** An account of the district, as the gateway vouches for it. */
export interface Actor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  /** The cadre behind the account; null for auditors and administrators from outside. */
  readonly cadreId: Uuid | null;
  /** The unit in which the cadre works and on whose behalf he acts. */
  readonly unitId: Uuid | null;
  readonly grants: readonly Grant[];
}

/** Somebody who showed number and query code of one case: sees and does what its petitioner or firm may, there only. */
export interface CaseSession {
  readonly kind: 'CASE_SESSION';
  readonly caseId: Uuid;
}

/** Nobody we know; may open a case session and nothing else. */
export interface Anonymous {
  readonly kind: 'ANONYMOUS';
}

export type Asker = Actor | CaseSession | Anonymous;

/** Whether an account holds one of the roles anywhere; where it holds is the business of the rule that asks. */
export const holdsRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role));

/** The units in which (and below which) an account holds one of the roles. */
export const unitsOfRole = (actor: Actor, ...roles: readonly Role[]): readonly Uuid[] => [
  ...new Set(actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId)),
];
