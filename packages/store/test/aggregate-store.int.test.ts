import { createHash, randomUUID } from 'node:crypto';
import { CommitSignal, driftOf, idToBytes, inTransaction, newId, verifyAudit } from '@lianxin/store';
import {
  fill,
  migratedDatabase,
  parcelStore,
  post,
  sampleSchema,
  someContext,
  testSealer,
} from '@lianxin/testing';

type Database = Awaited<ReturnType<typeof migratedDatabase>>;

let database: Database;
let parcels: ReturnType<typeof parcelStore>;

beforeAll(async () => {
  database = await migratedDatabase(sampleSchema);
  const { dataSource } = database;
  parcels = parcelStore({
    service: 'sample',
    dataSource,
    sealer: testSealer(),
    committed: new CommitSignal(),
  });
});
afterAll(() => database.close());

const posted = async (addressee: string | null = null): Promise<string> => {
  const id = newId();
  await parcels.create(id, () => post(id, addressee), someContext({ command: 'postParcel' }));
  return id;
};

const count = async (table: string, where = '1 = 1', parameters: unknown[] = []): Promise<number> => {
  const [row] = await database.dataSource.query<[{ n: string }]>(
    `SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`,
    parameters,
  );
  return Number(row.n);
};

const countAll = async () => ({
  parcels: await count('parcel'),
  history: await count('history'),
  outbox: await count('outbox'),
  keys: await count('command_key'),
});

test('the migrations and the rows agree on this server', async () => {
  expect(await driftOf(database.dataSource)).toEqual([]);
});

test('a command leaves row, history, outbox and audit entry', async () => {
  const before = await count('audit_entry');
  const id = await posted();
  await parcels.change(id, fill(10), someContext());
  expect(await parcels.find(id)).toEqual({ id, weight: 10, additions: 1, personal: null });
  expect(await parcels.history(id)).toHaveLength(2);
  expect(await count('outbox', 'aggregate_id = UNHEX(?)', [id.replaceAll('-', '')])).toBe(2);
  expect(await count('audit_entry')).toBe(before + 2);
});

test('a rejection leaves no row, no history, no outbox, only its audit entry', async () => {
  const id = await posted();
  const rows = await countAll();
  const audited = await count('audit_entry');
  const outcome = await parcels.change(
    id,
    fill(2_000),
    someContext({ idempotency: { key: 'k', inputHash: '0'.repeat(64) } }),
  );
  expect(outcome).toMatchObject({ kind: 'rejected', code: 'TOO_HEAVY' });
  expect(await countAll()).toEqual(rows);
  expect(await count('audit_entry', "body LIKE '%TOO_HEAVY%'")).toBe(1);
  expect(await count('audit_entry')).toBe(audited + 1);
});

test('of many commands at once on one aggregate each is decided on the state that the last one left', async () => {
  const id = await posted();
  const outcomes = await Promise.all(
    Array.from({ length: 15 }, () => parcels.change(id, fill(100), someContext())),
  );
  expect(outcomes.filter(({ kind }) => kind === 'recorded')).toHaveLength(10);
  expect(await parcels.find(id)).toMatchObject({ weight: 1_000, additions: 10 });
});

test('a change of several is recorded for all or for none', async () => {
  const light = await posted();
  const heavy = await posted();
  await parcels.change(heavy, fill(950), someContext());
  expect(await parcels.changeAll([heavy, light], fill(100), someContext())).toMatchObject({
    code: 'TOO_HEAVY',
  });
  expect(await parcels.find(light)).toMatchObject({ weight: 0 });
  await parcels.changeAll([heavy, light], fill(50), someContext());
  expect(await parcels.find(light)).toMatchObject({ weight: 50 });
  expect(await parcels.find(heavy)).toMatchObject({ weight: 1_000 });
});

