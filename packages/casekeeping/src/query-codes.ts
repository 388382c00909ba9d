import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { QueryThrottle, type Attempt } from './query-throttle';

/** No vowels, so that no code reads as a word, and nothing that looks like something else. */
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 10;

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** As people type it: any case, with spaces or dashes. */
const normalised = (code: string): string => code.toUpperCase().replaceAll(/[\s-]/g, '');

/** Where the codes of a kind of case stand: its table with a column `number`, and the column of `query_code` with its id. */
export interface CodedCases {
  readonly table: string;
  readonly idColumn: string;
}

/**
 * Query codes, with which a number opens a session on its case: derived under a key, so that a repeated registration shows
 * the same one; hashed where they are kept (`query_code`); attempts are counted for the number and for the address.
 */
export class QueryCodes {
  private readonly throttle: QueryThrottle;

  constructor(
    private readonly dataSource: DataSource,
    private readonly key: Buffer,
    private readonly cases: CodedCases,
  ) {
    this.throttle = new QueryThrottle(dataSource, key);
  }

  /** The code of a case: ten characters, shown once, with the receipt. */
  queryCodeOf(caseId: Uuid): string {
    const bytes = createHmac('sha256', this.key).update('query-code\0').update(caseId).digest();
    return Array.from({ length: LENGTH }, (_, index) => {
      const pair = bytes.readUInt16BE(index * 2);
      return ALPHABET[pair % ALPHABET.length];
    }).join('');
  }

  /** Keeps the hashes of new cases' codes, in the transaction that registers them. */
  keep = async (transaction: Transaction, caseIds: readonly Uuid[]): Promise<void> => {
    await managerOf(transaction).query(
      `INSERT INTO query_code (${this.cases.idColumn}, code_hash) VALUES ?`,
      [caseIds.map((id) => [idToBytes(id), hashOf(this.queryCodeOf(id))])],
    );
  };

  /**
   * The case whose number and code these are, or null: by the same work, whether or not there is such a number. Throws
   * LimitExceeded after more than five attempts for a number, or thirty from an address, in 15 minutes, for longer each time.
   */
  async check({ code, ...attempt }: Attempt & { readonly code: string }, now: Date): Promise<Uuid | null> {
    await this.throttle.count(attempt, now);
    const { table, idColumn } = this.cases;
    const [row] = await this.dataSource.query<{ id: Buffer; code_hash: Buffer }[]>(
      `SELECT c.id, q.code_hash FROM query_code q JOIN ${table} c ON c.id = q.${idColumn} WHERE c.number = ?`,
      [attempt.number],
    );
    const given = hashOf(normalised(code));
    const right = timingSafeEqual(given, row?.code_hash ?? hashOf('')) && row !== undefined;
    if (!right) return null;
    await this.throttle.forgive(attempt);
    await this.throttle.clear(now);
    return idFromBytes(row.id);
  }
}
