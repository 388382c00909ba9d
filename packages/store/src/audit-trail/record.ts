import { randomInt } from 'node:crypto';
import type { AccessEntry, AccessJournal, CommandContext, Transaction } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import { inTransaction, managerOf } from '../transaction';
import { AUDIT_CHAINS, bodyOf, chained, foundBy, type Audited } from './entry';

interface Head {
  readonly sequence: number;
  readonly hash: Buffer;
}

/** The columns of an entry, in the order in which `audit` writes them. */
const COLUMNS =
  'chain, sequence, hash, body, recorded_at, kind, command, performer, cadre_id, aggregate_type, aggregate_id';

/** Adds entries to one chain, as the last thing that a transaction does, so that the chain is locked only briefly. */
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
    sequence += 1;
    const body = bodyOf({ chain, sequence }, audited, context);
    const text = JSON.stringify(body);
    hash = chained(hash, text);
    return [chain, sequence, hash, text, ...Object.values<unknown>({ ...foundBy(body) })];
  });
  await manager.query(`INSERT INTO audit_entry (${COLUMNS}) VALUES ?`, [rows]);
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
    const { subjectType, subjectId, ...rest } = entry;
    const audited: Audited = { ...rest, aggregateType: subjectType, aggregateId: subjectId };
    await inTransaction(this.dataSource, (transaction) => audit(transaction, [{ audited, context }]));
  }
}
