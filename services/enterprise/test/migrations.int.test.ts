import { driftOf, migrate, openDataSource, type Schema } from '@lianxin/store';
import { freshDatabase } from '@lianxin/testing';
import { SCHEMA } from '../src/persistence/schema';

const MIGRATIONS = SCHEMA.migrations.map(({ name }) => name);

/** What `schema` migrates in a database, and what the rows then miss in it. */
const migrated = async (url: string, schema: Schema) => {
  const dataSource = await openDataSource(url, schema);
  try {
    return { ran: await migrate(dataSource), drift: await driftOf(dataSource) };
  } finally {
    await dataSource.destroy();
  }
};

it.each([0, 1])(
  'migrations lead from a database with %d of them to what the rows say, in the order of their times, once',
  async (already) => {
    const database = await freshDatabase();
    try {
      const earlier = SCHEMA.migrations.slice(0, already);
      if (already > 0) await migrated(database.url, { rows: [], migrations: earlier });
      const rest = MIGRATIONS.slice(already);
      expect(await migrated(database.url, SCHEMA)).toEqual({ ran: rest, drift: [] });
      expect(await migrated(database.url, SCHEMA)).toEqual({ ran: [], drift: [] });
      const times = MIGRATIONS.map((name) => name.slice(-13));
      expect(times).toEqual([...times].sort());
    } finally {
      await database.drop();
    }
  },
);
