import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { EntityManager } from 'typeorm';

/** The unit and its ancestors, as this connection sees them; empty for a unit that isn't known. */
export const lineageOf = async (manager: EntityManager, unitId: Uuid): Promise<readonly Uuid[]> => {
  const rows = await manager.query<{ ancestor_id: Buffer }[]>(
    'SELECT ancestor_id FROM unit_ancestor WHERE unit_id = ?',
    [idToBytes(unitId)],
  );
  return rows.map((row) => idFromBytes(row.ancestor_id));
};

/** The same of several units, by their ids; a unit that isn't known has no ancestors. */
export const lineagesOf = async (
  manager: EntityManager,
  unitIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> => {
  const lineages = new Map<Uuid, Uuid[]>(unitIds.map((id) => [id, []]));
  if (unitIds.length === 0) return lineages;
  const rows = await manager.query<{ unit_id: Buffer; ancestor_id: Buffer }[]>(
    'SELECT unit_id, ancestor_id FROM unit_ancestor WHERE unit_id IN (?)',
    [unitIds.map(idToBytes)],
  );
  for (const row of rows) lineages.get(idFromBytes(row.unit_id))?.push(idFromBytes(row.ancestor_id));
  return lineages;
};
