import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';

/** A case on which time has something to do, and since when. */
export interface DueTimer {
  readonly id: Uuid;
  readonly on: PlainDate;
}

/** Cases on which time alone has something to do. */
export interface DueTimers {
  /** Up to `limit` of them, the longest due first, from behind `after`. */
  due(today: PlainDate, limit: number, after: DueTimer | null): Promise<readonly DueTimer[]>;
}

/** Timers as the column `timer_on` of a case: each command moves it in its own transaction, so that none is lost or left over. */
export class SqlDueTimers implements DueTimers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: string,
  ) {}

  async due(today: PlainDate, limit: number, after: DueTimer | null): Promise<readonly DueTimer[]> {
    const behind = after ? 'AND (timer_on > ? OR (timer_on = ? AND id > ?))' : '';
    const place = after ? [after.on, after.on, idToBytes(after.id)] : [];
    const rows = await this.dataSource.query<{ id: Buffer; timer_on: PlainDate }[]>(
      `SELECT id, timer_on FROM ${this.table} WHERE timer_on <= ? ${behind} ORDER BY timer_on, id LIMIT ?`,
      [today, ...place, limit],
    );
    return rows.map(({ id, timer_on: on }) => ({ id: idFromBytes(id), on }));
  }
}
