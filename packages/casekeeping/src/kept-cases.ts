import { createHmac } from 'node:crypto';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';

const MOST = 100;

/** A case that an account entered with its code once. */
export interface CaseOfAccount {
  readonly caseId: Uuid;
  readonly number: string;
}

/** Which cases petitioners' and firms' accounts keep: the account as a keyed fingerprint only (`kept_case`). */
export class KeptCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: Buffer,
    private readonly table: string,
  ) {}

  /** Remembers a case for an account; once is enough. */
  async keep(account: string, caseId: Uuid, now: Date): Promise<void> {
    await this.dataSource.query(
      'INSERT IGNORE INTO kept_case (account_hash, case_id, kept_at) VALUES (?, ?, ?)',
      [this.hashOf(account), idToBytes(caseId), now],
    );
  }

  /** The cases that an account keeps, the last kept first, a hundred at most. */
  async of(account: string): Promise<readonly CaseOfAccount[]> {
    const rows = await this.dataSource.query<{ id: Buffer; number: string }[]>(
      `SELECT c.id, c.number FROM kept_case k JOIN ${this.table} c ON c.id = k.case_id
       WHERE k.account_hash = ? ORDER BY k.kept_at DESC, k.case_id DESC LIMIT ?`,
      [this.hashOf(account), MOST],
    );
    return rows.map(({ id, number }) => ({ caseId: idFromBytes(id), number }));
  }

  /** The account keeps the case no longer; answers whether it did. */
  async forget(account: string, number: string): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `DELETE FROM kept_case WHERE account_hash = ? AND case_id IN (SELECT id FROM ${this.table} WHERE number = ?)`,
      [this.hashOf(account), number],
    );
    return affectedRows > 0;
  }

  private hashOf(account: string): Buffer {
    return createHmac('sha256', this.key).update('kept-case\0').update(account).digest();
  }
}
