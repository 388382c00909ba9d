import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { BrokenLink } from '@lianxin/store';
import { signStatement, statementIn } from '../../src/audit-trail/statement';
import { keyPair, type WitnessedDatabase } from './witnessed';

/** One entry as it stands. */
export interface Row {
  chain: number;
  sequence: number;
  hash: Buffer;
  body: string;
  recorded_at: Date;
  kind: string;
  command: string;
  performer: string;
  cadre_id: Buffer | null;
  aggregate_type: string;
  aggregate_id: Buffer | null;
}

/** Where a way of tampering must be found. */
export interface Expected {
  /** The first bad entry of these chains; with `within`, the place lies in the link's range. */
  readonly links?: readonly {
    readonly chain: number;
    readonly sequence?: number;
    readonly within?: number;
  }[];
  /** The first bad statement. */
  readonly statement?: number;
}

/** Numbers from a seed: below a bound, and one of a list. */
export interface Dice {
  below(bound: number): number;
  of<T>(list: readonly T[]): T;
}

/** What a way of tampering may use. */
export interface Victim {
  readonly database: WitnessedDatabase;
  readonly dice: Dice;
  /** All entries, by chain. */
  readonly chains: readonly (readonly Row[])[];
  /** The last witnessed sequence of each chain. */
  readonly witnessed: readonly number[];
  readonly file: string;
  readonly lines: readonly string[];
}

const sha = (previous: Buffer, body: string): Buffer =>
  createHash('sha256').update(previous).update(body).digest();

const insert = async ({ database }: Victim, rows: readonly Row[]): Promise<void> => {
  await database.dataSource.query(
    `INSERT INTO audit_entry (chain, sequence, hash, body, recorded_at, kind, command, performer, cadre_id, aggregate_type,
      aggregate_id) VALUES ?`,
    [
      rows.map((r) => [
        r.chain,
        r.sequence,
        r.hash,
        r.body,
        r.recorded_at,
        r.kind,
        r.command,
        r.performer,
        r.cadre_id,
        r.aggregate_type,
        r.aggregate_id,
      ]),
    ],
  );
};

const setHead = ({ database }: Victim, chain: number, sequence: number, hash: Buffer) =>
  database.dataSource.query('UPDATE audit_head SET sequence = ?, hash = ? WHERE chain = ?', [
    sequence,
    hash,
    chain,
  ]);

const some = (victim: Victim): { chain: number; rows: readonly Row[]; row: Row } => {
  const chain = victim.dice.of(
    victim.chains.map((_, index) => index).filter((index) => (victim.witnessed[index] ?? 0) > 3),
  );
  const rows = victim.chains[chain] ?? [];
  const row = rows[victim.dice.below(victim.witnessed[chain] ?? 0)];
  if (!row) throw new Error('this chain is empty');
  return { chain, rows, row };
};

/** Puts other rows in a chain's place, numbered and hashed as if they had always been there. */
const rewrite = async (victim: Victim, chain: number, rows: readonly Row[]): Promise<void> => {
  let hash: Buffer = Buffer.alloc(32);
  const forged = rows.map((row, index) => {
    const body = JSON.stringify({ ...(JSON.parse(row.body) as object), chain, sequence: index + 1 });
    hash = sha(hash, body);
    return { ...row, chain, sequence: index + 1, body, hash };
  });
  await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ?', [chain]);
  await insert(victim, forged);
  await setHead(victim, chain, forged.length, hash);
};

const withOther = (row: Row): Row => ({
  ...row,
  performer: 'somebody else',
  body: row.body.replace('"id":"clerk"', '"id":"somebody else"'),
});

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

const CHANGES: Readonly<Record<string, (row: Row, dice: Dice) => unknown>> = {
  hash: (row, dice) => flipped(row.hash, dice.below(32)),
  body: (row, dice) => {
    const at = dice.below(row.body.length);
    return `${row.body.slice(0, at)}${row.body[at] === 'x' ? 'y' : 'x'}${row.body.slice(at + 1)}`;
  },
  recorded_at: (row) => new Date(row.recorded_at.getTime() + 1),
  kind: () => 'EXPORT',
  command: (row) => `${row.command}s`,
  performer: (row) => row.performer.toUpperCase(),
  cadre_id: (_row, dice) => Buffer.alloc(16, dice.below(256)),
  aggregate_type: () => 'cadre',
  aggregate_id: (row, dice) => flipped(row.aggregate_id ?? Buffer.alloc(16), dice.below(16)),
};

type Way = (victim: Victim) => Promise<Expected>;

