import { Forbidden, Unauthenticated, type Uuid } from '@lianxin/kernel';
import type { Acting } from '../domain/acting';
import { WORKING } from './abilities';
import type { Standing } from './standing';

/** Who acts on behalf of which unit, with the roles that he holds over it. */
export interface ActingForUnit extends Acting {
  readonly unitId: Uuid;
}

/**
 * An account on behalf of the unit in which its cadre works. Throws Unauthenticated for anybody else and Forbidden for an
 * account without a unit, or without a role there that works on petitions.
 */
export const actingFor = ({ actor, lineage, cadres }: Standing): ActingForUnit => {
  if (!actor) throw new Unauthenticated('sign in first');
  if (actor.unitId === null) throw new Forbidden('this account belongs to no unit');
  const roles = [
    ...new Set(actor.grants.filter(({ unitId }) => lineage.includes(unitId)).map(({ role }) => role)),
  ];
  if (!roles.some((role) => WORKING.includes(role))) throw new Forbidden(`only for ${WORKING.join(', ')}`);
  return {
    ...{ kind: 'ACCOUNT', id: actor.accountId, cadreId: actor.cadreId, unitId: actor.unitId, roles },
    sameAs: cadres,
  };
};
