import { randomBytes } from 'node:crypto';
import { Defect } from '@lianxin/kernel';
import {
  CommitSignal,
  createJobTable,
  FieldSealer,
  JobRow,
  newId,
  storeRekeying,
  type RekeyingReport,
  type RingKey,
  type SuiteName,
} from '@lianxin/store';
import { fill, migratedDatabase, parcelStore, post, sampleSchema, someContext } from '@lianxin/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateJobs1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createJobTable(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job');
  }
}

const SCHEMA = {
  rows: [...sampleSchema.rows, JobRow],
  migrations: [...sampleSchema.migrations, CreateJobs1700000000001],
};
const key = (id: string): RingKey => ({ id, key: randomBytes(32) });
const [one, two, three] = [key('one'), key('two'), key('three')];

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase(SCHEMA);
});
afterEach(() => database.close());

const storeUnder = (sealer: FieldSealer) =>
  parcelStore({ service: 'sample', dataSource: database.dataSource, sealer, committed: new CommitSignal() });

/** A clock by which a minute passes between two looks, so that nobody waits for a second try. */
let time = Date.parse('2026-04-20T01:00:00Z');
const now = (): Date => new Date((time += 61_000));

/** The service as a process with this ring knows it; the first key is the current one. */
const processWith = ([current, ...earlier]: readonly [RingKey, ...RingKey[]], suite?: SuiteName) => {
  const sealer = new FieldSealer({ current, earlier }, suite);
  const { dataSource } = database;
  return {
    parcels: storeUnder(sealer),
    rekeying: storeRekeying({ dataSource, sealer }, undefined, now),
  };
};

const ADDRESSEES = Array.from({ length: 450 }, (_, at) => `收件人${at}`);

const postAll = async ({ parcels }: ReturnType<typeof processWith>): Promise<readonly string[]> => {
  const ids = ADDRESSEES.map(() => newId());
  await parcels.createAll(
    ids.map((id, at) => ({
      id,
      decide: () => post(id, ADDRESSEES[at] ?? null),
      context: someContext({ command: 'postParcel' }),
    })),
  );
  return ids;
};

const addresseesIn = async (
  { parcels }: ReturnType<typeof processWith>,
  ids: readonly string[],
): Promise<readonly (string | undefined)[]> => {
  const states = new Map((await parcels.findAll(ids)).map((parcel) => [parcel.id, parcel]));
  return ids.map((id) => states.get(id)?.personal?.addressee);
};

const keysOf = async ({ rekeying }: ReturnType<typeof processWith>) =>
  Object.fromEntries(
    (await rekeying.status()).map(({ part, keys }) => [
      part,
      Object.fromEntries(keys.map(({ key: name, count }) => [name, count])),
    ]),
  );

const NOBODY = (): void => undefined;

it('afterwards nothing needs the older key, and everything opens without it, history included', async () => {
  const old = processWith([one]);
  const ids = await postAll(old);
  const between = processWith([two, one], 'SM4');
  await between.rekeying.run(NOBODY);
  const counts = { 'v1.SM4.two': 450 };
  expect(await keysOf(between)).toEqual({ 'parcel.personal': counts, 'history.personal': counts });
  const after = processWith([two]);
  expect(await addresseesIn(after, ids)).toEqual(ADDRESSEES);
  const [event] = await after.parcels.history(ids[7] ?? '');
  expect(event).toMatchObject({ personal: { addressee: ADDRESSEES[7] } });
  await expect(addresseesIn(old, ids)).rejects.toThrow(/key two isn't in the ring/);
});

it('a second run renews nothing, and a run to another key takes over from one that was left', async () => {
  await postAll(processWith([one]));
  const { rekeying } = processWith([two, one]);
  const stopped = rekeying.run((report) => {
    if (report.kind === 'batch') throw new Error('killed');
  });
  await expect(stopped).rejects.toThrow();
  const last = processWith([three, two, one]);
  await last.rekeying.run(NOBODY);
  const reports: RekeyingReport[] = [];
  await last.rekeying.run((report) => reports.push(report));
  expect(reports.map((report) => report.kind === 'batch' && report.progress.renewed)).toEqual(
    reports.map(() => 0),
  );
  expect(Object.keys((await keysOf(last))['parcel.personal'] ?? {})).toEqual(['v1.A256GCM.three']);
  const open = await database.dataSource.query<unknown[]>('SELECT 1 FROM job WHERE done_at IS NULL');
  expect(open).toEqual([]);
});

it('a run that ended in the middle is gone on with, and does what was done no second time', async () => {
  const ids = await postAll(processWith([one]));
  const renewed: number[] = [];
  // From its third batch on, what it does is done, and it dies before the place is noted.
  const ending = processWith([two, one]).rekeying.run((report) => {
    if (report.kind === 'batch' && renewed.push(report.progress.renewed) >= 3) throw new Defect('killed');
  });
  await expect(ending).rejects.toThrow(/killed/);
  await processWith([two, one]).rekeying.run((report) => {
    if (report.kind === 'batch') renewed.push(report.progress.renewed);
  });
  expect(renewed.reduce((sum, count) => sum + count, 0)).toBe(2 * ids.length);
  expect(await addresseesIn(processWith([two]), ids)).toEqual(ADDRESSEES);
});

it('commands on the same rows meanwhile lose nothing and aren’t undone, under either current key', async () => {
  const ids = await postAll(processWith([one]));
  // Two processes that serve: one knows the new key and calls the old one current, the other is restarted already.
  const serving = [processWith([one, two]), processWith([two, one])];
  let isDone = false;
  let filled = 0;
  const busy = serving.map(async ({ parcels }, at) => {
    for (let turn = at; !isDone; turn += 2) {
      const outcome = await parcels.change(ids[turn % ids.length] ?? '', fill(1), someContext());
      expect(outcome.kind).toBe('recorded');
      filled += 1;
      const id = newId();
      await parcels.create(id, () => post(id, '新来的'), someContext({ command: 'postParcel' }));
      expect((await parcels.find(id))?.personal?.addressee).toBe('新来的');
    }
  });
  const { rekeying } = processWith([two, one]);
  await rekeying.run(NOBODY);
  isDone = true;
  await Promise.all(busy);
  expect(filled).toBeGreaterThan(0);
  // What the process of the older key wrote behind its back is found by the next run, once that process is gone.
  await rekeying.run(NOBODY);
  const after = processWith([two]);
  expect(Object.keys((await keysOf(after))['history.personal'] ?? {})).toEqual(['v1.A256GCM.two']);
  expect(await addresseesIn(after, ids)).toEqual(ADDRESSEES);
  const weights = (await after.parcels.findAll(ids)).reduce((sum, { weight }) => sum + weight, 0);
  expect(weights).toBe(filled);
});

it('a record that nobody can open stops the run with its row, and is left as it is', async () => {
  const ids = await postAll(processWith([one]));
  await expect(processWith([two]).rekeying.run(NOBODY)).rejects.toThrow(
    /key one isn't in the ring \(row [0-9a-f-]+\)/,
  );
  expect(await addresseesIn(processWith([one]), ids)).toEqual(ADDRESSEES);
});