const changeOf =
  (column: string): Way =>
  async (victim) => {
    const { chain, row } = some(victim);
    await victim.database.dataSource.query(
      `UPDATE audit_entry SET ${column} = ? WHERE chain = ? AND sequence = ?`,
      [CHANGES[column]?.(row, victim.dice), chain, row.sequence],
    );
    return { links: [{ chain, sequence: row.sequence }] };
  };

const withLines = async (victim: Victim, lines: readonly string[]): Promise<void> =>
  writeFile(victim.file, `${lines.join('\n')}\n`);

/** Every way, by name. */
export const WAYS: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(Object.keys(CHANGES).map((column) => [`another ${column}`, changeOf(column)])),

  'another place in the chain': async (victim) => {
    const { chain, row, rows } = some(victim);
    await victim.database.dataSource.query(
      'UPDATE audit_entry SET sequence = ? WHERE chain = ? AND sequence = ?',
      [rows.length + 1 + victim.dice.below(9), chain, row.sequence],
    );
    return { links: [{ chain, sequence: row.sequence }] };
  },

  'an entry less': async (victim) => {
    const { chain, row } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
      chain,
      row.sequence,
    ]);
    return { links: [{ chain, sequence: row.sequence }] };
  },

  'two entries swapped': async (victim) => {
    const { chain, rows, row } = some(victim);
    const other = victim.dice.of(rows.filter(({ sequence }) => sequence !== row.sequence));
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence IN (?)', [
      chain,
      [row.sequence, other.sequence],
    ]);
    await insert(victim, [
      { ...row, sequence: other.sequence },
      { ...other, sequence: row.sequence },
    ]);
    return { links: [{ chain, sequence: Math.min(row.sequence, other.sequence) }] };
  },

  'two entries of two chains swapped': async (victim) => {
    const one = some(victim);
    let two = some(victim);
    while (two.chain === one.chain) two = some(victim);
    for (const { chain, row } of [one, two])
      await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
        chain,
        row.sequence,
      ]);
    await insert(victim, [
      { ...one.row, chain: two.chain, sequence: two.row.sequence },
      { ...two.row, chain: one.chain, sequence: one.row.sequence },
    ]);
    return { links: [one, two].map(({ chain, row }) => ({ chain, sequence: row.sequence })) };
  },

  'an entry once more at the end': async (victim) => {
    const { chain, rows, row } = some(victim);
    await insert(victim, [{ ...row, sequence: rows.length + 1 }]);
    await setHead(victim, chain, rows.length + 1, row.hash);
    return { links: [{ chain, sequence: rows.length + 1 }] };
  },

  'an entry once more at the end, hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    const hash = sha(rows.at(-1)?.hash ?? Buffer.alloc(32), row.body);
    await insert(victim, [{ ...row, sequence: rows.length + 1, hash }]);
    await setHead(victim, chain, rows.length + 1, hash);
    return { links: [{ chain, sequence: rows.length + 1 }] };
  },

  'an entry moved to the end of another chain, hashed anew': async (victim) => {
    const { chain, row } = some(victim);
    const to = (chain + 1 + victim.dice.below(7)) % 8;
    const there = victim.chains[to] ?? [];
    const hash = sha(there.at(-1)?.hash ?? Buffer.alloc(32), row.body);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
      chain,
      row.sequence,
    ]);
    await insert(victim, [{ ...row, chain: to, sequence: there.length + 1, hash }]);
    await setHead(victim, to, there.length + 1, hash);
    return {
      links: [
        { chain, sequence: row.sequence },
        { chain: to, sequence: there.length + 1 },
      ],
    };
  },

  'a forged entry put in, all after it hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    const forged = withOther(row);
    await rewrite(victim, chain, [
      ...rows.slice(0, row.sequence - 1),
      forged,
      ...rows.slice(row.sequence - 1),
    ]);
    return { links: [{ chain, within: row.sequence }] };
  },

  'an entry changed, all after it hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    await rewrite(
      victim,
      chain,
      rows.map((each) => (each === row ? withOther(each) : each)),
    );
    return { links: [{ chain, within: row.sequence }] };
  },

  'an entry taken out, all after it hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    await rewrite(
      victim,
      chain,
      rows.filter((each) => each !== row),
    );
    return { links: [{ chain, within: row.sequence }] };
  },

  'a whole chain written anew in another order': async (victim) => {
    const { chain, rows } = some(victim);
    await rewrite(victim, chain, rows.toReversed());
    return { links: [{ chain, within: 1 }] };
  },

  'the end cut off, with its head': async (victim) => {
    const { chain, rows, row } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence >= ?', [
      chain,
      row.sequence,
    ]);
    await setHead(victim, chain, row.sequence - 1, rows[row.sequence - 2]?.hash ?? Buffer.alloc(32));
    return { links: [{ chain, sequence: row.sequence }] };
  },

  'the beginning cut off': async (victim) => {
    const { chain, row } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence <= ?', [
      chain,
      row.sequence,
    ]);
    return { links: [{ chain, sequence: 1 }] };
  },

  'everything emptied': async (victim) => {
    await victim.database.dataSource.query('DELETE FROM audit_entry');
    await victim.database.dataSource.query('UPDATE audit_head SET sequence = 0, hash = REPEAT(CHAR(0), 32)');
    return {
      links: victim.witnessed.flatMap((sequence, chain) => (sequence > 0 ? [{ chain, sequence: 1 }] : [])),
    };
  },

  'another hash of a head': async (victim) => {
    const { chain, rows } = some(victim);
    await setHead(
      victim,
      chain,
      rows.length,
      flipped(rows.at(-1)?.hash ?? Buffer.alloc(32), victim.dice.below(32)),
    );
    return { links: [{ chain, sequence: rows.length }] };
  },

  'a head too far': async (victim) => {
    const { chain, rows } = some(victim);
    await setHead(
      victim,
      chain,
      rows.length + 1 + victim.dice.below(3),
      rows.at(-1)?.hash ?? Buffer.alloc(32),
    );
    return { links: [{ chain, sequence: rows.length + 1 }] };
  },

  'a head too short': async (victim) => {
    const { chain, rows, row } = some(victim);
    const back = rows[row.sequence - 1];
    await setHead(victim, chain, row.sequence, back?.hash ?? Buffer.alloc(32));
    return row.sequence === rows.length ? {} : { links: [{ chain, sequence: row.sequence + 1 }] };
  },

  'a head less': async (victim) => {
    const { chain } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_head WHERE chain = ?', [chain]);
    return { links: [{ chain, sequence: 1 }] };
  },

  'a byte of the witness': async (victim) => {
    const bytes = await readFile(victim.file);
    const at = victim.dice.below(bytes.length - 1);
    const line = bytes.subarray(0, at).toString().split('\n').length;
    await writeFile(victim.file, flipped(bytes, at));
    return { statement: line };
  },

  'a statement less': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    await withLines(victim, victim.lines.toSpliced(at, 1));
    return { statement: at + 1 };
  },

  'two statements swapped': async (victim) => {
    const at = victim.dice.below(victim.lines.length - 1);
    await withLines(
      victim,
      victim.lines.toSpliced(at, 2, victim.lines[at + 1] ?? '', victim.lines[at] ?? ''),
    );
    return { statement: at + 1 };
  },

  'a statement twice': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    await withLines(victim, victim.lines.toSpliced(at, 0, victim.lines[at] ?? ''));
    return { statement: at + 2 };
  },

  'an old witness in place of the new one': async (victim) => {
    const kept = 1 + victim.dice.below(victim.lines.length - 1);
    await withLines(victim, victim.lines.slice(0, kept));
    return { statement: kept + 1 };
  },

  'no witness at all': async (victim) => {
    await writeFile(victim.file, '');
    return { statement: 1 };
  },

  'a statement signed with another key': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    const forged = signStatement(statementIn(victim.lines[at] ?? ''), keyPair('theirs'));
    await withLines(victim, victim.lines.toSpliced(at, 1, forged));
    return { statement: at + 1 };
  },

  'a statement signed with another key in our key’s name': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    const statement = statementIn(victim.lines[at] ?? '');
    const forged = signStatement({ ...statement, heads: statement.heads.slice(1) }, keyPair('ours'));
    await withLines(victim, victim.lines.toSpliced(at, 1, forged));
    return { statement: at + 1 };
  },

  'the database’s own number of statements': async (victim) => {
    const number = victim.dice.below(victim.lines.length);
    await victim.database.dataSource.query('UPDATE audit_witness SET number = ?', [number]);
    return {};
  },

  'the database’s own last statement': async (victim) => {
    await victim.database.dataSource.query('UPDATE audit_witness SET line = ?', [victim.lines[0]]);
    return { statement: victim.lines.length };
  },

  'the database’s own name': async (victim) => {
    await victim.database.dataSource.query('UPDATE audit_witness SET database_id = UUID()');
    return { statement: 1 };
  },
};

/** Whether a link names the place where something was done. */
export const names = (
  link: BrokenLink,
  {
    chain,
    sequence,
    within,
  }: { readonly chain: number; readonly sequence?: number; readonly within?: number },
): boolean => {
  if (link.chain !== chain) return false;
  if (within === undefined) return sequence === undefined || link.sequence === sequence;
  // A chain that became shorter may first be missed at its end.
  return link.fault === 'MISSING' || (link.sequence <= within && within <= (link.until ?? link.sequence));
};
