import { Conflict, type Transaction, type Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf } from '@lianxin/store';
import type { Unit } from '../domain/unit';
import { requireActiveUnit } from './require-active-unit';

/** Nobody changes the shape of the tree meanwhile; others who only add to it may go on. */
const holdShape = async (transaction: Transaction): Promise<void> => {
  await managerOf(transaction).query('SELECT id FROM unit_tree_lock WHERE id = 1 LOCK IN SHARE MODE');
};

/** Puts a new unit below its parent, which must still be active. */
export const plantUnit = async (transaction: Transaction, { id, parentId }: Unit): Promise<void> => {
  await holdShape(transaction);
  if (parentId !== null) await requireActiveUnit(transaction, parentId);
  const ancestors = 'SELECT ?, ancestor_id FROM unit_ancestor WHERE unit_id = ? UNION ALL SELECT ?, ?';
  const self = idToBytes(id);
  await managerOf(transaction).query(`INSERT INTO unit_ancestor (unit_id, ancestor_id) ${ancestors}`, [
    self,
    parentId === null ? null : idToBytes(parentId),
    self,
    self,
  ]);
};

const isBelow = async (transaction: Transaction, unitId: Uuid, ancestorId: Uuid): Promise<boolean> => {
  const found = await managerOf(transaction).query<unknown[]>(
    'SELECT 1 FROM unit_ancestor WHERE unit_id = ? AND ancestor_id = ?',
    [idToBytes(unitId), idToBytes(ancestorId)],
  );
  return found.length > 0;
};

const CUT = `DELETE link FROM unit_ancestor link
  JOIN unit_ancestor below ON below.unit_id = link.unit_id
  JOIN unit_ancestor above ON above.ancestor_id = link.ancestor_id
  WHERE below.ancestor_id = ? AND above.unit_id = ? AND above.ancestor_id <> ?`;
const GRAFT = `INSERT INTO unit_ancestor (unit_id, ancestor_id)
  SELECT below.unit_id, above.ancestor_id FROM unit_ancestor below JOIN unit_ancestor above
  WHERE below.ancestor_id = ? AND above.unit_id = ?`;

/**
 * Puts a unit with all that is below it under another parent, which must be active; the shape is held by now. Throws Conflict
 * for a parent below the unit: no circle is ever written, whoever asks.
 */
export const replantUnit = async (transaction: Transaction, unitId: Uuid, parentId: Uuid): Promise<void> => {
  await requireActiveUnit(transaction, parentId);
  if (await isBelow(transaction, parentId, unitId)) throw new Conflict('the unit would stand below itself');
  const [self, parent] = [idToBytes(unitId), idToBytes(parentId)];
  await managerOf(transaction).query(CUT, [self, self, self]);
  await managerOf(transaction).query(GRAFT, [self, parent]);
};
