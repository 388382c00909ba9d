import { driftOf, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase } from '@lianxin/testing';
import { SCHEMA } from '../src/persistence/schema';

it('migrations lead from an empty database to what the rows say, once', async () => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, SCHEMA);
  try {
    expect(await migrate(dataSource)).toEqual([
      'Foundation1777000000000',
      'Requests1777300000000',
      'Liaisons1777400000000',
    ]);
    expect(await migrate(dataSource)).toEqual([]);
    expect(await driftOf(dataSource)).toEqual([]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
