import { Unavailable, type BatchStep } from '@lianxin/kernel';
import {
  countJobs,
  createJobTable,
  driftOf,
  enqueueJob,
  inTransaction,
  JobRow,
  JobRunner,
  type BatchReport,
  type JobOrder,
} from '@lianxin/store';
import { migratedDatabase } from '@lianxin/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateJobs1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createJobTable(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job');
  }
}

type Database = Awaited<ReturnType<typeof migratedDatabase>>;

let database: Database;
beforeAll(async () => {
  database = await migratedDatabase({ rows: [JobRow], migrations: [CreateJobs1700000000000] });
});
afterAll(() => database.close());
beforeEach(() => database.dataSource.query('DELETE FROM job'));

let clock = new Date('2026-04-13T02:00:00Z');
const now = (): Date => clock;
const later = (seconds: number): void => {
  clock = new Date(clock.getTime() + seconds * 1_000);
};

const enqueue = (order: Partial<JobOrder> = {}): Promise<void> =>
  inTransaction(database.dataSource, (transaction) =>
    enqueueJob(transaction, { kind: 'count', key: 'count', input: {}, ...order }),
  );

const runner = (step: BatchStep, reports: BatchReport[] = []): JobRunner =>
  new JobRunner(database.dataSource, { count: step }, (report) => reports.push(report), now);

/** Counts to `end` in tens, and notes each number that it did. */
const countingTo =
  (end: number, done: number[], before = (_number: number): void => undefined): BatchStep =>
  (_input, reached) => {
    const from = Number(reached ?? 0);
    // A promise, because a step is asynchronous where it does something real: what `before` throws rejects it.
    return Promise.resolve().then(() => {
      for (let number = from + 1; number <= Math.min(from + 10, end); number += 1) {
        before(number);
        done.push(number);
      }
      return from + 10 >= end ? { done: true } : { done: false, reached: String(from + 10) };
    });
  };

const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index + 1);

test('the table and its row agree on this server', async () => {
  expect((await driftOf(database.dataSource)).filter((statement) => statement.includes('`job`'))).toEqual([]);
});

test('a job is done batch by batch, once, and stays done', async () => {
  await enqueue();
  const [done, reports]: [number[], BatchReport[]] = [[], []];
  const one = runner(countingTo(35, done), reports);
  expect(await one.runAll()).toBe(4);
  expect(await one.runAll()).toBe(0);
  expect(done).toEqual(upTo(35));
  expect(reports.map(({ outcome }) => outcome)).toEqual(['went on', 'went on', 'went on', 'done']);
  expect(await countJobs(database.dataSource)).toEqual({ open: 0, failing: 0 });
});

test('the same key is the same job, even where two ask for it at once or after it is done', async () => {
  await Promise.all([enqueue(), enqueue(), enqueue()]);
  const done: number[] = [];
  await runner(countingTo(5, done)).runAll();
  await enqueue();
  await runner(countingTo(5, done)).runAll();
  expect(done).toEqual(upTo(5));
});

test('a job whose transaction is rolled back was never asked for', async () => {
  const rolledBack = inTransaction(database.dataSource, async (transaction) => {
    await enqueueJob(transaction, { kind: 'count', key: 'never', input: {} });
    throw new Error('no');
  });
  await expect(rolledBack).rejects.toThrow('no');
  expect(await countJobs(database.dataSource)).toEqual({ open: 0, failing: 0 });
});

