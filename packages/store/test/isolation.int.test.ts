import { inTransaction, managerOf, openDataSource } from '@lianxin/store';
import { freshDatabase } from '@lianxin/testing';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

let server: Connection;
/** What the server gave its connections before this file; our tests' own servers are started with our level. */
let usual: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  server = await createConnection({ uri: database.url });
  const named = "Variable_name IN ('transaction_isolation', 'tx_isolation')";
  const [[variable]] = await server.query<RowDataPacket[]>(`SHOW GLOBAL VARIABLES WHERE ${named}`);
  usual = String(variable?.['Value']).replace('-', ' ');
  await server.query('SET GLOBAL TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await server.query('CREATE TABLE seen (id int NOT NULL, value int NOT NULL, PRIMARY KEY (id))');
  await server.query('INSERT INTO seen VALUES (1, 1)');
});
afterAll(async () => {
  await server.query(`SET GLOBAL TRANSACTION ISOLATION LEVEL ${usual}`);
  await server.end();
  await database.drop();
});

it('a transaction reads what was committed meanwhile, whatever the server’s default is', async () => {
  const dataSource = await openDataSource(database.url, { rows: [], migrations: [] });
  try {
    const seen = await inTransaction(dataSource, async (transaction) => {
      const read = () => managerOf(transaction).query<unknown[]>('SELECT value FROM seen WHERE id = 1');
      const before = await read();
      await server.query('UPDATE seen SET value = value + 1 WHERE id = 1');
      return [...before, ...(await read())];
    });
    expect(seen).toEqual([{ value: 1 }, { value: 2 }]);
  } finally {
    await dataSource.destroy();
  }
});
