import type { Transaction, Uuid } from '@lianxin/kernel';
import {
  idFromBytes,
  idToBytes,
  inRetriedTransaction,
  type KeyCount,
  type PartProgress,
  type RekeyingPart,
} from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Cadre } from '../domain/cadre';
import type { IdentityIndex } from './identity-index';

/** How many files are held in one batch. */
const FILES = 100;

/** Of the fingerprints of one version, those whose person has none of the current version. */
const COUNTS = `
  SELECT version, COUNT(*) AS count, SUM(NOT EXISTS (
    SELECT 1 FROM TABLE fresh WHERE PERSON AND fresh.version = ?)) AS needing
  FROM TABLE made GROUP BY version ORDER BY version`;

const PERSON = {
  cadre_number: 'fresh.cadre_id = made.cadre_id',
  kin_number: 'fresh.cadre_id = made.cadre_id AND fresh.kinship_id = made.kinship_id',
} as const;

interface Files {
  lock(transaction: Transaction, ids: readonly Uuid[]): Promise<readonly Cadre[]>;
}

/** Makes the fingerprints of ID numbers anew, file by file: each always has those by which it is found. */
export class NumberRekeying implements RekeyingPart {
  readonly name = 'cadre_number';

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: Files,
    private readonly identities: IdentityIndex,
  ) {}

  async batch(after: string | null): Promise<PartProgress> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM cadre WHERE id > ? ORDER BY id LIMIT ${FILES}`,
      [after === null ? Buffer.alloc(16) : idToBytes(after)],
    );
    const ids = rows.map(({ id }) => idFromBytes(id));
    const renewed = await inRetriedTransaction(this.dataSource, async (transaction) => {
      const files = await this.files.lock(transaction, ids);
      return this.identities.renew(transaction, files);
    });
    return { looked: ids.length, renewed, reached: ids.length === FILES ? (ids.at(-1) ?? null) : null };
  }

  async counts(): Promise<readonly KeyCount[]> {
    const found = new Map<string, KeyCount>();
    for (const [table, person] of Object.entries(PERSON)) {
      const sql = COUNTS.replaceAll('TABLE', table).replace('PERSON', person);
      const rows = await this.dataSource.query<
        { version: string; count: number | string; needing: number | string }[]
      >(sql, [this.identities.version]);
      for (const { version, count, needing } of rows) {
        const key = version || '(older than versions)';
        const sum = found.get(key) ?? { key, count: 0, needing: 0 };
        found.set(key, {
          key,
          count: sum.count + Number(count),
          needing: sum.needing + Number(needing),
        });
      }
    }
    return [...found.values()];
  }
}
