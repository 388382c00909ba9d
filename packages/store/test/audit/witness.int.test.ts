import { appendFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { statementIn } from '../../src/audit-trail/statement';
import { witnessedDatabase, type WitnessedDatabase } from './witnessed';

const HOUR_MS = 3_600_000;
const WHOLE = { links: [], statements: [] };

let database: WitnessedDatabase;
beforeEach(async () => {
  database = await witnessedDatabase();
});
afterEach(() => database.close());

test('what was witnessed is whole, in every folder, and what came after it is counted', async () => {
  await database.act();
  const witnessedAt = await database.witness.state();
  await database.act();
  expect(await database.prove()).toEqual({
    ...WHOLE,
    entries: 8,
    unwitnessed: 4,
    provenUntil: witnessedAt.toISOString(),
  });
  expect(await database.lines(database.folders[0])).toEqual(await database.lines(database.folders[1]));
});

test('an audit with entries that nobody ever witnessed is a finding, an empty one is none', async () => {
  expect(await database.prove(database.folders[0])).toMatchObject({ ...WHOLE, provenUntil: null });
  await database.act();
  expect(await database.prove(database.folders[0])).toMatchObject({ statements: [{ fault: 'NO_WITNESS' }] });
});

test('nothing is signed where nothing changed, but for once an hour', async () => {
  await database.act();
  await database.witness.state();
  await database.witness.state();
  expect(await database.lines()).toHaveLength(1);
  database.pass(HOUR_MS);
  await database.witness.state();
  expect(await database.lines()).toHaveLength(2);
});

test('silence for hours is a finding, unless the service stopped in order', async () => {
  await database.act();
  await database.witness.state();
  database.pass(3 * HOUR_MS);
  expect(await database.prove(database.folders[0])).toMatchObject({
    statements: [{ number: 1, fault: 'SILENT' }],
  });
  await database.witness.state({ closing: true });
  database.pass(30 * HOUR_MS);
  expect(await database.prove()).toMatchObject(WHOLE);
  await database.witness.state();
  database.pass(3 * HOUR_MS);
  expect(await database.prove(database.folders[0])).toMatchObject({ statements: [{ fault: 'SILENT' }] });
});

test('replicas that sign at the same moment sign one after another', async () => {
  const replicas = [1, 2, 3, 4].map(() => database.witnessIn(...database.folders));
  for (let round = 0; round < 5; round += 1) {
    await database.act();
    await Promise.all(replicas.map((replica) => replica.state({ closing: true })));
  }
  const numbers = (await database.lines()).map((line) => statementIn(line).number);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(await database.prove()).toMatchObject(WHOLE);
});

test.each([0, 1, 100])(
  'a statement of which a crash left %d bytes in the file is completed',
  async (bytes) => {
    await database.act();
    await database.witness.state();
    const before = (await readFile(await database.file())).length;
    await database.act();
    await database.witness.state();
    await truncate(await database.file(), before + bytes);
    await database.dataSource.query('UPDATE audit_witness SET kept = 0');
    expect(await database.prove(database.folders[0])).toMatchObject(WHOLE);
    await database.act();
    await database.witness.state();
    expect(await database.lines()).toHaveLength(3);
    expect(await database.prove()).toMatchObject({ ...WHOLE, unwitnessed: 0 });
  },
);

test('a file that somebody shortened is not continued as if nothing had happened', async () => {
  for (const _ of [1, 2, 3]) {
    await database.act();
    await database.witness.state();
  }
  const [first] = await database.lines();
  await writeFile(await database.file(), `${first}\n`);
  await database.act();
  await expect(database.witness.state()).rejects.toThrow(/doesn't end with statement 3/);
  expect(await database.prove(database.folders[0])).toMatchObject({
    statements: [{ number: 2, fault: 'ENDS_EARLY' }],
  });
});

test('who puts database and one witness back to an earlier day is found by the other witness', async () => {
  await database.act();
  await database.witness.state();
  const [old] = await database.lines();
  for (const table of ['audit_entry', 'audit_head', 'audit_witness'])
    await database.dataSource.query(`CREATE TABLE old_${table} AS SELECT * FROM ${table}`);
  await database.act();
  await database.witness.state();
  for (const table of ['audit_entry', 'audit_head', 'audit_witness']) {
    await database.dataSource.query(`DELETE FROM ${table}`);
    await database.dataSource.query(`INSERT INTO ${table} SELECT * FROM old_${table}`);
  }
  await writeFile(await database.file(), `${old}\n`);
  const [one, other] = database.folders;
  expect(await database.prove(one)).toMatchObject(WHOLE);
  const { statements, links } = await database.prove(one, other);
  expect(statements).toMatchObject([{ number: 2, fault: 'DATABASE_BEHIND' }]);
  expect(links.length).toBeGreaterThan(0);
});

test('a witness of another database doesn’t stand for this one', async () => {
  await database.act();
  await database.witness.state();
  const other = await witnessedDatabase();
  try {
    await other.act();
    await other.witness.state();
    await rename(await other.file(), await database.file());
    expect(await database.prove(database.folders[0])).toMatchObject({ statements: [{ number: 1 }] });
  } finally {
    await other.close();
  }
});

test('a folder that is gone, or holds the witness of a database that is no more, is a finding', async () => {
  await database.act();
  await database.witness.state();
  const [one, other] = database.folders;
  await rm(await database.file(one));
  await appendFile(join(other, 'sample-00000000-0000-4000-8000-000000000000.jsonl'), 'x\n');
  const { statements } = await database.prove(one, other);
  expect(statements.map(({ fault }) => fault)).toEqual(['NO_WITNESS', 'OTHER_DATABASE']);
});
