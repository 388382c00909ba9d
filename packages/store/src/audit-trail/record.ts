import { randomInt } from 'node:crypto';
import type { AccessEntry, AccessJournal, CommandContext, Transaction } from '@lianxin/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction, managerOf } from '../transaction';
import { AUDIT_CHAINS, bodyOf, chained, foundBy, type Audited, type Body } from './entry';

interface Head {
  readonly sequence: number;
  readonly hash: Buffer;
}

/** The columns of an entry, in the order in which `audit` writes them. */
const COLUMNS =
  'chain, sequence, hash, body, recorded_at, kind, command, performer, cadre_id, aggregate_type, aggregate_id';

interface Line {
  readonly audited: Audited;
  readonly context: CommandContext;
}

const columnsOf = (body: Body): readonly unknown[] => Object.values<unknown>({ ...foundBy(body) });

/**
 * Adds one entry by two statements, which every command pays for: the server itself puts the next number into the body and
 * hashes it, so that nobody has to ask for the head first. Assignments are made from left to right: the hash comes first,
 * while the number is still the old one.
 */
const addOne = async (manager: EntityManager, chain: number, { audited, context }: Line): Promise<void> => {
  const body = bodyOf({ chain, sequence: 0 }, audited, context);
  const [before, after] = JSON.stringify(body).split('"sequence":0', 2) as [string, string];
  const parts = [`${before}"sequence":`, after];
  await manager.query(
    `UPDATE audit_head SET hash = UNHEX(SHA2(CONCAT(hash, ?, sequence + 1, ?), 256)), sequence = sequence + 1
     WHERE chain = ?`,
    [...parts, chain],
  );
  await manager.query(
    `INSERT INTO audit_entry (${COLUMNS})
     SELECT chain, sequence, hash, CONCAT(?, sequence, ?), ?, ?, ?, ?, ?, ?, ? FROM audit_head WHERE chain = ?`,
    [...parts, ...columnsOf(body), chain],
  );
};

/** Adds many entries by three statements, however many. */
const addMany = async (manager: EntityManager, chain: number, lines: readonly Line[]): Promise<void> => {
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
    return [chain, sequence, hash, text, ...columnsOf(body)];
  });
  await manager.query(`INSERT INTO audit_entry (${COLUMNS}) VALUES ?`, [rows]);
  await manager.query('UPDATE audit_head SET sequence = ?, hash = ? WHERE chain = ?', [
    sequence,
    hash,
    chain,
  ]);
};

/** Adds entries to one chain, as the last thing that a transaction does, so that the chain is locked only briefly. */
export const audit = async (transaction: Transaction, lines: readonly Line[]): Promise<void> => {
  const [first, ...more] = lines;
  if (!first) return;
  const [manager, chain] = [managerOf(transaction), randomInt(AUDIT_CHAINS)];
  await (more.length === 0 ? addOne(manager, chain, first) : addMany(manager, chain, lines));
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
