import type { Actor } from '@lianxin/access';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import type { UnitTree } from '../ports';
import { abilitiesOf } from '../abilities';

/**
 * Throws Forbidden where the actor isn't an ADMIN over the unit of the role and, where a cadre stands behind the account, over
 * that cadre's unit. A unit that nobody knows (null) is the decision's to refuse.
 */
export const requireChangeOfRole = async (
  actor: Actor,
  roleUnitId: Uuid | null,
  cadreUnitId: Uuid | null,
  tree: UnitTree,
): Promise<void> => {
  const asked = [...new Set([roleUnitId, cadreUnitId])].filter((unitId) => unitId !== null);
  const lineages = new Map<Uuid, readonly Uuid[]>();
  for (const unitId of asked) lineages.set(unitId, await tree.lineageOf(unitId));
  const facts = {
    values: { roleUnitId: roleUnitId ?? cadreUnitId, cadreUnitId },
    lineageOf: (unitId: Uuid) => lineages.get(unitId) ?? [],
  };
  if (asked.length > 0 && !abilitiesOf(actor).allows('changeRole', 'Account', facts))
    throw new Forbidden('only for ADMIN over the unit of the role and of the cadre');
};
