import { randomUUID } from 'node:crypto';
import { migrate, openDataSource, type Schema } from '@lianxin/store';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { testDatabaseUrl } from './config';

/** A database of a test's own, to be dropped at its end. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const asAdministrator = async (statement: string): Promise<void> => {
  const connection = await createConnection({ uri: testDatabaseUrl() });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
};

/** Makes an empty database under a name that nobody else uses. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdministrator(`DROP DATABASE ${name}`) };
};

/** A migrated database and an open connection to it; `close` drops it. */
export const migratedDatabase = async (
  schema: Schema,
): Promise<{ readonly url: string; readonly dataSource: DataSource; close(): Promise<void> }> => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, schema);
  await migrate(dataSource);
  return {
    url: database.url,
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
};
