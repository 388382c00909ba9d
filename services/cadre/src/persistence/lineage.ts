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
