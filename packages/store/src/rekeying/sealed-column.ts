import { Defect } from '@lianxin/kernel';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { FieldSealer, Place } from '../field-sealing';
import { idFromBytes, idToBytes } from '../ids';
import { AggregateRow } from '../rows';
import { inRetriedTransaction, managerOf } from '../transaction';
import type { KeyCount, PartProgress, RekeyingPart } from './rekeying-part';

/** How many rows are looked at in one batch, and at most locked until its end. */
const ROWS = 200;

/** Longer than what a record says of version, suite and key. */
const HEAD_CHARACTERS = 60;

interface Key {
  readonly id: Buffer;
  readonly version: number;
}
type Found = Key & { readonly stale: string | null };

/** Where sealed values stand: a table of aggregates, or the history of all. */
interface Shape {
  readonly table: string;
  readonly keys: readonly [string] | readonly [string, string];
  readonly rowOf: (key: Key) => string;
}

const HISTORY: Shape = {
  table: 'history',
  keys: ['aggregate_id', 'version'],
  rowOf: ({ id, version }) => `${idFromBytes(id)}:${version}`,
};

const aggregateShape = (table: string): Shape => ({
  table,
  keys: ['id'],
  rowOf: ({ id }) => idFromBytes(id),
});

const cursorOf = ({ id, version }: Key): string => `${idFromBytes(id)}:${version}`;

const keyAt = (cursor: string): Key => {
  const [id = '', version] = cursor.split(':');
  return { id: idToBytes(id), version: Number(version) };
};

/** The `personal` column of one table. */
class SealedColumn implements RekeyingPart {
  readonly name: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: FieldSealer,
    private readonly shape: Shape,
  ) {
    this.name = `${shape.table}.personal`;
  }

  async batch(after: string | null): Promise<PartProgress> {
    const rows = await this.rowsAfter(after === null ? null : keyAt(after));
    const stale = rows.filter((row): row is Found & { readonly stale: string } => row.stale !== null);
    const renewed = stale.map((row) => ({ row, record: this.reseal(row) }));
    const changed = await inRetriedTransaction(this.dataSource, async (transaction) => {
      let count = 0;
      for (const { row, record } of renewed) {
        const { affectedRows } = await managerOf(transaction).query<{ affectedRows: number }>(
          `UPDATE ${this.shape.table} SET personal = ? WHERE ${this.isRow}
           AND CAST(personal AS BINARY) = CAST(? AS BINARY)`,
          [record, ...this.keyValues(row), row.stale],
        );
        // Somebody else wrote the row meanwhile, under the key that he calls the current one: his state stays.
        count += affectedRows;
      }
      return count;
    });
    const last = rows.at(-1);
    return {
      looked: rows.length,
      renewed: changed,
      reached: last && rows.length === ROWS ? cursorOf(last) : null,
    };
  }

  async counts(): Promise<readonly KeyCount[]> {
    const rows = await this.dataSource.query<{ head: Buffer | string; count: number | string }[]>(
      `SELECT SUBSTRING_INDEX(CAST(LEFT(personal, ${HEAD_CHARACTERS}) AS BINARY), '.', 3) AS head, COUNT(*) AS count
       FROM ${this.shape.table} WHERE personal IS NOT NULL GROUP BY head ORDER BY head`,
    );
    return rows.map(({ head, count }) => {
      const key = head.toString();
      return { key, count: Number(count), needing: `${key}.` === this.sealer.prefix ? 0 : Number(count) };
    });
  }

  private rowsAfter(after: Key | null): Promise<Found[]> {
    const { table, keys } = this.shape;
    const [id, version] = keys;
    const place = version ? `(${id} > ? OR (${id} = ? AND ${version} > ?))` : `${id} > ?`;
    const from = after ? (version ? [after.id, after.id, after.version] : [after.id]) : [];
    return this.dataSource.query<Found[]>(
      `SELECT ${id} AS id, ${version ?? '0'} AS version,
         IF(CAST(LEFT(personal, ?) AS BINARY) = CAST(? AS BINARY), NULL, personal) AS stale
       FROM ${table} WHERE personal IS NOT NULL${after ? ` AND ${place}` : ''} ORDER BY ${keys.join(', ')} LIMIT ${ROWS}`,
      [this.sealer.prefix.length, this.sealer.prefix, ...from],
    );
  }

  private reseal(row: Key & { readonly stale: string }): string {
    try {
      return this.sealer.reseal(row.stale, this.placeOf(row));
    } catch (error) {
      if (!(error instanceof Defect)) throw error;
      throw new Defect(`${error.message} (row ${this.shape.rowOf(row)})`);
    }
  }

  private get isRow(): string {
    return this.shape.keys.map((column) => `${column} = ?`).join(' AND ');
  }

  private keyValues(key: Key): readonly unknown[] {
    return this.shape.keys.length === 2 ? [key.id, key.version] : [key.id];
  }

  private placeOf(key: Key): Place {
    return { table: this.shape.table, column: 'personal', row: this.shape.rowOf(key) };
  }
}

/** Whether a table has a sealed column `personal`, bound to its row by the id: an aggregate's, or one beside it. */
const isSealed = ({ target, columns }: EntityMetadata): boolean =>
  (typeof target === 'function' && target.prototype instanceof AggregateRow) ||
  (columns.some(({ databaseName }) => databaseName === 'personal') &&
    columns.some(({ databaseName, isPrimary }) => databaseName === 'id' && isPrimary));

/**
 * Every column of a service's database that the store seals: that of each table of aggregates, those of tables beside them, and
 * that of the history.
 */
export const sealedColumnsOf = (dataSource: DataSource, sealer: FieldSealer): readonly RekeyingPart[] => {
  const tables = dataSource.entityMetadatas
    .filter(isSealed)
    .map(({ tableName }) => tableName)
    .sort();
  return [...tables.map(aggregateShape), HISTORY].map((shape) => new SealedColumn(dataSource, sealer, shape));
};
