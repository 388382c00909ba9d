import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import type { Occupancy, TreeShape } from '../application/ports';
import { lineageOf } from './lineage';
import { occupancyOf } from './occupancy';

const ids = async (transaction: Transaction, sql: string, unitIds: readonly Uuid[]): Promise<Uuid[]> => {
  if (unitIds.length === 0) return [];
  const rows = await managerOf(transaction).query<{ id: Buffer }[]>(sql, [unitIds.map(idToBytes)]);
  return rows.map(({ id }) => idFromBytes(id));
};

/** The tree in its tables, held by the one row of `unit_tree_lock`. */
export class SqlTreeShape implements TreeShape {
  async hold(transaction: Transaction): Promise<void> {
    await managerOf(transaction).query('SELECT id FROM unit_tree_lock WHERE id = 1 FOR UPDATE');
  }

  lineageOf(unitId: Uuid, transaction: Transaction): Promise<readonly Uuid[]> {
    return lineageOf(managerOf(transaction), unitId);
  }

  occupancyOf(unitId: Uuid, transaction: Transaction): Promise<Occupancy> {
    return occupancyOf(managerOf(transaction), unitId);
  }

  activeBelow(unitIds: readonly Uuid[], transaction: Transaction): Promise<readonly Uuid[]> {
    const sql = "SELECT id FROM unit WHERE parent_id IN (?) AND status = 'ACTIVE'";
    return ids(transaction, sql, unitIds);
  }

  cadresIn(unitIds: readonly Uuid[], transaction: Transaction): Promise<readonly Uuid[]> {
    return ids(transaction, "SELECT id FROM cadre WHERE unit_id IN (?) AND status <> 'LEFT'", unitIds);
  }
}
