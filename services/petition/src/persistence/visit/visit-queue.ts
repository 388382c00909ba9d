import type { PlainDate } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, keysetPage } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { VisitQueue } from '../../application/visit/visit-desk';
import type { Visit, VisitStatus } from '../../domain/visit/visit';

/** The queue of a desk from the rows that commands write. */
export class SqlVisitQueue implements VisitQueue {
  constructor(private readonly dataSource: DataSource) {}

  async takeTicket(unitId: Uuid, day: PlainDate): Promise<number> {
    const { insertId } = await this.dataSource.query<{ insertId: number }>(
      `INSERT INTO visit_counter (unit_id, day, last) VALUES (?, ?, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`,
      [idToBytes(unitId), day],
    );
    return insertId;
  }

  page(
    unitId: Uuid,
    day: PlainDate,
    statuses: readonly VisitStatus[],
    page: PageRequest,
  ): Promise<PageOf<Visit>> {
    const chosen = statuses.length === 0 ? [] : ['status IN (?)'];
    const conditions = {
      sql: ['unit_id = ?', 'day = ?', ...chosen],
      values: [idToBytes(unitId), day, ...(statuses.length === 0 ? [] : [statuses])],
    };
    return keysetPage(this.dataSource, { table: 'visit', column: 'ticket' }, conditions, page);
  }
}
