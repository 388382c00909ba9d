import { createHash, sign, verify, type KeyObject } from 'node:crypto';

/** A key that statements are signed with; `id` says which, so that keys can be replaced. */
export interface StatementKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The public keys that statements are believed under, by id. */
export type StatementKeys = ReadonlyMap<string, KeyObject>;

/** Where a chain's beginning was removed: everything up to `sequence`, whose hash was this, because it was from before `before`. */
export interface Cut {
  readonly chain: number;
  readonly sequence: number;
  readonly hash: string;
  readonly before: string;
  readonly why: 'RETENTION';
}

/** The end of a chain: its last entry and that entry's hash. */
export type WitnessedHead = readonly [chain: number, sequence: number, hash: string];

/** What a service says of all its chains at one moment. */
export interface Statement {
  readonly v: 1;
  readonly service: string;
  /** Which database, so that another one's statements can't stand for it. */
  readonly database: string;
  /** 1, 2, 3 …: none may be missing. */
  readonly number: number;
  readonly at: string;
  readonly heads: readonly WitnessedHead[];
  readonly cuts: readonly Cut[];
  /** The last one before the service stopped in order. */
  readonly closing: boolean;
  /** SHA-256 of the line before; null in the first. */
  readonly previous: string | null;
}

interface Signed {
  readonly statement: Statement;
  readonly key: string;
  readonly signature: string;
}

const wordsOf = (statement: Statement): Buffer => Buffer.from(`lianxin-audit\n${JSON.stringify(statement)}`);

/** The line that is kept of a statement, signed (Ed25519). */
export const signStatement = (statement: Statement, { id, key }: StatementKey): string => {
  const signature = sign(null, wordsOf(statement), key).toString('base64url');
  return JSON.stringify({ statement, key: id, signature } satisfies Signed);
};

/** What the next statement refers to this one by. */
export const lineHash = (line: string): string => createHash('sha256').update(line, 'utf8').digest('hex');

/** What a line of our own says, without asking whether it is genuine. */
export const statementIn = (line: string): Statement => (JSON.parse(line) as Signed).statement;

/** What can be wrong with a line by itself. */
export type LineFault = 'UNREADABLE' | 'UNKNOWN_KEY' | 'WRONG_SIGNATURE';

/** The statement of a line, or what is wrong with it: it must be of one of the keys, and not a byte else than it was written. */
export const readStatement = (line: string, keys: StatementKeys): Statement | LineFault => {
  let read: Signed;
  try {
    read = JSON.parse(line) as Signed;
    if (JSON.stringify(read) !== line || !read.statement.heads || !read.statement.cuts) return 'UNREADABLE';
  } catch {
    return 'UNREADABLE';
  }
  const key = keys.get(read.key);
  if (!key) return 'UNKNOWN_KEY';
  const isGenuine = verify(null, wordsOf(read.statement), key, Buffer.from(read.signature, 'base64url'));
  // Base64 has several spellings of the same bytes; only ours is.
  const isOurs =
    isGenuine && Buffer.from(read.signature, 'base64url').toString('base64url') === read.signature;
  return isOurs ? read.statement : 'WRONG_SIGNATURE';
};
