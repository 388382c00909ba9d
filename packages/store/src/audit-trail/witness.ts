import type { Transaction } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import { inTransaction, managerOf } from '../transaction';
import {
  lineHash,
  signStatement,
  statementIn,
  type Cut,
  type Statement,
  type StatementKey,
} from './statement';
import { WitnessFile } from './witness-file';

/** Where nothing changes a statement says so this often, so that silence means something. */
export const HEARTBEAT_MS = 3_600_000;

/** Who witnesses, with which key, and in which folders outside the database; each folder holds all statements. */
export interface WitnessSettings {
  readonly service: string;
  readonly key: StatementKey;
  readonly folders: readonly string[];
}

interface Claim {
  readonly database_id: string;
  readonly number: number;
  readonly line: string | null;
  readonly kept: number;
}

/** What there is to say beside the heads. */
interface Occasion {
  readonly cuts?: readonly Cut[];
  readonly closing?: boolean;
}

/**
 * Signs the heads of all chains together and keeps the statement outside the database. Any replica may: the next statement is
 * signed under a lock, stands in the database before it is kept, and is kept before another one is signed.
 */
export class AuditWitness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: WitnessSettings,
    private readonly now: () => Date,
  ) {}

  /** Keeps what was signed and not kept, then signs and keeps the present heads if there is something to say; answers the last statement's time. */
  async state({ cuts = [], closing = false }: Occasion = {}): Promise<Date> {
    const isNews = (heads: Statement['heads'], last: Statement | null): boolean =>
      cuts.length > 0 ||
      closing ||
      // After an orderly end a new beginning is told, or the silence of a run that was killed would mean nothing.
      (last?.closing ?? true) ||
      JSON.stringify(last?.heads) !== JSON.stringify(heads) ||
      this.now().getTime() - Date.parse(last?.at ?? '') >= HEARTBEAT_MS;
    await this.turn((heads, last) => (isNews(heads, last) ? { cuts, closing } : null));
    return (await this.turn(() => null)) ?? this.now();
  }

  /** Under the lock: keeps a statement that waits, then signs another where `occasion` finds one; answers the last statement's time. */
  private turn(
    occasion: (heads: Statement['heads'], last: Statement | null) => Required<Occasion> | null,
  ): Promise<Date | null> {
    return inTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const [claim] = await manager.query<[Claim]>(
        'SELECT database_id, number, line, kept FROM audit_witness WHERE id = 1 FOR UPDATE',
      );
      if (!claim.kept && claim.line !== null) {
        await this.keep(claim.database_id, claim.line);
        await manager.query('UPDATE audit_witness SET kept = 1 WHERE id = 1');
      }
      const last = claim.line === null ? null : statementIn(claim.line);
      const heads = await headsOf(transaction);
      const said = occasion(heads, last);
      if (said) {
        const line = this.sign(claim, heads, said);
        await manager.query('UPDATE audit_witness SET number = ?, line = ?, kept = 0 WHERE id = 1', [
          claim.number + 1,
          line,
        ]);
      }
      return last && new Date(last.at);
    });
  }

  private sign(claim: Claim, heads: Statement['heads'], said: Required<Occasion>): string {
    const statement: Statement = {
      v: 1,
      service: this.settings.service,
      database: claim.database_id,
      number: claim.number + 1,
      at: this.now().toISOString(),
      heads,
      ...said,
      previous: claim.line === null ? null : lineHash(claim.line),
    };
    return signStatement(statement, this.settings.key);
  }

  private async keep(database: string, line: string): Promise<void> {
    for (const folder of this.settings.folders)
      await new WitnessFile(folder, this.settings.service, database).keep(line);
  }
}

const headsOf = async (transaction: Transaction): Promise<Statement['heads']> => {
  const rows = await managerOf(transaction).query<{ chain: number; sequence: number; hash: Buffer }[]>(
    'SELECT chain, sequence, hash FROM audit_head ORDER BY chain',
  );
  return rows.map(({ chain, sequence, hash }) => [chain, sequence, hash.toString('hex')] as const);
};
