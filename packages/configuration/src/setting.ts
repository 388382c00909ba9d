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

export type Fallback<Value> = Value | { readonly demo: Value };

const isDemoOnly = <Value>(fallback: Fallback<Value>): fallback is { readonly demo: Value } =>
  typeof fallback === 'object' && fallback !== null && 'demo' in fallback;

/** A setting from how it is read; without a fallback it is required. */
export const setting = <Value>(
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

/** A setting whose value is looked at once more, with the mode: `problem` completes "<variable> …", null takes the value. */
export const checked = <Value>(
  inner: Setting<Value>,
  problem: (value: Value, mode: Mode) => string | null,
): Setting<Value> => ({
  ...inner,
  read: (text, mode) => {
    const value = inner.read(text, mode);
    const found = problem(value, mode);
    if (found !== null) throw new Error(found);
    return value;
  },
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

/** The URL that a text is, of one of the schemes; throws an Error that completes "<variable> …" and doesn't repeat it. */
export const readUrl = (value: string, schemes: readonly string[]): URL => {
  const read = URL.canParse(value) ? new URL(value) : null;
  if (!read || !schemes.includes(read.protocol.slice(0, -1)))
    throw new Error(`must be a URL that begins with ${schemes.map((name) => `${name}://`).join(' or ')}`);
  return read;
};

/** An absolute URL of one of the schemes ("http", "https" where none are named); `secure` ones are https in production. */
export const url = (
  variable: string,
  options: {
    readonly schemes?: readonly string[];
    readonly fallback?: Fallback<string>;
    readonly secure?: boolean;
  } = {},
): Setting<string> =>
  setting(
    variable,
    (value, mode) => {
      const { protocol } = readUrl(value, options.schemes ?? ['http', 'https']);
      if (options.secure && mode === 'production' && protocol !== 'https:')
        throw new Error('must begin with https:// in production');
      return value;
    },
    options.fallback,
  );

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
