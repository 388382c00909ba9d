import { Forbidden, Unauthenticated, type Uuid } from '@lianxin/kernel';
import type { Acting, Role } from '../domain/acting';
import { WORKING } from './abilities';
import type { Standing } from './standing';

/** Who acts on behalf of which unit, with the roles that he holds over it. */
export interface ActingForUnit extends Acting {
  readonly unitId: Uuid;
}

const rolesOf = ({ actor, lineage }: Standing): Acting['roles'] => [
  ...new Set((actor?.grants ?? []).filter(({ unitId }) => lineage.includes(unitId)).map(({ role }) => role)),
];

/** A cadre for himself, whatever his roles. Throws Unauthenticated without an account, Forbidden for one without a cadre. */
export const actingForHimself = (standing: Standing): { readonly cadreId: Uuid; readonly acting: Acting } => {
  const { actor, cadres: sameAs } = standing;
  if (!actor) throw new Unauthenticated('sign in first');
  const { accountId: id, cadreId, unitId } = actor;
  if (cadreId === null) throw new Forbidden('no cadre stands behind this account');
  return { cadreId, acting: { kind: 'ACCOUNT', id, cadreId, unitId, roles: rolesOf(standing), sameAs } };
};

/** An account, whatever its roles and whether or not a cadre stands behind it. Throws Unauthenticated for anybody else. */
export const actingAccount = (standing: Standing): Acting => {
  const { actor, cadres: sameAs } = standing;
  if (!actor) throw new Unauthenticated('sign in first');
  const { accountId: id, cadreId, unitId } = actor;
  return { kind: 'ACCOUNT', id, cadreId, unitId, roles: rolesOf(standing), sameAs };
};

/**
 * An account on behalf of the unit in which its cadre works. Throws Unauthenticated for anybody else and Forbidden for an
 * account without a unit, or without a role there that works on petitions; or one of those that are told.
 */
export const actingFor = (standing: Standing, allowed: readonly Role[] = WORKING): ActingForUnit => {
  const { actor, cadres } = standing;
  if (!actor) throw new Unauthenticated('sign in first');
  if (actor.unitId === null) throw new Forbidden('this account belongs to no unit');
  const roles = rolesOf(standing);
  if (!roles.some((role) => allowed.includes(role))) throw new Forbidden(`only for ${allowed.join(', ')}`);
  return {
    ...{ kind: 'ACCOUNT', id: actor.accountId, cadreId: actor.cadreId, unitId: actor.unitId, roles },
    sameAs: cadres,
  };
};
