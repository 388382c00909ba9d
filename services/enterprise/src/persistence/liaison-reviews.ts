import type { PlainDate } from '@lianxin/calendar';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { LiaisonReviews, Review } from '../application/ports';

/** Before every day on which anybody looks: due at once. */
const AT_ONCE = '2000-01-01';

/** Has the liaison pairings of these cadres or firms looked at as soon as the transaction is committed. */
export const reviewSoon = async (transaction: Transaction, subjectIds: readonly Uuid[]): Promise<void> => {
  if (subjectIds.length === 0) return;
  const rows = subjectIds.map((id) => [idToBytes(id), AT_ONCE]);
  await managerOf(transaction).query('INSERT INTO liaison_review (subject_id, due_on) VALUES ?', [rows]);
};

/** What is to be looked at again, in a table that changes write in their own transactions. */
export class SqlLiaisonReviews implements LiaisonReviews {
  constructor(private readonly dataSource: DataSource) {}

  async due(today: PlainDate, limit: number): Promise<readonly Review[]> {
    const rows = await this.dataSource.query<{ id: string | number; subject_id: Buffer }[]>(
      'SELECT id, subject_id FROM liaison_review WHERE due_on <= ? ORDER BY due_on, id LIMIT ?',
      [today, limit],
    );
    return rows.map(({ id, subject_id }) => ({ id: String(id), subjectId: idFromBytes(subject_id) }));
  }

  async done(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.dataSource.query('DELETE FROM liaison_review WHERE id IN (?)', [ids]);
  }
}