test('two changes of the same several in opposite order do not lock each other out', async () => {
  const ids = [await posted(), await posted()];
  const both = Array.from({ length: 8 }, (_, index) =>
    parcels.changeAll(index % 2 ? ids : [...ids].reverse(), fill(1), someContext()),
  );
  await Promise.all(both);
  expect(await parcels.find(ids[0] as string)).toMatchObject({ weight: 8 });
});

test('the same performer, command, key and input get the same answer, recorded once', async () => {
  const id = await posted();
  const context = someContext({ idempotency: { key: randomUUID(), inputHash: 'a'.repeat(64) } });
  const answers = await Promise.all([1, 2, 3].map(() => parcels.change(id, fill(5), context)));
  expect(answers.map((answer) => answer.kind === 'recorded' && answer.state.weight)).toEqual([5, 5, 5]);
  expect(await parcels.find(id)).toMatchObject({ additions: 1 });
});

test('a new aggregate asked for twice with one key is made once, also at the same moment', async () => {
  const context = someContext({
    command: 'postParcel',
    idempotency: { key: randomUUID(), inputHash: 'a'.repeat(64) },
  });
  const answers = await Promise.all(
    [newId(), newId(), newId()].map((id) => parcels.create(id, () => post(id, null), context)),
  );
  const ids = answers.map((answer) => (answer.kind === 'recorded' ? answer.state.id : null));
  expect(new Set(ids).size).toBe(1);
});

test('a key that comes again with another input is refused by name', async () => {
  const id = await posted();
  const key = randomUUID();
  await parcels.change(id, fill(5), someContext({ idempotency: { key, inputHash: 'a'.repeat(64) } }));
  const again = parcels.change(id, fill(6), someContext({ idempotency: { key, inputHash: 'b'.repeat(64) } }));
  await expect(again).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'input.idempotencyKey' });
});

const keptHash = async (id: string): Promise<string | undefined> => {
  const rows = await database.dataSource.query<{ input_hash: string }[]>(
    'SELECT input_hash FROM command_key WHERE aggregate_id = ?',
    [idToBytes(id)],
  );
  return rows[0]?.input_hash;
};

test('what is kept of an input can’t be made from the input alone, nor compared from key to key', async () => {
  const inputHash = createHash('sha256').update('{"idNumber":"99999919900101001X"}').digest('hex');
  const kept: (string | undefined)[] = [];
  for (const key of [randomUUID(), randomUUID()]) {
    const id = await posted();
    await parcels.change(id, fill(5), someContext({ idempotency: { key, inputHash } }));
    kept.push(await keptHash(id));
  }
  expect(new Set([...kept, inputHash]).size).toBe(3);
  expect(kept.every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true);
});

test('a command recorded by the first releases, under the hash alone, is still known, and another input still refused', async () => {
  const id = await posted();
  const [key, inputHash] = [randomUUID(), 'a'.repeat(64)];
  const context = someContext({ idempotency: { key, inputHash } });
  await parcels.change(id, fill(5), context);
  await database.dataSource.query('UPDATE command_key SET input_hash = ? WHERE aggregate_id = ?', [
    inputHash,
    idToBytes(id),
  ]);
  expect(await parcels.change(id, fill(5), context)).toMatchObject({ kind: 'recorded', repeated: true });
  expect(await parcels.find(id)).toMatchObject({ additions: 1 });
  const other = someContext({ idempotency: { key, inputHash: 'b'.repeat(64) } });
  await expect(parcels.change(id, fill(5), other)).rejects.toMatchObject({ path: 'input.idempotencyKey' });
});

