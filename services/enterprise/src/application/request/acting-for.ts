import { requireActor, type Asker } from '@lianxin/access';
import type { Acting } from '@lianxin/casework';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import { abilitiesOf, type EnterpriseAbilities } from '../abilities';
import { standingOf } from '../abilities-for';
import type { Directory } from '../ports';

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
  const standing = await standingOf(actor, now, directory);
  const { lineage, cadreIds: sameAs } = standing;
  const abilities = abilitiesOf(standing);
  if (abilities.where('handle', 'Request').kind === 'never')
    throw new Forbidden('only for LIAISON, UNIT_HANDLER, UNIT_HEAD');
  const held = actor.grants.filter(({ unitId }) => lineage.includes(unitId)).map(({ role }) => role);
  const roles = [...new Set(held)];
  const { accountId: id, cadreId, unitId } = actor;
  return { kind: 'ACCOUNT', id, cadreId, unitId, roles, sameAs, abilities };
};
