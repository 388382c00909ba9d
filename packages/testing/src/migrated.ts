import { driftOf, migrate, openDataSource, type Schema } from '@lianxin/store';
import { freshDatabase } from './fresh-database';

/** What became of a database that `already` had some of the migrations. */
export interface Migrated {
  /** The migrations that ran, by name. */
  readonly ran: readonly string[];
  /** Those that ran at a second go: none, if all is well. */
  readonly again: readonly string[];
  /** What the rows still miss in the tables, as SQL. */
  readonly drift: readonly string[];
}

const once = async (url: string, schema: Schema) => {
  const dataSource = await openDataSource(url, schema);
  try {
    return { ran: await migrate(dataSource), drift: await driftOf(dataSource) };
  } finally {
    await dataSource.destroy();
  }
};

/** Leads an empty database through the first migrations of a schema, then through the rest, then once more. */
export const migratedFrom = async (schema: Schema, already: number): Promise<Migrated> => {
  const { url, drop } = await freshDatabase();
  try {
    if (already > 0) await once(url, { rows: [], migrations: schema.migrations.slice(0, already) });
    const { ran, drift } = await once(url, schema);
    return { ran, drift, again: (await once(url, schema)).ran };
  } finally {
    await drop();
  }
};
