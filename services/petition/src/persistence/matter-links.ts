import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf, type Change } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { LinkedPair, MatterLinks } from '../application/matter-links';
import type { MatterRelation } from '../domain/matter/relation';
import type { Petition } from '../domain/petition';

/** Keeps which petitions are linked, in the transaction that says so. */
export const projectLinks = async (
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  const changed = changes.filter(({ before, after }) => before?.links !== after.links);
  if (changed.length === 0) return;
  const manager = managerOf(transaction);
  const ids = changed.map(({ after }) => idToBytes(after.id));
  await manager.query('DELETE FROM matter_link WHERE petition_id IN (?)', [ids]);
  const rows = changed.flatMap(({ after }) =>
    (after.links ?? []).map(({ earlierId, relation }) => [
      idToBytes(after.id),
      idToBytes(earlierId),
      relation,
    ]),
  );
  if (rows.length > 0)
    await manager.query('INSERT INTO matter_link (petition_id, earlier_id, relation) VALUES ?', [rows]);
};

/** How many links of one petition are read in each direction. */
const MOST = 100;

interface Line {
  readonly petition_id: Buffer;
  readonly earlier_id: Buffer;
  readonly relation: MatterRelation;
}

/** Links as they stand, from the index of either side. */
export class SqlMatterLinks implements MatterLinks {
  constructor(private readonly dataSource: DataSource) {}

  async of(ids: readonly Uuid[]): Promise<readonly LinkedPair[]> {
    if (ids.length === 0) return [];
    const keys = ids.map(idToBytes);
    const side = (column: string) =>
      `(SELECT petition_id, earlier_id, relation FROM matter_link WHERE ${column} IN (?) LIMIT ${MOST * ids.length})`;
    const rows = await this.dataSource.query<Line[]>(`${side('petition_id')} UNION ${side('earlier_id')}`, [
      keys,
      keys,
    ]);
    return rows.map(({ petition_id: later, earlier_id: earlier, relation }) => ({
      petitionId: idFromBytes(later),
      earlierId: idFromBytes(earlier),
      relation,
    }));
  }
}
