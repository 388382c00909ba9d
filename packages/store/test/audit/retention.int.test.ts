import { AuditRetention } from '@lianxin/store';
import { monthsBefore } from '../../src/audit-trail/retention';
import { statementIn } from '../../src/audit-trail/statement';
import { witnessedDatabase, type WitnessedDatabase } from './witnessed';

const WHOLE = { links: [], statements: [] };
const YEAR_MS = 366 * 86_400_000;

let database: WitnessedDatabase;
let retention: AuditRetention;
beforeEach(async () => {
  database = await witnessedDatabase();
  retention = new AuditRetention(
    database.dataSource,
    database.dataSource,
    database.witness,
    36,
    database.now,
  );
  for (let done = 0; done < 6; done += 1) await database.act();
  await database.witness.state();
  database.pass(3.5 * YEAR_MS);
  for (let done = 0; done < 4; done += 1) await database.act();
});
afterEach(() => database.close());

const count = async (): Promise<number> => {
  const [row] = await database.dataSource.query<[{ n: string }]>('SELECT COUNT(*) AS n FROM audit_entry');
  return Number(row.n);
};

test('what is older than the policy keeps is removed, from the beginning only, after a signed cut; the rest goes on verifying', async () => {
  expect(await count()).toBe(40);
  expect(await retention.execute()).toBe(24);
  expect(await count()).toBe(16);
  const { cuts } = statementIn((await database.lines()).at(-1) ?? '');
  expect(cuts.reduce((sum, { sequence }) => sum + sequence, 0)).toBe(24);
  expect(await database.prove()).toMatchObject({ ...WHOLE, entries: 16, unwitnessed: 0 });
  expect(await retention.execute()).toBe(0);
  await database.act();
  await database.witness.state();
  expect(await database.prove()).toMatchObject({ ...WHOLE, entries: 20 });
});

test('a cut beyond what was signed is a truncation', async () => {
  await retention.execute();
  const [first] = await database.dataSource.query<[{ chain: number; sequence: number }]>(
    'SELECT chain, MIN(sequence) AS sequence FROM audit_entry GROUP BY chain HAVING COUNT(*) > 1 LIMIT 1',
  );
  await database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
    first.chain,
    first.sequence,
  ]);
  expect(await database.prove()).toMatchObject({ links: [{ ...first, fault: 'MISSING' }] });
});

test('a cut that was signed but not finished is finished later, and is no finding meanwhile', async () => {
  const failing = { ...database.dataSource, query: () => Promise.reject(new Error('gone')) };
  const torn = new AuditRetention(database.dataSource, failing as never, database.witness, 36, database.now);
  await expect(torn.execute()).rejects.toThrow(/gone/);
  expect(await database.prove()).toMatchObject(WHOLE);
  expect(await retention.execute()).toBe(24);
  expect(await database.prove()).toMatchObject(WHOLE);
});

test('what doesn’t verify isn’t removed', async () => {
  await database.dataSource.query('UPDATE audit_entry SET kind = ? WHERE sequence = 2', ['EXPORT']);
  await expect(retention.execute()).rejects.toThrow(/is broken at 2/);
  expect(await count()).toBe(40);
});

test('an entry that is young keeps all that stand after it, however old they say they are', async () => {
  await database.dataSource.query('UPDATE audit_entry SET recorded_at = ? WHERE sequence = 1', [
    database.now(),
  ]);
  expect(await retention.execute()).toBe(0);
});

test('a month is one of the calendar', () => {
  expect(monthsBefore(new Date('2026-04-20T08:00:00Z'), 36).toISOString()).toBe('2023-04-20T08:00:00.000Z');
  expect(monthsBefore(new Date('2026-03-31T00:00:00Z'), 1).toISOString()).toBe('2026-03-03T00:00:00.000Z');
});
