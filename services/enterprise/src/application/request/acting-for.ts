import { requireActor, type Asker } from '@lianxin/access';
import type { Acting } from '@lianxin/casework';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import { abilitiesOf, type EnterpriseAbilities } from '../abilities';
import { standingOf } from '../abilities-for';
import type { Directory } from '../ports';
import type { Standing } from '../standing';

/** Who acts on behalf of which unit, with the roles that he holds over it. */
export interface ActingForUnit extends Acting {
  readonly unitId: Uuid;
  /** What he may do. */
  readonly abilities: EnterpriseAbilities;
}

/**
 * An account on behalf of the unit in which its cadre works. Throws Unauthenticated for anybody else and Forbidden for an
 * account without a unit, without a role there that handles requests, or whose cadre doesn't serve.
 */
export const actingFor = async (asker: Asker, now: Date, directory: Directory): Promise<ActingForUnit> => {
  const actor = requireActor(asker);
  if (actor.unitId === null) throw new Forbidden('this account belongs to no unit');
  const acting = actingOf(await standingOf(actor, now, directory));
  if (!acting) throw new Forbidden('only for LIAISON, UNIT_HANDLER, UNIT_HEAD');
  return acting;
};

/** The same of somebody whose standing is known; null where `actingFor` forbids it, as to one who only looks on. */
export const actingOf = (standing: Standing): ActingForUnit | null => {
  const { actor, lineage, cadreIds: sameAs } = standing;
  const { accountId: id, cadreId, unitId } = actor;
  const abilities = abilitiesOf(standing);
  if (unitId === null || abilities.where('handle', 'Request').kind === 'never') return null;
  const held = actor.grants.filter((grant) => lineage.includes(grant.unitId)).map(({ role }) => role);
  return { kind: 'ACCOUNT', id, cadreId, unitId, roles: [...new Set(held)], sameAs, abilities };
};
