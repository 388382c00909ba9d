import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { Unavailable, type Transaction, type Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import { managerOf } from './transaction';

/** One erasure that was decided: of what, when and by which account or timer; nothing of whom it was about. */
export interface Erasure {
  readonly aggregateType: string;
  readonly aggregateId: Uuid;
  readonly at: string;
  readonly by: string;
}

/** The place of an entry in the register, and what it and all before it come to. */
interface Place {
  readonly entries: number;
  readonly hash: Buffer;
}

/** An entry with the place behind it. */
export type Entered = Erasure & Place;

const START: Place = { entries: 0, hash: Buffer.alloc(32) };

const bodyOf = ({ aggregateType, aggregateId, at, by }: Erasure, entry: number): string =>
  JSON.stringify({ entry, aggregateType, aggregateId, at, by });

const hashOf = (previous: Buffer, body: string): Buffer =>
  createHash('sha256').update(previous).update(body, 'utf8').digest();

const broken = (entry: number): Unavailable =>
  new Unavailable(`the erasure register is changed at entry ${entry}; put a true copy of it in its place`);

const enteredAt = (line: string, before: Place): Entered => {
  const entries = before.entries + 1;
  let told: Erasure & { readonly hash: string };
  try {
    told = JSON.parse(line) as typeof told;
  } catch {
    throw broken(entries);
  }
  const hash = hashOf(before.hash, bodyOf(told, entries));
  if (told.hash !== hash.toString('hex')) throw broken(entries);
  const { aggregateType, aggregateId, at, by } = told;
  return { aggregateType, aggregateId, at, by, entries, hash };
};

/** A line that a crash cut off was never acted upon: what it told of commits only after the whole line is on disk. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

/**
 * What was erased, in a file outside the database and its backups: append-only, each line chained to the one before. An entry
 * is on disk before the erasure commits; the database says up to which entry it is applied (`erasure_head`), in the
 * transaction of the erasure. So what a restored, older database still holds is known, and so is what a crash left undone.
 */
export class ErasureRegister {
  constructor(private readonly file: string) {}

  /** Every entry, oldest first; throws Unavailable, naming the first one that is changed, missing or out of order. */
  async entries(): Promise<readonly Entered[]> {
    const entered: Entered[] = [];
    let before = START;
    for (const line of wholeLines(await this.text())
      .split('\n')
      .slice(0, -1)) {
      const entry = enteredAt(line, before);
      entered.push(entry);
      before = entry;
    }
    return entered;
  }

  /**
   * What a database hasn't applied yet. Throws Unavailable where the register lacks what the database has applied: it is an
   * older copy, or another database's.
   */
  async outstanding(dataSource: DataSource): Promise<readonly Entered[]> {
    const [head] = await dataSource.query<Place[]>('SELECT entries, hash FROM erasure_head WHERE id = 1');
    return this.behind(head ?? START);
  }

  /** Enters an erasure as the last thing of its transaction; erasures follow one another, so that the order is one. */
  async enter(transaction: Transaction, erasure: Erasure): Promise<void> {
    const head = await this.lockHead(transaction);
    const ahead = await this.behind(head);
    if (ahead.length > 0) throw new Unavailable('an earlier erasure is not finished; try again');
    const entries = head.entries + 1;
    const body = bodyOf(erasure, entries);
    const hash = hashOf(head.hash, body);
    await this.append(`${JSON.stringify({ ...(JSON.parse(body) as object), hash: hash.toString('hex') })}\n`);
    await this.moveHead(transaction, { entries, hash });
  }

  /** Notes, in the transaction that erases again, that an entry is applied. */
  async applied(transaction: Transaction, { entries, hash }: Entered): Promise<void> {
    const head = await this.lockHead(transaction);
    if (head.entries < entries) await this.moveHead(transaction, { entries, hash });
  }

  private async lockHead(transaction: Transaction): Promise<Place> {
    const [head] = await managerOf(transaction).query<Place[]>(
      'SELECT entries, hash FROM erasure_head WHERE id = 1 FOR UPDATE',
    );
    return head ?? START;
  }

  private async moveHead(transaction: Transaction, { entries, hash }: Place): Promise<void> {
    await managerOf(transaction).query('UPDATE erasure_head SET entries = ?, hash = ? WHERE id = 1', [
      entries,
      hash,
    ]);
  }

  private async behind(head: Place): Promise<readonly Entered[]> {
    const entered = await this.entries();
    const last = head.entries === 0 ? START : entered[head.entries - 1];
    if (!last?.hash.equals(head.hash))
      throw new Unavailable(
        'the erasure register lacks what this database has applied; restore the register',
      );
    return entered.slice(head.entries);
  }

  private async text(): Promise<string> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw new Unavailable('the erasure register cannot be read');
    }
  }

  private async append(line: string): Promise<void> {
    const whole = Buffer.byteLength(wholeLines(await this.text()));
    try {
      const file = await open(this.file, 'a', 0o600);
      try {
        await file.truncate(whole);
        await file.appendFile(line);
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch {
      throw new Unavailable('the erasure register cannot be written');
    }
  }
}
