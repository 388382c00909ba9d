import { Unavailable } from '@lianxin/kernel';
import { createConnection } from 'mysql2/promise';
import { DataSource, type MixedList, type EntitySchema } from 'typeorm';
import { driver } from './driver';
import { classifyDriverError } from './faults';
import { STORE_ROWS } from './rows';

export type DatabaseKind = 'mariadb' | 'mysql';

/** Asks a server what it is: TypeORM must be told, or it writes migrations that the other kind undoes. */
export const databaseKindOf = async (url: string): Promise<DatabaseKind> => {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
    try {
      const [rows] = await connection.query('SELECT VERSION() AS version');
      const [{ version }] = rows as unknown as [{ version: string }];
      return version.includes('MariaDB') ? 'mariadb' : 'mysql';
    } finally {
      await connection.end();
    }
  } catch (error) {
    const fault = classifyDriverError(error);
    throw fault instanceof Unavailable ? fault : (error as Error);
  }
};

/** What a service's database consists of beside the store's own tables. */
export interface Schema {
  readonly rows: readonly (new () => object)[];
  readonly migrations: readonly (new () => object)[];
}

/** Connects to a service's database (UTC, utf8mb4, dates as plain strings); migrations are run by `migrate` only. */
export const openDataSource = async (
  url: string,
  { rows, migrations }: Schema,
  poolSize = 20,
): Promise<DataSource> => {
  const type = await databaseKindOf(url);
  const entities: MixedList<(new () => object) | EntitySchema> = [...STORE_ROWS, ...rows];
  const dataSource = new DataSource({
    type,
    driver,
    url,
    entities,
    migrations: [...migrations] as never,
    migrationsTableName: 'migration',
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    poolSize,
    synchronize: false,
    // A stack for every statement, only to be shown if it fails, took 8 % of a service's time; TypeORM's own error has one.
    trace: false,
    extra: { connectTimeout: 5_000 },
  });
  return dataSource.initialize();
};

/** Brings a database to the newest version, each migration in a transaction where the server can. */
export const migrate = async (dataSource: DataSource): Promise<readonly string[]> => {
  const done = await dataSource.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
};

/** The statements that would bring the database to what the rows say; empty where nothing drifted. */
export const driftOf = async (dataSource: DataSource): Promise<readonly string[]> => {
  const sql = await dataSource.driver.createSchemaBuilder().log();
  return sql.upQueries.map(({ query }) => query);
};
