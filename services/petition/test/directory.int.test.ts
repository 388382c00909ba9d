import { newId, inTransaction } from '@lianxin/store';
import { migratedDatabase } from '@lianxin/testing';
import { SqlDirectory, SqlDirectoryWriter } from '../src/persistence/directory';
import { PETITION_SCHEMA } from '../src/persistence/schema';

type Database = Awaited<ReturnType<typeof migratedDatabase>>;

let database: Database;
beforeAll(async () => {
  database = await migratedDatabase(PETITION_SCHEMA);
});
afterAll(() => database.close());

const writer = new SqlDirectoryWriter();
const add = (id: string, parentId: string | null) =>
  inTransaction(database.dataSource, (transaction) =>
    writer.addUnit({ id, parentId, name: id, kind: 'GOVERNMENT_DEPARTMENT', function: null }, transaction),
  );

/** Every order in which four units, each below the one before, can become known. */
const orders = (left: readonly number[]): number[][] =>
  left.length === 0
    ? [[]]
    : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));

test('a unit knows all above it, in whatever order they became known', async () => {
  const directory = new SqlDirectory(database.dataSource);
  for (const order of orders([0, 1, 2, 3])) {
    const ids = [newId(), newId(), newId(), newId()];
    for (const index of order) await add(ids[index] ?? '', index === 0 ? null : (ids[index - 1] ?? ''));
    expect(await directory.lineageOf(ids[3] ?? '')).toEqual([ids[3], ids[2], ids[1], ids[0]]);
  }
});

test('units that become known at the same moment find each other', async () => {
  const directory = new SqlDirectory(database.dataSource);
  for (let round = 0; round < 10; round += 1) {
    const ids = [newId(), newId(), newId(), newId()];
    await Promise.all(ids.map((id, index) => add(id, index === 0 ? null : (ids[index - 1] ?? ''))));
    expect(await directory.lineageOf(ids[3] ?? '')).toEqual([ids[3], ids[2], ids[1], ids[0]]);
  }
});
