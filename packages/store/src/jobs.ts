import type { BatchStep, Transaction, Uuid } from '@lianxin/kernel';
import type { DataSource, QueryRunner } from 'typeorm';
import { reasonOf } from './faults';
import { idFromBytes, idToBytes, newId } from './ids';
import { inTransaction, managerOf } from './transaction';

const TABLE = `CREATE TABLE job (
    id binary(16) NOT NULL, kind varchar(60) NOT NULL, job_key varchar(200) NOT NULL, input longtext NOT NULL,
    reached varchar(200) NULL, failures int unsigned NOT NULL, run_after datetime(6) NULL, last_error varchar(500) NULL,
    created_at datetime(6) NOT NULL, done_at datetime(6) NULL, PRIMARY KEY (id),
    UNIQUE INDEX job_key (job_key), INDEX job_open (done_at, run_after))`;

/** Creates the table of jobs (see JobRow), in the database's own character set; a step of a service's migration. */
export const createJobTable = async (runner: QueryRunner): Promise<void> => {
  await runner.query(TABLE);
};

/** Work to be done: `key` says what asked for it, and a second job of the same key is none; `input` is plain JSON, ids only. */
export interface JobOrder {
  readonly kind: string;
  readonly key: string;
  readonly input: Readonly<Record<string, string | null>>;
}

/** Asks for work in the transaction of what makes it necessary; a key that was asked for before changes nothing. */
export const enqueueJob = async (transaction: Transaction, { kind, key, input }: JobOrder): Promise<void> => {
  await managerOf(transaction).query(
    `INSERT IGNORE INTO job (id, kind, job_key, input, failures, created_at) VALUES (?, ?, ?, ?, 0, UTC_TIMESTAMP(6))`,
    [idToBytes(newId()), kind, key, JSON.stringify(input)],
  );
};

/** What became of a batch, for logs and metrics; a failure says why and when it is tried again. */
export type BatchReport = { readonly kind: string; readonly key: string } & (
  | { readonly outcome: 'went on' | 'done' }
  | { readonly outcome: 'failed'; readonly reason: string; readonly failures: number; readonly again: Date }
);

interface Claimed {
  readonly id: Buffer;
  readonly kind: string;
  readonly job_key: string;
  readonly input: string;
  readonly reached: string | null;
  readonly failures: number;
}

/** The first retry comes after this long, each further one after twice as long, up to a minute. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

/** How many waiting jobs are looked at for one that nobody else is at. */
const LOOKED_AT = 50;

/** How many jobs, of a kind or of any, aren't done, and how many of these failed when they were last tried. */
export const countJobs = async (
  dataSource: DataSource,
  kind: string | null = null,
): Promise<{ readonly open: number; readonly failing: number }> => {
  const [row] = await dataSource.query<[{ open: string; failing: string | null }]>(
    `SELECT COUNT(*) AS \`open\`, SUM(failures > 0) AS failing FROM job
     WHERE done_at IS NULL AND (? IS NULL OR kind = ?)`,
    [kind, kind],
  );
  return { open: Number(row.open), failing: Number(row.failing ?? 0) };
};

/**
 * Does jobs batch by batch. A job is locked as a row while one of its batches runs, so that of several runners, in one
 * process or many, one has it, and a runner that dies lets go of it at once; what was reached is noted after each batch.
 */
export class JobRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly steps: Readonly<Record<string, BatchStep>>,
    private readonly report: (report: BatchReport) => void,
    private readonly now: () => Date,
  ) {}

  /** Does batches until no job is due that nobody else is at; answers how many it tried. */
  async runAll(): Promise<number> {
    let tried = 0;
    while (await this.runOne()) tried += 1;
    return tried;
  }

  /** Tries one batch of the oldest job that is due and that nobody is at; answers whether there was one. */
  async runOne(): Promise<boolean> {
    for (const id of await this.due()) {
      const report = await inTransaction(this.dataSource, (transaction) => this.batch(transaction, id));
      if (!report) continue;
      this.report(report);
      return true;
    }
    return false;
  }

  private async due(): Promise<readonly Uuid[]> {
    const kinds = Object.keys(this.steps);
    if (kinds.length === 0) return [];
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM job WHERE done_at IS NULL AND (run_after IS NULL OR run_after <= ?) AND kind IN (?)
       ORDER BY created_at, id LIMIT ?`,
      [this.now(), kinds, LOOKED_AT],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  private async batch(transaction: Transaction, id: Uuid): Promise<BatchReport | null> {
    const manager = managerOf(transaction);
    const [job] = await manager.query<Claimed[]>(
      `SELECT id, kind, job_key, input, reached, failures FROM job
       WHERE id = ? AND done_at IS NULL AND (run_after IS NULL OR run_after <= ?) FOR UPDATE SKIP LOCKED`,
      [idToBytes(id), this.now()],
    );
    const step = job && this.steps[job.kind];
    if (!job || !step) return null;
    const told = { kind: job.kind, key: job.job_key };
    try {
      const progress = await step(JSON.parse(job.input) as JobOrder['input'], job.reached);
      const [reached, doneAt] = progress.done ? [job.reached, this.now()] : [progress.reached, null];
      await manager.query(
        'UPDATE job SET reached = ?, done_at = ?, failures = 0, run_after = NULL, last_error = NULL WHERE id = ?',
        [reached, doneAt, job.id],
      );
      return { ...told, outcome: progress.done ? 'done' : 'went on' };
    } catch (error) {
      return { ...told, ...(await this.postpone(transaction, job, error)) };
    }
  }

  private async postpone(transaction: Transaction, job: Claimed, error: unknown) {
    const reason = reasonOf(error);
    const wait = Math.min(FIRST_RETRY_MS * 2 ** Math.min(job.failures, 10), LONGEST_RETRY_MS);
    const again = new Date(this.now().getTime() + wait);
    const failures = job.failures + 1;
    await managerOf(transaction).query(
      'UPDATE job SET failures = ?, run_after = ?, last_error = ? WHERE id = ?',
      [failures, again, reason.slice(0, 500), job.id],
    );
    return { outcome: 'failed', reason, failures, again } as const;
  }
}
