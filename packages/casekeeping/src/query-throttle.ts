import { createHmac } from 'node:crypto';
import { LimitExceeded } from '@lianxin/kernel';
import { inRetriedTransaction, managerOf } from '@lianxin/store';
import type { DataSource, EntityManager } from 'typeorm';
import { counted, lockOf, type Attempts } from './attempts';

/** Wrong codes for one number within a quarter of an hour. */
const MOST_A_NUMBER = 5;
/** From one address: a petition office's own desk serves many. */
const MOST_AN_ADDRESS = 30;
const KEPT_DAYS = 2;

interface Row {
  readonly failures: number;
  readonly since: Date;
  readonly rounds: number;
  readonly locked_until: Date | null;
}

/** Where somebody tries a code: for a number, from an address. */
export interface Attempt {
  readonly number: string;
  readonly origin: string | null;
}

/**
 * Counts codes given for a number and from an address, whether or not there is such a number; both are kept as keyed
 * fingerprints (`query_throttle`), and forgotten after two days without an attempt.
 */
export class QueryThrottle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: Buffer,
  ) {}

  /** Counts the attempt before it is judged, so that many at once count as many; throws LimitExceeded while either is locked. */
  async count({ number, origin }: Attempt, now: Date): Promise<void> {
    await this.countOne('number', number, MOST_A_NUMBER, now);
    if (origin !== null) await this.countOne('address', origin, MOST_AN_ADDRESS, now);
  }

  /** The code was right: the number begins anew, and the attempt was no failure of the address. */
  async forgive({ number, origin }: Attempt): Promise<void> {
    await this.dataSource.query('DELETE FROM query_throttle WHERE id = ?', [this.idOf('number', number)]);
    if (origin === null) return;
    await this.dataSource.query(
      'UPDATE query_throttle SET failures = failures - 1 WHERE id = ? AND failures > 0',
      [this.idOf('address', origin)],
    );
  }

  private idOf(kind: 'number' | 'address', value: string): Buffer {
    return createHmac('sha256', this.key).update(`query-throttle\0${kind}\0`).update(value).digest();
  }

  private async countOne(kind: 'number' | 'address', value: string, most: number, now: Date): Promise<void> {
    const id = this.idOf(kind, value);
    const state = await inRetriedTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const next = counted(await this.hold(manager, id, now), now, most);
      await manager.query(
        'UPDATE query_throttle SET failures = ?, since = ?, rounds = ?, locked_until = ?, touched_at = ? WHERE id = ?',
        [next.failures, next.since, next.rounds, next.lockedUntil, now, id],
      );
      return next;
    });
    const lock = lockOf(state, now);
    if (lock === null) return;
    const seconds = Math.ceil((lock.getTime() - now.getTime()) / 1000);
    throw new LimitExceeded(`too many attempts for this ${kind}`, seconds);
  }

  /** What is known under a key, held until the end of the transaction; null where nothing is. */
  private async hold(manager: EntityManager, id: Buffer, now: Date): Promise<Attempts | null> {
    await manager.query(
      // INSERT IGNORE would take a shared lock on a row that is there, and two who want it alone would then wait for each other.
      `INSERT INTO query_throttle (id, failures, since, rounds, locked_until, touched_at) VALUES (?, 0, ?, 0, NULL, ?)
       ON DUPLICATE KEY UPDATE touched_at = VALUES(touched_at)`,
      [id, now, now],
    );
    const [row] = await manager.query<Row[]>(
      'SELECT failures, since, rounds, locked_until FROM query_throttle WHERE id = ?',
      [id],
    );
    if (!row) return null;
    const { failures, since, rounds, locked_until: lockedUntil } = row;
    return { failures, since, rounds, lockedUntil };
  }

  /**
   * Forgets what nobody tried for two days. It looks first, which takes no lock: a deletion over the whole index would wait
   * for the attempts that are being counted, and they for it.
   */
  async clear(now: Date): Promise<void> {
    const until = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);
    const old = await this.dataSource.query<{ id: Buffer }[]>(
      'SELECT id FROM query_throttle WHERE touched_at < ? LIMIT 1000',
      [until],
    );
    if (old.length === 0) return;
    await this.dataSource.query('DELETE FROM query_throttle WHERE id IN (?) AND touched_at < ?', [
      old.map(({ id }) => id),
      until,
    ]);
  }
}
