import { inTransaction, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Transaction } from '@lianxin/kernel';
import { gramsOf, NOTHING_COUNTED, type Frequencies } from '../domain/matter/grams';

/** How many of the newest texts are counted, and how many are read at a time. */
const COUNTED = 20_000;
const AT_A_TIME = 500;

/** Below so many petitions nothing is counted; then whenever there are so many times more than at the last count. */
const WORTH_COUNTING = 1_000;
const GROWN = 4;

/** A pair that stands in one text only says as much as one that stands in none. */
const LEAST = 2;

/** Every id is before it. */
const END = Buffer.alloc(16, 0xff);

interface LastCount {
  readonly version: number;
  readonly documents: number;
  readonly petitions: number;
}

/** How rare pairs of characters are in open petitions, counted now and then and kept: closed ones are never counted. */
export class MatterFrequencies {
  private known: Frequencies = NOTHING_COUNTED;

  constructor(private readonly dataSource: DataSource) {}

  /** The frequencies in force; read anew only where another version holds. */
  async current(): Promise<Frequencies> {
    const { version, documents } = await this.lastCount();
    if (version === this.known.version) return this.known;
    const rows = await this.dataSource.query<{ gram: number; documents: number }[]>(
      'SELECT gram, documents FROM matter_gram',
    );
    const counts = new Map(rows.map((row) => [Number(row.gram), Number(row.documents)]));
    this.known = { version, documents, of: (gram) => counts.get(gram) ?? 0 };
    return this.known;
  }

  /**
   * Counts anew where that is worth while; `then` is done in the same transaction, with the new version. Answers whether it
   * counted; of several processes one does.
   */
  async renew(
    now: Date,
    then: (transaction: Transaction, version: number) => Promise<void>,
  ): Promise<boolean> {
    const { version, petitions: before } = await this.lastCount();
    const [{ petitions }] = await this.dataSource.query<[{ petitions: string | number }]>(
      'SELECT COUNT(*) AS petitions FROM petition',
    );
    const many = Number(petitions);
    if (many < WORTH_COUNTING || many < before * GROWN) return false;
    const { counts, documents } = await this.count();
    const rows = [...counts].filter(([, texts]) => texts >= LEAST);
    return inTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const own = await manager.query<{ affectedRows: number }>(
        'INSERT IGNORE INTO matter_count (version, documents, petitions, counted_at) VALUES (?, ?, ?, ?)',
        [version + 1, documents, many, now],
      );
      if (own.affectedRows === 0) return false;
      await manager.query('DELETE FROM matter_gram');
      for (let from = 0; from < rows.length; from += 5_000)
        await manager.query('INSERT INTO matter_gram (gram, documents) VALUES ?', [
          rows.slice(from, from + 5_000),
        ]);
      await then(transaction, version + 1);
      return true;
    });
  }

  private async lastCount(): Promise<LastCount> {
    const [last] = await this.dataSource.query<LastCount[]>(
      'SELECT version, documents, petitions FROM matter_count ORDER BY version DESC LIMIT 1',
    );
    return last ?? { version: 0, documents: 0, petitions: 0 };
  }

  private async count(): Promise<{
    readonly counts: ReadonlyMap<number, number>;
    readonly documents: number;
  }> {
    const counts = new Map<number, number>();
    let documents = 0;
    let before: Buffer = END;
    while (documents < COUNTED) {
      const rows = await this.dataSource.query<{ id: Buffer; state: string }[]>(
        `SELECT id, state FROM petition WHERE id < ? AND purpose IN ('CLAIM', 'SUGGESTION')
         ORDER BY id DESC LIMIT ${AT_A_TIME}`,
        [before],
      );
      for (const { state } of rows) {
        const { subject, text } = JSON.parse(state) as { subject: string; text: string };
        for (const gram of gramsOf(`${subject}\n${text}`)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
      documents += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < AT_A_TIME) break;
      before = last.id;
    }
    return { counts, documents };
  }
}