test('what fails half way goes on from the last noted place, later each time, and says why', async () => {
  await enqueue();
  const [done, reports]: [number[], BatchReport[]] = [[], []];
  let broken = true;
  const step = countingTo(30, done, (number) => {
    if (broken && number === 16) throw new Unavailable('the power went');
  });
  const one = runner(step, reports);
  expect(await one.runAll()).toBe(2);
  expect(reports.at(-1)).toMatchObject({ outcome: 'failed', reason: 'the power went', failures: 1 });
  expect(await countJobs(database.dataSource)).toEqual({ open: 1, failing: 1 });
  expect(await one.runAll()).toBe(0);
  later(1);
  expect(await one.runAll()).toBe(1);
  later(1);
  expect(await one.runAll()).toBe(0);
  later(1);
  broken = false;
  expect(await one.runAll()).toBe(2);
  expect(done).toEqual([...upTo(15), ...upTo(15).slice(10), ...upTo(30).slice(10)]);
  const [row] = await database.dataSource.query<{ last_error: string | null; failures: number }[]>(
    'SELECT last_error, failures FROM job',
  );
  expect(row).toEqual({ last_error: null, failures: 0 });
});

const SECRET = '某某 13900000000';

test.each<[string, () => Promise<unknown>, RegExp]>([
  [
    'a driver’s error, which quotes what was written',
    () =>
      database.dataSource.query(
        `INSERT INTO job (id, kind, job_key, input, failures, created_at) VALUES (UNHEX('${'00'.repeat(16)}'), ?, ?, ?, 0, ?)`,
        [SECRET, SECRET, SECRET, SECRET],
      ),
    /^QueryFailedError ER_\w+ at \S+/,
  ],
  [
    'any other error, whose message may quote it',
    () => Promise.reject(new TypeError(`no ${SECRET}\n    at ${SECRET}`)),
    /^TypeError at \S+/,
  ],
])('of %s class, code and frames are kept, and nothing that it quotes', async (_what, fail, expected) => {
  await enqueue();
  const reports: BatchReport[] = [];
  await runner(() => fail().then(() => ({ done: true })), reports).runAll();
  const [row] = await database.dataSource.query<{ last_error: string }[]>('SELECT last_error FROM job');
  expect(reports[0]).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(expected) as string });
  expect(row?.last_error).toMatch(expected);
  for (const told of [row?.last_error, JSON.stringify(reports)])
    expect(told).not.toMatch(/某某|13900000000|INSERT/);
});

test('a runner whose connection ends in the middle of a batch lets go of the job, and another goes on', async () => {
  await enqueue();
  const done: number[] = [];
  const step = countingTo(30, done);
  let killed = false;
  const dying: BatchStep = async (input, reached) => {
    const progress = await step(input, reached);
    if (reached === '10' && !killed) {
      killed = true;
      const [holder] = await database.dataSource.query<{ id: number }[]>(
        `SELECT p.id FROM information_schema.innodb_trx t
         JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
         WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID() ORDER BY t.trx_started LIMIT 1`,
      );
      await database.dataSource.query(`KILL ${holder?.id ?? 0}`);
    }
    return progress;
  };
  await expect(runner(dying).runAll()).rejects.toThrow();
  expect(await runner(step).runAll()).toBe(2);
  expect(done).toEqual([...upTo(20), ...upTo(30).slice(10)]);
});

test('two runners at once never are at the same job, and each does another', async () => {
  await Promise.all(
    upTo(6).map((number) => enqueue({ key: `job-${number}`, input: { of: String(number) } })),
  );
  const [busy, clashes, done] = [new Set<unknown>(), [] as unknown[], new Map<unknown, number[]>()];
  const step: BatchStep = async (input, reached) => {
    const of = input['of'];
    if (busy.has(of)) clashes.push(of);
    busy.add(of);
    await database.dataSource.query('SELECT 1');
    const own = done.get(of) ?? [];
    done.set(of, own);
    const progress = await countingTo(30, own)(input, reached);
    busy.delete(of);
    return progress;
  };
  const runners = upTo(3).map(() => runner(step).runAll());
  expect((await Promise.all(runners)).reduce((sum, tried) => sum + tried)).toBe(18);
  expect(clashes).toEqual([]);
  expect([...done.values()]).toEqual(upTo(6).map(() => upTo(30)));
});

test('a job of a kind that this runner has no step for is left to others', async () => {
  await enqueue({ kind: 'other' });
  expect(await runner(countingTo(1, [])).runAll()).toBe(0);
});
