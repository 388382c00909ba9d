import { migrate, openDataSource } from '@lianxin/store';
import { readDatabaseConfig } from './config';
import { SCHEMA } from './persistence/schema';

/** Brings the database to the newest version and says what was done. */
const run = async (): Promise<void> => {
  const dataSource = await openDataSource(readDatabaseConfig().databaseUrl, SCHEMA, 2);
  try {
    const done = await migrate(dataSource);
    process.stdout.write(
      done.length > 0 ? `enterprise: ${done.join(', ')}\n` : 'enterprise: nothing to migrate\n',
    );
  } finally {
    await dataSource.destroy();
  }
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
