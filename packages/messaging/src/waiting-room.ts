import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, inTransaction, managerOf, reasonOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { isHopeless, isPassing, MAX_ATTEMPTS } from './failures';
import type { Delivery, Inbox } from './inbox';

interface WaitingRow {
  readonly aggregate_id: Buffer;
  readonly sequence: number;
  readonly event_id: Buffer;
  readonly envelope: string;
  readonly attempts: number;
}

const deliveryOf = (row: WaitingRow): Delivery => {
  const { type, body } = JSON.parse(row.envelope) as { type: string; body: string };
  return {
    eventId: idFromBytes(row.event_id),
    aggregateId: idFromBytes(row.aggregate_id),
    sequence: row.sequence,
    type,
    envelope: body,
  };
};

/** Applies events that came before their turn, once their turn has come. */
export class WaitingRoom {
  constructor(
    private readonly dataSource: DataSource,
    private readonly inbox: Inbox,
  ) {}

  /** Applies whatever of this aggregate can be applied now; answers how many events that were. */
  async callNext(aggregateId: Uuid): Promise<number> {
    for (let applied = 0; ; applied += 1) {
      if (!(await this.applyNext(aggregateId))) return applied;
    }
  }

  /** Looks through all aggregates with a waiting event whose turn has come; for what a crash left behind. */
  async callAll(): Promise<void> {
    const rows = await this.dataSource.query<{ aggregate_id: Buffer }[]>(
      `SELECT DISTINCT w.aggregate_id FROM inbox_waiting w
       LEFT JOIN inbox_cursor c ON c.consumer = w.consumer AND c.aggregate_id = w.aggregate_id
       WHERE w.consumer = ? AND COALESCE(c.parked, 0) = 0 AND w.sequence <= COALESCE(c.last_sequence, 0) + 1 LIMIT 500`,
      [this.inbox.consumer],
    );
    for (const row of rows) await this.callNext(idFromBytes(row.aggregate_id));
  }

  private async applyNext(aggregateId: Uuid): Promise<boolean> {
    let tried: { delivery: Delivery; attempts: number } | null = null;
    try {
      return await inTransaction(this.dataSource, async (transaction) => {
        const manager = managerOf(transaction);
        const cursor = await this.inbox.lockCursor(transaction, aggregateId);
        const key = [this.inbox.consumer, idToBytes(aggregateId)];
        await manager.query(
          'DELETE FROM inbox_waiting WHERE consumer = ? AND aggregate_id = ? AND sequence <= ?',
          [...key, cursor.last_sequence],
        );
        if (cursor.parked) return false;
        const [row] = await manager.query<WaitingRow[]>(
          `SELECT aggregate_id, sequence, event_id, envelope, attempts FROM inbox_waiting
           WHERE consumer = ? AND aggregate_id = ? AND sequence = ?`,
          [...key, cursor.last_sequence + 1],
        );
        if (!row) return false;
        tried = { delivery: deliveryOf(row), attempts: row.attempts + 1 };
        await this.inbox.apply(transaction, tried.delivery);
        await manager.query(
          'DELETE FROM inbox_waiting WHERE consumer = ? AND aggregate_id = ? AND sequence = ?',
          [...key, row.sequence],
        );
        return true;
      });
    } catch (error) {
      if (tried) await this.failed(tried, error);
      else throw error;
      return false;
    }
  }

  private async failed(
    { delivery, attempts }: { delivery: Delivery; attempts: number },
    error: unknown,
  ): Promise<void> {
    if (isPassing(error)) throw error;
    if (attempts >= MAX_ATTEMPTS || isHopeless(error)) {
      return this.inbox.bury(delivery, reasonOf(error));
    }
    await this.dataSource.query(
      'UPDATE inbox_waiting SET attempts = ? WHERE consumer = ? AND aggregate_id = ? AND sequence = ?',
      [attempts, this.inbox.consumer, idToBytes(delivery.aggregateId), delivery.sequence],
    );
  }
}
