import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { EntityManager } from 'typeorm';

type Parents = ReadonlyMap<Uuid, Uuid | null>;

/**
 * A unit and all above it, as far as they are known. Moves of several units are told in no particular order, so that parents
 * may run in a circle for a moment: it ends where it would begin again, and the move that is still to come opens it.
 */
const lineageIn = (parents: Parents, unitId: Uuid): readonly Uuid[] => {
  const lineage: Uuid[] = [];
  for (
    let next: Uuid | null | undefined = unitId;
    next && parents.has(next) && !lineage.includes(next);
    next = parents.get(next)
  )
    lineage.push(next);
  return lineage;
};

const drawnLineages = async (manager: EntityManager): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> => {
  const rows = await manager.query<{ unit_id: Buffer; ancestor_id: Buffer }[]>(
    'SELECT unit_id, ancestor_id FROM directory_ancestor ORDER BY unit_id, depth',
  );
  const drawn = new Map<Uuid, Uuid[]>();
  for (const row of rows) {
    const unit = idFromBytes(row.unit_id);
    drawn.set(unit, [...(drawn.get(unit) ?? []), idFromBytes(row.ancestor_id)]);
  }
  return drawn;
};

/** Draws the lines of all units anew whose lineage changed, by their parents; the caller holds the tree's lock. */
export const redrawTree = async (manager: EntityManager): Promise<void> => {
  const units = await manager.query<{ id: Buffer; parent_id: Buffer | null }[]>(
    'SELECT id, parent_id FROM directory_unit',
  );
  const parents: Parents = new Map(
    units.map(({ id, parent_id: parent }) => [idFromBytes(id), parent && idFromBytes(parent)]),
  );
  const drawn = await drawnLineages(manager);
  const changed = [...parents.keys()]
    .map((unitId) => ({ unitId, lineage: lineageIn(parents, unitId) }))
    .filter(({ unitId, lineage }) => lineage.join() !== (drawn.get(unitId) ?? []).join());
  if (changed.length === 0) return;
  await manager.query('DELETE FROM directory_ancestor WHERE unit_id IN (?)', [
    changed.map(({ unitId }) => idToBytes(unitId)),
  ]);
  const rows = changed.flatMap(({ unitId, lineage }) =>
    lineage.map((ancestor, depth) => [idToBytes(unitId), idToBytes(ancestor), depth]),
  );
  await manager.query('INSERT INTO directory_ancestor (unit_id, ancestor_id, depth) VALUES ?', [rows]);
};
