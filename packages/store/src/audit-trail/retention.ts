import type { DataSource } from 'typeorm';
import { Defect } from '@lianxin/kernel';
import { ChainWalk } from './chain-walk';
import { AUDIT_CHAINS } from './entry';
import type { Cut } from './statement';
import type { AuditWitness } from './witness';

/** How many entries one statement removes. */
const BATCH = 1_000;

/** The day so many months before another; from a longer month's last days, the first of the month after. */
export const monthsBefore = (now: Date, months: number): Date => {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day;
};

/**
 * Removes entries that are older than the policy keeps, from the beginning of each chain only, after a signed statement of
 * the cut is kept outside. What doesn't verify isn't removed: Defect.
 */
export class AuditRetention {
  /** `remover` may delete entries, which the service's own account needn't. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly remover: DataSource,
    private readonly witness: AuditWitness,
    private readonly months: number,
    private readonly now: () => Date,
  ) {}

  /** Cuts every chain that has entries from before the day; answers how many were removed. */
  async execute(): Promise<number> {
    const before = monthsBefore(this.now(), this.months);
    const cuts: Cut[] = [];
    for (let chain = 0; chain < AUDIT_CHAINS; chain += 1) {
      const cut = await this.cutOf(chain, before);
      if (cut) cuts.push(cut);
    }
    if (cuts.length === 0) return 0;
    await this.witness.state({ cuts });
    let removed = 0;
    for (const cut of cuts) removed += await this.remove(cut);
    return removed;
  }

  /** Up to the last entry before the first that must stay. */
  private async cutOf(chain: number, before: Date): Promise<Cut | null> {
    const [first] = await this.dataSource.query<{ sequence: number; hash: Buffer; recorded_at: Date }[]>(
      'SELECT sequence, hash, recorded_at FROM audit_entry WHERE chain = ? ORDER BY sequence LIMIT 1',
      [chain],
    );
    if (!first || first.recorded_at >= before) return null;
    const [stays] = await this.dataSource.query<{ sequence: number }[]>(
      'SELECT sequence FROM audit_entry WHERE chain = ? AND recorded_at >= ? ORDER BY sequence LIMIT 1',
      [chain, before],
    );
    const [last] = await this.dataSource.query<{ sequence: number }[]>(
      'SELECT sequence FROM audit_head WHERE chain = ?',
      [chain],
    );
    const walk =
      first.sequence === 1
        ? new ChainWalk(this.dataSource, chain)
        : new ChainWalk(this.dataSource, chain, first.sequence, first.hash);
    await walk.reach((stays?.sequence ?? (last?.sequence ?? 0) + 1) - 1);
    if (walk.fault) throw new Defect(`chain ${chain} of the audit is broken at ${walk.fault.sequence}`);
    const hash = walk.hash.toString('hex');
    return { chain, sequence: walk.sequence, hash, before: before.toISOString(), why: 'RETENTION' };
  }

  private async remove({ chain, sequence }: Cut): Promise<number> {
    let removed = 0;
    for (;;) {
      const { affectedRows } = await this.remover.query<{ affectedRows: number }>(
        'DELETE FROM audit_entry WHERE chain = ? AND sequence <= ? ORDER BY sequence LIMIT ?',
        [chain, sequence, BATCH],
      );
      removed += affectedRows;
      if (affectedRows < BATCH) return removed;
    }
  }
}
