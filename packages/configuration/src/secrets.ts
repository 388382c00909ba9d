import { readUrl, setting, type Fallback, type Mode, type Setting } from './setting';

/** What marks a secret as one that only a demonstration may use: `demo:<the secret>`. */
export const DEMO_SECRET_PREFIX = 'demo:';

/** What everybody tries first, and what examples and images come with. */
const KNOWN = new Set([
  ...[
    'admin',
    'changeit',
    'changeme',
    'default',
    'demo',
    'example',
    'guest',
    'letmein',
    'lianxin',
    'mariadb',
    'mysql',
  ],
  ...[
    'nats',
    'none',
    'null',
    'pass',
    'passw0rd',
    'password',
    'placeholder',
    'qwerty',
    'root',
    'secret',
    'test',
    'todo',
  ],
  ...['undefined', 'welcome', 'xxx', 'your-password', 'yourpassword'],
]);
/** Random bytes repeat themselves seldom: 16 of them have fewer than six values once in a billion times. */
const FEWEST_VALUES = 6;
const RANDOM_FROM_BYTES = 12;

const isKnown = (plain: string): boolean => {
  const word = plain.toLowerCase();
  return KNOWN.has(word) || KNOWN.has(word.replace(/[\d!@#$%^&*._-]+$/, ''));
};

/** Why production refuses a secret, completing "<variable> …"; null where it takes it. */
const weakness = (plain: Buffer, least: number): string | null => {
  if (plain.length < least) return `is too weak: ${plain.length} bytes, at least ${least} are needed`;
  if (isKnown(plain.toString('utf8'))) return 'is a default that everybody knows, which production refuses';
  const values = new Set(plain).size;
  if (plain.length >= RANDOM_FROM_BYTES && values < FEWEST_VALUES)
    return `is too weak: it repeats ${values === 1 ? 'one byte' : `${values} bytes`}`;
  return null;
};

const mustBeStrong = (plain: Buffer, least: number, mode: Mode): void => {
  const problem = mode === 'production' ? weakness(plain, least) : null;
  if (problem !== null) throw new Error(problem);
};

const withoutDemoMark = (value: string, mode: Mode, known?: string): string => {
  const marked = value.startsWith(DEMO_SECRET_PREFIX);
  if (mode === 'production' && (marked || value === known))
    throw new Error('is a demo secret, which production refuses');
  return marked ? value.slice(DEMO_SECRET_PREFIX.length) : value;
};

/**
 * A secret, from the variable or from the file that `<variable>_FILE` names. Production refuses values that begin
 * with `demo:`, known defaults, bytes repeated, and what is shorter than `minBytes`.
 */
export const secret = (
  variable: string,
  options: { readonly demo?: string; readonly minBytes?: number } = {},
): Setting<string> =>
  setting(
    variable,
    (value, mode) => {
      const plain = withoutDemoMark(value, mode, options.demo);
      mustBeStrong(Buffer.from(plain, 'utf8'), options.minBytes ?? 1, mode);
      return plain;
    },
    options.demo === undefined ? undefined : { demo: options.demo },
    true,
  );

const KEY_BYTES = 32;

/** A key of 32 bytes; throws where it has another length or, in production, is one that somebody made up. */
export const soundKey = (bytes: Buffer, mode: Mode): Buffer => {
  if (bytes.length !== KEY_BYTES) throw new Error(`must be ${KEY_BYTES} bytes in base64`);
  mustBeStrong(bytes, KEY_BYTES, mode);
  return bytes;
};

/** A secret key of 32 bytes in base64, as `secret` reads it; production refuses one that somebody made up. */
export const key = (variable: string): Setting<Buffer> => ({
  variable,
  secret: true,
  read: (value, mode) => soundKey(Buffer.from(withoutDemoMark(value, mode), 'base64'), mode),
});

const PASSWORD_BYTES = 12;

/**
 * A URL with user and password, read as a secret is: production refuses one without a password, and a weak one. `several`
 * may stand beside each other, parted by commas, with the account in one of them and without repeating the scheme.
 */
export const secretUrl = (
  variable: string,
  options: {
    readonly schemes: readonly string[];
    readonly several?: boolean;
    readonly fallback?: Fallback<string>;
  },
): Setting<string> =>
  setting(
    variable,
    (value, mode) => {
      const addresses = options.several ? value.split(',').map((part) => part.trim()) : [value];
      const urls = addresses.map((address) =>
        readUrl(
          options.several && !address.includes('://') ? `${options.schemes[0]}://${address}` : address,
          options.schemes,
        ),
      );
      const { username = '', password = '' } = urls.find((read) => read.username !== '') ?? {};
      if (mode === 'production') mustBePassword(decodeURIComponent(password), decodeURIComponent(username));
      return value;
    },
    options.fallback,
    true,
  );

const mustBePassword = (password: string, user: string): void => {
  if (password === '') throw new Error('must have a password in production');
  if (password === user) throw new Error('has the name of its user for a password');
  mustBeStrong(Buffer.from(withoutDemoMark(password, 'production'), 'utf8'), PASSWORD_BYTES, 'production');
};
