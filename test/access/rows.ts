import { idToBytes } from '@lianxin/store';
import type { migratedDatabase } from '@lianxin/testing';

/** A database of a test's own. */
export type Database = Awaited<ReturnType<typeof migratedDatabase>>;

/** An id as it stands in a table. */
export const bytes = (id: string | null): Buffer | null => (id === null ? null : idToBytes(id));

/** Writes rows as they are; none is fine. */
export const insert = async (
  { dataSource }: Database,
  table: string,
  columns: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  if (rows.length > 0) await dataSource.query(`INSERT INTO ${table} (${columns}) VALUES ?`, [rows]);
};

/** Fills a database, and drops it where that fails. */
export const filled = async (
  database: Database,
  fill: (database: Database) => Promise<void>,
): Promise<Database> => {
  try {
    await fill(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};
