import { requireActor, type Asker } from '@lianxin/access';
import { shanghaiDateOf } from '@lianxin/calendar';
import type { Acting } from '@lianxin/casework';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import { mustStillServe } from '../policies';
import type { Directory } from '../ports';
import { HANDLING_ROLES } from './policies';

/** Who acts on behalf of which unit, with the roles that he holds over it. */
export interface ActingForUnit extends Acting {
  readonly unitId: Uuid;
}

/**
 * An account on behalf of the unit in which its cadre works. Throws Unauthenticated for anybody else and Forbidden for an
 * account without a unit, without a role there that handles requests, or whose cadre doesn't serve.
 */
export const actingFor = async (asker: Asker, now: Date, directory: Directory): Promise<ActingForUnit> => {
  const actor = requireActor(asker);
  if (actor.unitId === null) throw new Forbidden('this account belongs to no unit');
  await mustStillServe(actor, shanghaiDateOf(now), directory);
  const lineage = await directory.lineageOf(actor.unitId);
  const held = actor.grants.filter(({ unitId }) => lineage.includes(unitId)).map(({ role }) => role);
  const roles = [...new Set(held)];
  if (!roles.some((role) => HANDLING_ROLES.includes(role)))
    throw new Forbidden(`only for ${HANDLING_ROLES.join(', ')}`);
  return { kind: 'ACCOUNT', id: actor.accountId, cadreId: actor.cadreId, unitId: actor.unitId, roles };
};
