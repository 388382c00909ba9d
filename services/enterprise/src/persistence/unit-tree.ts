import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf } from '@lianxin/store';

/** Downwards from a unit, by what stood below it and by what stands below it now. */
const BELOW = `
  WITH RECURSIVE below AS (
    SELECT unit_id AS id FROM known_ancestor WHERE ancestor_id = ?
    UNION
    SELECT id FROM known_unit WHERE id = ?
    UNION
    SELECT child.id FROM known_unit child JOIN below ON child.parent_id = below.id)
  SELECT id FROM below`;

/** Upwards from each; UNION ends also where late events make two units stand below each other for a while. */
const LINEAGES = `
  INSERT INTO known_ancestor (unit_id, ancestor_id)
  WITH RECURSIVE lineage AS (
    SELECT id AS unit_id, id AS ancestor_id FROM known_unit WHERE id IN (?)
    UNION
    SELECT lineage.unit_id, parent.id FROM lineage
    JOIN known_unit child ON child.id = lineage.ancestor_id JOIN known_unit parent ON parent.id = child.parent_id)
  SELECT unit_id, ancestor_id FROM lineage`;

/** Lets one event at a time change the tree: units are told of one by one, children perhaps before their parents. */
export const lockTree = (transaction: Transaction): Promise<unknown> =>
  managerOf(transaction).query('SELECT id FROM known_tree WHERE id = 1 FOR UPDATE');

/** Draws the ancestors anew of a unit whose place changed, and of all below it; the tree is locked by the caller. */
export const redrawBelow = async (transaction: Transaction, id: Uuid): Promise<void> => {
  const manager = managerOf(transaction);
  const rows = await manager.query<{ id: Buffer }[]>(BELOW, [idToBytes(id), idToBytes(id)]);
  const ids = rows.map((row) => row.id);
  await manager.query('DELETE FROM known_ancestor WHERE unit_id IN (?)', [ids]);
  await manager.query(LINEAGES, [ids]);
};
