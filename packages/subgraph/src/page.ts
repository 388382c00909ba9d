import { InvalidInput } from '@lianxin/kernel';

/** The largest page. */
export const MAX_PAGE = 200;

const DEFAULT_PAGE = 20;

export type CursorPart = string | number | null;

/** What a read model is asked for: `limit` rows (it reads one more), from after or before `position`. */
export interface Page {
  readonly direction: 'forward' | 'backward';
  readonly limit: number;
  /** The order's keys of the row that the cursor names; null at the list's end. */
  readonly position: readonly CursorPart[] | null;
}

/** An opaque cursor from the order's keys of a row, the last of them unique (its id). */
export const encodeCursor = (...parts: readonly CursorPart[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const isPart = (value: unknown): value is CursorPart =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** The keys in a cursor of `length` parts; throws InvalidInput naming `path` where it is none of ours. */
export const decodeCursor = (path: string, cursor: string, length: number): readonly CursorPart[] => {
  const invalid = new InvalidInput(path, 'is not a cursor of this list');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid;
  }
  if (!Array.isArray(parts) || parts.length !== length || !parts.every(isPart)) throw invalid;
  return parts;
};

/** Reads a list's arguments; throws InvalidInput naming the argument. `keys` counts the parts of this list's cursors. */
export const readPage = (
  args: {
    readonly first?: number | null;
    readonly after?: string | null;
    readonly last?: number | null;
    readonly before?: string | null;
  },
  keys: number,
): Page => {
  const { first, after, last, before } = args;
  const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
  if (given(first) && given(last)) throw new InvalidInput('last', 'give first or last, not both');
  if (given(after) && given(before)) throw new InvalidInput('before', 'give after or before, not both');
  if (given(last) && given(after)) throw new InvalidInput('after', 'goes with first');
  if (given(first) && given(before)) throw new InvalidInput('before', 'goes with last');
  const backward = given(last) || given(before);
  const name = backward ? 'last' : 'first';
  const limit = (backward ? last : first) ?? DEFAULT_PAGE;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw new InvalidInput(name, `must be between 1 and ${MAX_PAGE}`);
  const cursor = backward ? before : after;
  return {
    direction: backward ? 'backward' : 'forward',
    limit,
    position: given(cursor) ? decodeCursor(backward ? 'before' : 'after', cursor, keys) : null,
  };
};
