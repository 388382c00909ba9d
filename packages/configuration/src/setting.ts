/** Production refuses what a demonstration may use; a process that isn't told is in production. */
export type Mode = 'demo' | 'production';

/** How one setting is read from its variable. */
export interface Setting<Value> {
  readonly variable: string;
  /** The value of a text; throws an Error whose message completes "<variable> …". */
  read(text: string, mode: Mode): Value;
  /** What holds where the variable is absent; a setting without one is required. */
  readonly fallback?: (mode: Mode) => Value | undefined;
  /** A secret is also read from the file that `<variable>_FILE` names. */
  readonly secret: boolean;
}

type Fallback<Value> = Value | { readonly demo: Value };

const isDemoOnly = <Value>(fallback: Fallback<Value>): fallback is { readonly demo: Value } =>
  typeof fallback === 'object' && fallback !== null && 'demo' in fallback;

const setting = <Value>(
  variable: string,
  read: Setting<Value>['read'],
  fallback: Fallback<Value> | undefined,
  secret = false,
): Setting<Value> => ({
  variable,
  read,
  secret,
  ...(fallback === undefined
    ? {}
    : {
        fallback: (mode: Mode) =>
          isDemoOnly(fallback) ? (mode === 'demo' ? fallback.demo : undefined) : fallback,
      }),
});

/** A text; without a fallback it is required, with `{ demo }` only in production. */
export const text = (variable: string, fallback?: Fallback<string>): Setting<string> =>
  setting(variable, (value) => value, fallback);

/** A text that may be absent. */
export const optionalText = (variable: string): Setting<string | null> =>
  setting<string | null>(variable, (value) => value, null);

/** A whole number between `min` and `max`. */
export const integer = (
  variable: string,
  range: { readonly min: number; readonly max: number },
  fallback?: Fallback<number>,
): Setting<number> =>
  setting(
    variable,
    (value) => {
      const read = Number(value);
      if (!/^-?\d+$/.test(value) || read < range.min || read > range.max)
        throw new Error(`must be a whole number between ${range.min} and ${range.max}`);
      return read;
    },
    fallback,
  );

/** A TCP port; 0 takes a free one. */
export const port = (variable: string, fallback?: Fallback<number>): Setting<number> =>
  integer(variable, { min: 0, max: 65_535 }, fallback);

/** One of a few words. */
export const oneOf = <Word extends string>(
  variable: string,
  words: readonly Word[],
  fallback?: Fallback<Word>,
): Setting<Word> =>
  setting(
    variable,
    (value) => {
      const word = words.find((candidate) => candidate === value);
      if (word === undefined) throw new Error(`must be one of ${words.join(', ')}`);
      return word;
    },
    fallback,
  );

/** An absolute URL of one of the schemes ("http", "https" where none are named). */
export const url = (
  variable: string,
  options: { readonly schemes?: readonly string[]; readonly fallback?: Fallback<string> } = {},
): Setting<string> => {
  const schemes = options.schemes ?? ['http', 'https'];
  return setting(
    variable,
    (value) => {
      const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : null;
      if (scheme === null || !schemes.includes(scheme))
        throw new Error(`must be a URL that begins with ${schemes.map((name) => `${name}://`).join(' or ')}`);
      return value;
    },
    options.fallback,
  );
};

/** Texts parted by commas. */
export const list = (variable: string): Setting<readonly string[]> =>
  setting<readonly string[]>(
    variable,
    (value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    [],
  );

/** What marks a secret as one that only a demonstration may use: `demo:<the secret>`. */
export const DEMO_SECRET_PREFIX = 'demo:';

/**
 * A secret, from the variable or from the file that `<variable>_FILE` names. Production refuses values that begin
 * with `demo:`, the known `demo` ones, and those shorter than `minBytes`.
 */
export const secret = (
  variable: string,
  options: { readonly demo?: string; readonly minBytes?: number } = {},
): Setting<string> =>
  setting(
    variable,
    (value, mode) => {
      const demo = value.startsWith(DEMO_SECRET_PREFIX) || value === options.demo;
      if (demo && mode === 'production') throw new Error('is a demo secret, which production refuses');
      const plain = value.startsWith(DEMO_SECRET_PREFIX) ? value.slice(DEMO_SECRET_PREFIX.length) : value;
      const bytes = Buffer.byteLength(plain);
      const least = options.minBytes ?? 1;
      if (mode === 'production' && bytes < least)
        throw new Error(`is too weak: ${bytes} bytes, at least ${least} are needed`);
      return plain;
    },
    options.demo === undefined ? undefined : { demo: options.demo },
    true,
  );
