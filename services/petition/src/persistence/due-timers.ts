import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { DueTimers } from '../application/ports';

/** Timers as a column of the petition: each command moves it in its own transaction. */
export class SqlDueTimers implements DueTimers {
  constructor(private readonly dataSource: DataSource) {}

  async due(today: PlainDate, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      'SELECT id FROM petition WHERE timer_on <= ? ORDER BY timer_on, id LIMIT ?',
      [today, limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }
}
