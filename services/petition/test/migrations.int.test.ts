import { driftOf, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase } from '@lianxin/testing';
import { PETITION_SCHEMA } from '../src/persistence/schema';

it('migrations lead from an empty database to what the rows say, once', async () => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA);
  try {
    expect(await migrate(dataSource)).toEqual(['Foundation1777000000000', 'HandOver1777600000000']);
    expect(await migrate(dataSource)).toEqual([]);
    expect(await driftOf(dataSource)).toEqual([]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
