import { NotFound, type Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, inTransaction, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { Inbox } from './inbox';

/** A dead letter as an operator sees it. */
export interface DeadLetter {
  readonly consumer: string;
  readonly eventId: Uuid;
  readonly aggregateId: Uuid;
  readonly sequence: number;
  readonly reason: string;
  readonly parkedAt: Date;
}

interface Row {
  readonly consumer: string;
  readonly event_id: Buffer;
  readonly aggregate_id: Buffer;
  readonly sequence: number;
  readonly reason: string;
  readonly parked_at: Date;
  readonly envelope: string;
}

/** The dead letters that nobody has dealt with, oldest first. */
export const openDeadLetters = async (dataSource: DataSource): Promise<readonly DeadLetter[]> => {
  const rows = await dataSource.query<Row[]>(
    `SELECT consumer, event_id, aggregate_id, sequence, reason, parked_at FROM dead_letter
     WHERE resolved_at IS NULL ORDER BY parked_at LIMIT 1000`,
  );
  return rows.map((row) => ({
    consumer: row.consumer,
    eventId: idFromBytes(row.event_id),
    aggregateId: idFromBytes(row.aggregate_id),
    sequence: row.sequence,
    reason: row.reason,
    parkedAt: row.parked_at,
  }));
};

/**
 * Lets a parked aggregate go on: RETRY applies the dead letter again (after a corrected release), SKIP gives it up.
 * The events that waited behind it follow by themselves. Throws NotFound where no such dead letter is open.
 */
export const releaseDeadLetter = (
  dataSource: DataSource,
  consumer: string,
  eventId: Uuid,
  how: 'RETRY' | 'SKIP',
): Promise<void> =>
  inTransaction(dataSource, async (transaction) => {
    const manager = managerOf(transaction);
    const key = [consumer, idToBytes(eventId)];
    const [row] = await manager.query<Row[]>(
      'SELECT * FROM dead_letter WHERE consumer = ? AND event_id = ? AND resolved_at IS NULL FOR UPDATE',
      key,
    );
    if (!row) throw new NotFound('no open dead letter with this id');
    const aggregateId = idFromBytes(row.aggregate_id);
    const inbox = new Inbox(dataSource, consumer, {});
    await inbox.lockCursor(transaction, aggregateId);
    if (how === 'SKIP') {
      await inbox.advance(transaction, {
        eventId,
        aggregateId,
        sequence: row.sequence,
        type: '',
        envelope: '',
      });
    }
    await manager.query('UPDATE inbox_cursor SET parked = 0 WHERE consumer = ? AND aggregate_id = ?', [
      consumer,
      row.aggregate_id,
    ]);
    await manager.query('UPDATE inbox_waiting SET attempts = 0 WHERE consumer = ? AND aggregate_id = ?', [
      consumer,
      row.aggregate_id,
    ]);
    await manager.query(
      how === 'SKIP'
        ? 'UPDATE dead_letter SET resolved_at = UTC_TIMESTAMP(6) WHERE consumer = ? AND event_id = ?'
        : 'DELETE FROM dead_letter WHERE consumer = ? AND event_id = ?',
      key,
    );
  });
