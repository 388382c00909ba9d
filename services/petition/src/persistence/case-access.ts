import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { LimitExceeded, type Transaction, type Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { CaseAccess } from '../application/ports';

/** No vowels, so that no code reads as a word, and nothing that looks like something else. */
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 10;
const ATTEMPTS = 5;
const WINDOW_SECONDS = 15 * 60;

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** As people type it: any case, with spaces or dashes. */
const normalised = (code: string): string => code.toUpperCase().replaceAll(/[\s-]/g, '');

/** Query codes: derived under a key, so that a repeated registration shows the same one; hashed where they are kept. */
export class SqlCaseAccess implements CaseAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: Buffer,
  ) {}

  queryCodeOf(petitionId: Uuid): string {
    const bytes = createHmac('sha256', this.key).update('query-code\0').update(petitionId).digest();
    return Array.from({ length: LENGTH }, (_, index) => {
      const pair = bytes.readUInt16BE(index * 2);
      return ALPHABET[pair % ALPHABET.length];
    }).join('');
  }

  /** Keeps the hashes of new petitions' codes, in the transaction that registers them. */
  keep = async (transaction: Transaction, petitionIds: readonly Uuid[]): Promise<void> => {
    await managerOf(transaction).query('INSERT INTO query_code (petition_id, code_hash) VALUES ?', [
      petitionIds.map((id) => [idToBytes(id), hashOf(this.queryCodeOf(id))]),
    ]);
  };

  async check(number: string, code: string, now: Date): Promise<Uuid | null> {
    await this.throttle(number, now);
    const [row] = await this.dataSource.query<{ petition_id: Buffer; code_hash: Buffer }[]>(
      `SELECT q.petition_id, q.code_hash FROM query_code q JOIN petition p ON p.id = q.petition_id
       WHERE p.number = ?`,
      [number],
    );
    const given = hashOf(normalised(code));
    const right = timingSafeEqual(given, row?.code_hash ?? hashOf('')) && row !== undefined;
    if (!right) return null;
    await this.dataSource.query('DELETE FROM query_attempt WHERE number = ?', [number]);
    return idFromBytes(row.petition_id);
  }

  /** Counts the attempt before it is judged, so that many at once count as many. */
  private async throttle(number: string, now: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO query_attempt (number, failures, first_at) VALUES (?, 1, ?)
       ON DUPLICATE KEY UPDATE
         failures = IF(first_at < ? - INTERVAL ${WINDOW_SECONDS} SECOND, 1, failures + 1),
         first_at = IF(first_at < ? - INTERVAL ${WINDOW_SECONDS} SECOND, VALUES(first_at), first_at)`,
      [number, now, now, now],
    );
    const [row] = await this.dataSource.query<{ failures: number }[]>(
      'SELECT failures FROM query_attempt WHERE number = ?',
      [number],
    );
    if (row && row.failures > ATTEMPTS) {
      throw new LimitExceeded('too many attempts for this number', WINDOW_SECONDS);
    }
  }
}