test('an unknown id is not found', async () => {
  await expect(parcels.change(newId(), fill(1), someContext())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the state is the fold of the history, personal part included', async () => {
  const id = await posted('张三');
  await parcels.change(id, fill(3), someContext());
  expect(await parcels.find(id)).toEqual({ id, weight: 3, additions: 1, personal: { addressee: '张三' } });
  expect(await parcels.history(id)).toMatchObject([{ personal: { addressee: '张三' } }, { grams: 3 }]);
});

test('no table holds a personal part in the clear', async () => {
  const id = await posted('欧阳无名氏');
  await parcels.change(id, fill(3), someContext());
  for (const [table, columns] of [
    ['parcel', 'CONCAT(state, personal)'],
    ['history', "CONCAT(payload, COALESCE(personal, ''))"],
    ['outbox', 'envelope'],
    ['audit_entry', 'body'],
  ] as const) {
    expect(await count(table, `${columns} LIKE '%欧阳无名氏%'`)).toBe(0);
  }
});

test('a sealed part that was moved to another row cannot be opened', async () => {
  const [from, to] = [await posted('甲'), await posted('乙')];
  const bytes = (id: string) => id.replaceAll('-', '');
  await database.dataSource.query(
    'UPDATE parcel t JOIN parcel f ON f.id = UNHEX(?) SET t.personal = f.personal WHERE t.id = UNHEX(?)',
    [bytes(from), bytes(to)],
  );
  await expect(parcels.find(to)).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
});

test('changes that are not published leave no gap in the publish sequence', async () => {
  const id = await posted();
  await parcels.change(id, fill(1), someContext());
  await parcels.change(id, fill(2, true), someContext());
  await parcels.change(id, fill(3), someContext());
  const rows = await database.dataSource.query<{ sequence: number }[]>(
    'SELECT sequence FROM outbox WHERE aggregate_id = UNHEX(?) ORDER BY sequence',
    [id.replaceAll('-', '')],
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

describe('the audit chain', () => {
  const tamper = async (statement: string): Promise<unknown> => {
    const broken = await migratedDatabase(sampleSchema);
    try {
      const { dataSource } = broken;
      const store = parcelStore({
        service: 'sample',
        dataSource,
        sealer: testSealer(),
        committed: new CommitSignal(),
      });
      for (let made = 0; made < 40; made += 1) {
        const id = newId();
        await store.create(id, () => post(id, null), someContext());
      }
      expect(await verifyAudit(dataSource)).toEqual([]);
      await dataSource.query(statement);
      return await verifyAudit(dataSource);
    } finally {
      await broken.close();
    }
  };
  const busiest =
    '(SELECT chain FROM (SELECT chain FROM audit_head ORDER BY sequence DESC LIMIT 1) AS busiest)';

  test.each([
    [
      'a changed entry',
      `UPDATE audit_entry SET body = REPLACE(body, 'clerk', 'nobody') WHERE sequence = 1 AND chain = ${busiest}`,
      1,
    ],
    ['a deleted entry', `DELETE FROM audit_entry WHERE sequence = 2 AND chain = ${busiest}`, 2],
  ])('tells of %s and names it', async (_what, statement, sequence) => {
    expect(await tamper(statement)).toMatchObject([{ sequence }]);
  });

  test('tells of a cut-off end', async () => {
    expect(await tamper(`DELETE FROM audit_entry WHERE chain = ${busiest} AND sequence > 1`)).toHaveLength(1);
  });
});

test('what is created within a transaction is recorded with it, or not at all', async () => {
  const before = await countAll();
  const [kept, lost] = [newId(), newId()];
  const creation = (id: string) => ({ id, decide: () => post(id, null), context: someContext() });
  const { dataSource } = database;
  const outcome = await inTransaction(dataSource, (transaction) =>
    parcels.createForEvent(transaction, creation(kept)),
  );
  expect(outcome).toMatchObject({ kind: 'recorded', repeated: false, state: { id: kept } });
  const failing = inTransaction(dataSource, async (transaction) => {
    await parcels.createForEvent(transaction, creation(lost));
    throw new Error('what came after it failed');
  });
  await expect(failing).rejects.toThrow(/what came after/);
  expect(await parcels.find(kept)).not.toBeNull();
  expect(await parcels.find(lost)).toBeNull();
  expect(await countAll()).toEqual({
    ...before,
    parcels: before.parcels + 1,
    history: before.history + 1,
    outbox: before.outbox + 1,
  });
});
