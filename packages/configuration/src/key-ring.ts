import { key } from './secrets';
import type { Mode, Setting } from './setting';

/** A key as it is told: itself, or wrapped, to be unwrapped by whoever keeps the keys. */
export interface RingEntry {
  /** Null where it goes by the name that it has of itself. */
  readonly id: string | null;
  readonly suite: string | null;
  readonly key: Buffer | null;
  readonly wrapped: string | null;
}

/** The keys of one purpose, the current one first. */
export type RingSetting = readonly [RingEntry, ...RingEntry[]];

const KMS_PREFIX = 'kms:';
const ID = /^[A-Za-z0-9_-]{1,32}$/;

const entryOf = (variable: string, value: string, mode: Mode): RingEntry =>
  value.startsWith(KMS_PREFIX)
    ? { id: null, suite: null, key: null, wrapped: value.slice(KMS_PREFIX.length) }
    : { id: null, suite: null, key: key(variable).read(value, mode), wrapped: null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the secret.
    throw new Error('is not valid JSON');
  }
};

const namedEntry = (variable: string, suites: readonly string[], told: unknown, mode: Mode): RingEntry => {
  if (!isRecord(told)) throw new Error('must list keys as { "id", "key" }');
  const { id, key, suite = null } = told;
  if (typeof id !== 'string' || !ID.test(id))
    throw new Error('must name each key by 1 to 32 letters, digits, "-" or "_"');
  if (typeof key !== 'string') throw new Error(`has no key ${id}`);
  if (suite !== null && !(typeof suite === 'string' && suites.includes(suite)))
    throw new Error(`must give key ${id} one of the suites ${suites.join(', ')}`);
  return { ...entryOf(variable, key, mode), id, suite };
};

const ringOf = (variable: string, suites: readonly string[], text: string, mode: Mode): RingSetting => {
  const told = parsed(text);
  const { current, keys } = isRecord(told) ? told : {};
  if (typeof current !== 'string' || !Array.isArray(keys))
    throw new Error('must be a key, or { "current": id, "keys": [{ "id", "key" }] }');
  const entries = keys.map((one) => namedEntry(variable, suites, one, mode));
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw new Error('names two keys alike');
  const first = entries.find(({ id }) => id === current);
  if (!first) throw new Error('has no key of the name that is current');
  return [first, ...entries.filter((entry) => entry !== first)];
};

/**
 * The keys of one purpose, a secret: one key (32 bytes in base64, or `kms:` and the wrapped key), or a ring in JSON,
 * `{ "current": id, "keys": [{ "id", "key", "suite"? }] }`. Production refuses demo secrets and keys that somebody made up.
 */
export const keyRing = (variable: string, suites: readonly string[] = []): Setting<RingSetting> => ({
  variable,
  secret: true,
  read: (text, mode) =>
    text.startsWith('{') ? ringOf(variable, suites, text, mode) : [entryOf(variable, text, mode)],
});

/** A ring of one key that is at hand. */
export const ringOfKey = (key: Buffer): RingSetting => [{ id: null, suite: null, key, wrapped: null }];
