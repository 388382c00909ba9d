import { Defect, type Progress } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { StoreBase } from '../store-base';
import { enqueueJob, JobRunner, type BatchReport } from '../jobs';
import { inTransaction, managerOf } from '../transaction';
import { sealedColumnsOf } from './sealed-column';
import type { KeyCount, PartProgress, RekeyingPart } from './rekeying-part';

const KIND = 'rekeying';

/** How often a batch is tried before the run ends; a later run goes on with it. */
const ATTEMPTS = 5;

/** How long to wait where a batch failed, or somebody else is at the job. */
const PAUSE_MS = 500;

/** What is told while it goes on; names of tables and figures only. */
export type RekeyingReport =
  | { readonly kind: 'batch'; readonly part: string; readonly progress: PartProgress }
  | { readonly kind: 'failed'; readonly reason: string };

/** How many values each key holds, by part. */
export type RekeyingStatus = readonly { readonly part: string; readonly keys: readonly KeyCount[] }[];

const place = (part: string, after: string | null): string => `${part} ${after ?? ''}`.trim();

/**
 * Renews all that a service made with older keys, while it serves. How far it came is a job in the database: whoever is killed,
 * or loses the database, goes on from there; of several who run it one at a time does a batch; and a batch done twice changes
 * nothing more. It writes a value only where it still is what it read, so that no command is ever undone.
 */
export class Rekeying {
  constructor(
    private readonly dataSource: DataSource,
    /** What everything is renewed to; a job to another target is given up for this one. */
    private readonly target: string,
    private readonly parts: readonly RekeyingPart[],
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Goes over everything once, or goes on where an earlier run stopped; answers when all is done. Throws Defect where a batch
   * fails again and again, as where a record's key isn't in the ring.
   */
  async run(report: (report: RekeyingReport) => void): Promise<void> {
    const key = await this.job();
    const told = (batch: BatchReport): void => {
      if (batch.outcome !== 'failed') return;
      report({ kind: 'failed', reason: batch.reason });
      if (batch.failures >= ATTEMPTS) throw new Defect(`re-keying stopped: ${batch.reason}`);
    };
    const step = (_: unknown, reached: string | null): Promise<Progress> => this.step(reached, report);
    const runner = new JobRunner(this.dataSource, { [KIND]: step }, told, this.now);
    while (await this.isOpen(key)) {
      if (!(await runner.runOne())) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /** How many values each key holds now. */
  async status(): Promise<RekeyingStatus> {
    const status: { part: string; keys: readonly KeyCount[] }[] = [];
    for (const part of this.parts) status.push({ part: part.name, keys: await part.counts() });
    return status;
  }

  private async step(reached: string | null, report: (report: RekeyingReport) => void): Promise<Progress> {
    const [name = '', after = null] = reached?.split(' ') ?? [];
    const found = this.parts.findIndex((part) => part.name === name);
    const at = Math.max(found, 0);
    const part = this.parts[at];
    if (!part) return { done: true };
    const progress = await part.batch(found < 0 ? null : after);
    report({ kind: 'batch', part: part.name, progress });
    if (progress.reached !== null) return { done: false, reached: place(part.name, progress.reached) };
    const next = this.parts[at + 1];
    return next ? { done: false, reached: place(next.name, null) } : { done: true };
  }

  /** The job that is open for this target, or a new one. */
  private job(): Promise<string> {
    return inTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const jobs = await manager.query<{ job_key: string; input: string; done_at: Date | null }[]>(
        'SELECT job_key, input, done_at FROM job WHERE kind = ? ORDER BY created_at, id FOR UPDATE',
        [KIND],
      );
      const isOurs = ({ input }: { input: string }): boolean =>
        (JSON.parse(input) as { target: string }).target === this.target;
      const open = jobs.filter(({ done_at }) => done_at === null);
      const ours = open.find(isOurs);
      const others = open.filter((job) => job !== ours).map(({ job_key }) => job_key);
      if (others.length > 0)
        await manager.query('UPDATE job SET done_at = ? WHERE job_key IN (?)', [this.now(), others]);
      if (ours) return ours.job_key;
      const key = `${KIND} ${jobs.length + 1}`;
      await enqueueJob(transaction, { kind: KIND, key, input: { target: this.target } });
      return key;
    });
  }

  private async isOpen(key: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM job WHERE job_key = ? AND done_at IS NULL',
      [key],
    );
    return rows.length > 0;
  }
}

/**
 * Renews all that the store seals in a service's database, and what else the service made with keys: `more` parts, to their
 * own `target`.
 */
export const storeRekeying = (
  { dataSource, sealer }: Pick<StoreBase, 'dataSource' | 'sealer'>,
  more: { readonly target: string; readonly parts: readonly RekeyingPart[] } = { target: '', parts: [] },
  now?: () => Date,
): Rekeying =>
  new Rekeying(
    dataSource,
    `${sealer.prefix} ${more.target}`.trim(),
    [...sealedColumnsOf(dataSource, sealer), ...more.parts],
    now,
  );
