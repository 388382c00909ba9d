import { randomUUID } from 'node:crypto';
import { accept, reject } from '@lianxin/kernel';
import { AnonymiseHistory, CommitSignal, idToBytes, newId, verifyAudit } from '@lianxin/store';
import {
  fill,
  migratedDatabase,
  parcelMapping,
  parcelStore,
  post,
  sampleSchema,
  someContext,
  testSealer,
  type ParcelEvent,
} from '@lianxin/testing';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let parcels: ReturnType<typeof parcelStore>;
let anonymise: AnonymiseHistory<never, ParcelEvent, never>;
beforeAll(async () => {
  database = await migratedDatabase(sampleSchema);
  const base = {
    ...{ service: 'sample', dataSource: database.dataSource },
    ...{ sealer: testSealer(), committed: new CommitSignal() },
  };
  parcels = parcelStore(base);
  anonymise = new AnonymiseHistory(base, parcelMapping) as never;
});
afterAll(() => database.close());

const ADDRESSEE = '欧阳明月';
const forgetting = {
  decide: () => accept<ParcelEvent>({ type: 'parcel.filled', grams: 0, secretly: true }),
  rewrite: (event: ParcelEvent): ParcelEvent => ('personal' in event ? { ...event, personal: null } : event),
  lastly: () => Promise.resolve(),
  context: someContext({ command: 'eraseParcel' }),
};
const keyed = () => someContext({ idempotency: { key: randomUUID(), inputHash: 'a'.repeat(64) } });
const posted = async (): Promise<string> => {
  const id = newId();
  await parcels.create(id, () => post(id, ADDRESSEE), keyed());
  await parcels.change(id, fill(10), keyed());
  return id;
};
const rowsOf = (table: string, id: string) =>
  database.dataSource.query<Record<string, unknown>[]>(`SELECT * FROM ${table} WHERE aggregate_id = ?`, [
    idToBytes(id),
  ]);
const stored = async (id: string) => ({
  history: await rowsOf('history', id),
  outbox: await rowsOf('outbox', id),
  keys: await rowsOf('command_key', id),
  row: await database.dataSource.query<unknown[]>('SELECT * FROM parcel WHERE id = ?', [idToBytes(id)]),
});

it('state and history lose what names somebody, and the state is still the fold of the history', async () => {
  const id = await posted();
  const before = await stored(id);
  expect(await anonymise.execute(id, forgetting)).toMatchObject({ kind: 'recorded', repeated: false });
  expect(await parcels.find(id)).toEqual({ id, weight: 10, additions: 2, personal: null });
  const history = await parcels.history(id);
  expect(history).toEqual([
    { type: 'parcel.posted', id, personal: null },
    { type: 'parcel.filled', grams: 10, secretly: false },
    { type: 'parcel.filled', grams: 0, secretly: true },
  ]);
  expect(history.reduce(parcelMapping.evolve as never, null)).toEqual(await parcels.find(id));
  const after = await stored(id);
  expect(after.history.map(({ personal }) => personal)).toEqual([null, null, null]);
  expect(after.row).toMatchObject([{ version: 3, publish_sequence: 2, personal: null }]);
  expect(after.outbox).toEqual(before.outbox);
  expect([before.keys.length, after.keys.length]).toEqual([2, 0]);
  expect(
    after.history.slice(0, 2).map((row) => [row['version'], row['type'], row['recorded_at']]),
  ).toMatchObject(before.history.map((row) => [row['version'], row['type'], row['recorded_at']]));
});

it('the audit stays whole, and tells who did it', async () => {
  const id = await posted();
  await anonymise.execute(id, forgetting);
  expect(await verifyAudit(database.dataSource)).toEqual([]);
  const entries = await database.dataSource.query<{ body: string }[]>(
    'SELECT body FROM audit_entry WHERE body LIKE ?',
    [`%eraseParcel%${id}%`],
  );
  expect(entries).toHaveLength(1);
  expect(entries[0]?.body).toContain('RECORDED');
});

it('the next command goes on from there', async () => {
  const id = await posted();
  await anonymise.execute(id, forgetting);
  await parcels.change(id, fill(5), someContext());
  expect(await parcels.find(id)).toMatchObject({ weight: 15, personal: null });
  expect(await parcels.history(id)).toHaveLength(4);
});

it.each<[string, object, unknown]>([
  ['a refusal', { decide: () => reject('NOT_YET') }, { code: 'NOT_YET' }],
  ['what has to happen with it fails', { lastly: () => Promise.reject(new Error('full')) }, 'full'],
  ['an event would become another', { rewrite: () => ({ type: 'parcel.lost' }) }, 'keeps its type'],
])('nothing is changed where there is %s', async (_what, changes, told) => {
  const id = await posted();
  const before = await stored(id);
  const outcome = anonymise.execute(id, { ...forgetting, ...changes });
  if (typeof told === 'string') await expect(outcome).rejects.toThrow(told);
  else expect(await outcome).toMatchObject(told as object);
  expect(await stored(id)).toEqual(before);
  expect((await parcels.find(id))?.personal).toEqual({ addressee: ADDRESSEE });
});

it('of what there isn’t, it answers that', async () => {
  expect(await anonymise.execute(newId(), forgetting)).toBeNull();
});
