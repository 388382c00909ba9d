import { createHash, randomInt } from 'node:crypto';
import type { AccessEntry, AccessJournal, CommandContext, Transaction, Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import { inTransaction, managerOf } from './transaction';

/** How many chains a database has, so that commits don't queue behind one. */
export const AUDIT_CHAINS = 8;

/** What is recorded of a command: its target, its result; who, when and from where come from its context. */
export interface Audited {
  readonly kind: 'COMMAND' | AccessEntry['kind'];
  readonly aggregateType: string;
  readonly aggregateId: Uuid | null;
  /** RECORDED or GIVEN, or the code of the refusal. */
  readonly result: string;
  /** The field or door, and why: of access only. */
  readonly what?: string;
  readonly purpose?: string | null;
}

interface Head {
  readonly sequence: number;
  readonly hash: Buffer;
}

const chained = (previous: Buffer, body: string): Buffer =>
  createHash('sha256').update(previous).update(body, 'utf8').digest();

const bodyOf = (audited: Audited, context: CommandContext): string =>
  JSON.stringify({
    at: context.now.toISOString(),
    command: context.command,
    ...audited,
    performer: context.performer,
    traceparent: context.traceparent,
    origin: context.origin,
  });

/** Adds lines to one chain, as the last thing that a transaction does, so that the chain is locked only briefly. */
export const audit = async (
  transaction: Transaction,
  lines: readonly { readonly audited: Audited; readonly context: CommandContext }[],
): Promise<void> => {
  if (lines.length === 0) return;
  const manager = managerOf(transaction);
  const chain = randomInt(AUDIT_CHAINS);
  const [head] = await manager.query<[Head]>(
    'SELECT sequence, hash FROM audit_head WHERE chain = ? FOR UPDATE',
    [chain],
  );
  let { sequence, hash } = head;
  const rows = lines.map(({ audited, context }) => {
    const body = bodyOf(audited, context);
    hash = chained(hash, body);
    sequence += 1;
    return [chain, sequence, hash, body];
  });
  await manager.query('INSERT INTO audit_entry (chain, sequence, hash, body) VALUES ?', [rows]);
  await manager.query('UPDATE audit_head SET sequence = ?, hash = ? WHERE chain = ?', [
    sequence,
    hash,
    chain,
  ]);
};

/** Puts access on record in the same chains as commands. */
export class SqlAccessJournal implements AccessJournal {
  constructor(private readonly dataSource: DataSource) {}

  async record(entry: AccessEntry, context: CommandContext): Promise<void> {
    const { kind, subjectType, subjectId, what, purpose, result } = entry;
    const audited: Audited = {
      kind,
      aggregateType: subjectType,
      aggregateId: subjectId,
      result,
      what,
      purpose,
    };
    await inTransaction(this.dataSource, (transaction) => audit(transaction, [{ audited, context }]));
  }
}

/** The first line of a chain that is changed, missing or out of order. */
export interface BrokenLink {
  readonly chain: number;
  readonly sequence: number;
}

const verifyChain = async (dataSource: DataSource, chain: number): Promise<BrokenLink | null> => {
  const batch = 1_000;
  let previous: Buffer = Buffer.alloc(32);
  let sequence = 0;
  for (;;) {
    const rows = await dataSource.query<{ sequence: number; hash: Buffer; body: string }[]>(
      'SELECT sequence, hash, body FROM audit_entry WHERE chain = ? AND sequence > ? ORDER BY sequence LIMIT ?',
      [chain, sequence, batch],
    );
    for (const row of rows) {
      sequence += 1;
      const expected = chained(previous, row.body);
      if (row.sequence !== sequence || !row.hash.equals(expected)) return { chain, sequence };
      previous = expected;
    }
    if (rows.length < batch) break;
  }
  const [head] = await dataSource.query<Head[]>('SELECT sequence, hash FROM audit_head WHERE chain = ?', [
    chain,
  ]);
  const intact = head !== undefined && head.sequence === sequence && head.hash.equals(previous);
  return intact ? null : { chain, sequence: sequence + 1 };
};

/** Follows every chain from its first line to its head; answers the first broken link of each broken chain. */
export const verifyAudit = async (dataSource: DataSource): Promise<readonly BrokenLink[]> => {
  const broken: BrokenLink[] = [];
  for (let chain = 0; chain < AUDIT_CHAINS; chain += 1) {
    const link = await verifyChain(dataSource, chain);
    if (link) broken.push(link);
  }
  return broken;
};
