import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';

/** Cases on which time alone has something to do. */
export interface DueTimers {
  /** Up to `limit` ids, the longest due first. */
  due(today: PlainDate, limit: number): Promise<readonly Uuid[]>;
}

/** Timers as the column `timer_on` of a case: each command moves it in its own transaction. */
export class SqlDueTimers implements DueTimers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: string,
  ) {}

  async due(today: PlainDate, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM ${this.table} WHERE timer_on <= ? ORDER BY timer_on, id LIMIT ?`,
      [today, limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }
}
