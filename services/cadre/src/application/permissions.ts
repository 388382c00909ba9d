import { requireActor, type Actor, type Asker } from '@lianxin/access';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../domain/cadre';
import { abilitiesOf } from './abilities';
import { existing } from './existing';
import type { CadreRepository, UnitTree } from './ports';

/** The asker as an account that changes units somewhere; throws Unauthenticated, or Forbidden, before anything is looked up. */
export const requireChanger = (asker: Asker): Actor => {
  const actor = requireActor(asker);
  if (abilitiesOf(actor).where('change', 'Unit').kind === 'never')
    throw new Forbidden('only for ORG_OFFICER');
  return actor;
};

/** Throws Forbidden where the actor may not change what is in this unit. */
export const requireChangeWithin = async (actor: Actor, unitId: Uuid, tree: UnitTree): Promise<void> => {
  const lineage = await tree.lineageOf(unitId);
  const facts = { values: { unitId }, lineageOf: () => lineage };
  if (!abilitiesOf(actor).allows('change', 'Unit', facts))
    throw new Forbidden('only for ORG_OFFICER of this unit');
};

/**
 * The cadre whom the asker may change by the unit of his last tenure; throws NotFound where there is none and Forbidden for
 * anybody else, also where the asker may not change one of the other units named.
 */
export const requireChangeOf = async (
  asker: Asker,
  cadreId: Uuid,
  cadres: Pick<CadreRepository, 'find'>,
  tree: UnitTree,
  otherUnits: readonly Uuid[] = [],
): Promise<Cadre> => {
  const actor = requireChanger(asker);
  const cadre = await existing(cadres, 'cadre', cadreId);
  const { unitId } = latestTenure(cadre);
  const lineage = await tree.lineageOf(unitId);
  const facts = { values: { unitId, cadreId }, lineageOf: () => lineage };
  if (!abilitiesOf(actor).allows('change', 'Cadre', facts))
    throw new Forbidden('only for ORG_OFFICER of this unit');
  for (const id of otherUnits) await requireChangeWithin(actor, id, tree);
  return cadre;
};
