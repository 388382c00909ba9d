import { createHash } from 'node:crypto';
import { type WitnessedDatabase } from './witnessed';

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

/** The hash of an entry after another. */
export const sha = (previous: Buffer, body: string): Buffer =>
  createHash('sha256').update(previous).update(body).digest();

/** Puts rows in. */
export const insert = async ({ database }: Victim, rows: readonly Row[]): Promise<void> => {
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

/** Says where a chain ends. */
export const setHead = ({ database }: Victim, chain: number, sequence: number, hash: Buffer) =>
  database.dataSource.query('UPDATE audit_head SET sequence = ?, hash = ? WHERE chain = ?', [
    sequence,
    hash,
    chain,
  ]);

/** A witnessed entry of some chain. */
export const some = (victim: Victim): { chain: number; rows: readonly Row[]; row: Row } => {
  const chain = victim.dice.of(
    victim.chains.map((_, index) => index).filter((index) => (victim.witnessed[index] ?? 0) > 3),
  );
  const rows = victim.chains[chain] ?? [];
  const row = rows[victim.dice.below(victim.witnessed[chain] ?? 0)];
  if (!row) throw new Error('this chain is empty');
  return { chain, rows, row };
};

/** Puts other rows in a chain's place, numbered and hashed as if they had always been there. */
export const rewrite = async (victim: Victim, chain: number, rows: readonly Row[]): Promise<void> => {
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

/** The entry with another performer. */
export const withOther = (row: Row): Row => ({
  ...row,
  performer: 'somebody else',
  body: row.body.replace('"id":"clerk"', '"id":"somebody else"'),
});

/** The bytes with one bit changed. */
export const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Tampers, and says where it must be found. */
export type Way = (victim: Victim) => Promise<Expected>;
