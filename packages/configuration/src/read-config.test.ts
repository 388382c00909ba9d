import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfig } from './read-config';
import { key, secret, secretUrl } from './secrets';
import { integer, list, oneOf, optionalText, port, text, url } from './setting';

const SPEC = {
  port: port('T_PORT', 4000),
  database: url('T_DATABASE_URL', { schemes: ['mysql', 'mariadb'] }),
  level: oneOf('T_LEVEL', ['info', 'debug'], 'info'),
  key: secret('T_KEY', { demo: 'demo-key', minBytes: 16 }),
  issuer: text('T_ISSUER', { demo: 'http://localhost' }),
  note: optionalText('T_NOTE'),
  proxies: list('T_PROXIES'),
  batch: integer('T_BATCH', { min: 1, max: 10 }, 5),
};
const DATABASE = { T_DATABASE_URL: 'mysql://u@h/d' };
const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(SPEC, env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
  }
  return [];
};

it('takes fallbacks, those for demo only in demo mode', () => {
  expect(readConfig(SPEC, { LIANXIN_MODE: 'demo', ...DATABASE, T_PROXIES: '10.0.0.1, 10.0.0.2' })).toEqual({
    mode: 'demo',
    port: 4000,
    database: 'mysql://u@h/d',
    level: 'info',
    key: 'demo-key',
    issuer: 'http://localhost',
    note: null,
    proxies: ['10.0.0.1', '10.0.0.2'],
    batch: 5,
  });
  expect(problemsOf(DATABASE)).toEqual(['T_KEY is required (or T_KEY_FILE)', 'T_ISSUER is required']);
});

it('names every variable that is wrong at once, and never its value', () => {
  const problems = problemsOf({
    LIANXIN_MODE: 'demo',
    T_PORT: '70000',
    T_DATABASE_URL: 'postgres://secret@h',
    T_LEVEL: 'loud',
    T_BATCH: '3.5',
  });
  expect(problems).toEqual([
    'T_PORT must be a whole number between 0 and 65535',
    'T_DATABASE_URL must be a URL that begins with mysql:// or mariadb://',
    'T_LEVEL must be one of info, debug',
    'T_BATCH must be a whole number between 1 and 10',
  ]);
  expect(problemsOf({ LIANXIN_MODE: 'test' })).toEqual(['LIANXIN_MODE must be one of demo, production']);
});

it('refuses demo and weak secrets in production, also those marked with demo:', () => {
  const production = { ...DATABASE, T_ISSUER: 'https://i' };
  for (const key of ['demo-key', 'demo:0123456789abcdef0123'])
    expect(problemsOf({ ...production, T_KEY: key })).toEqual([
      'T_KEY is a demo secret, which production refuses',
    ]);
  expect(problemsOf({ ...production, T_KEY: 'short' })).toEqual([
    'T_KEY is too weak: 5 bytes, at least 16 are needed',
  ]);
  expect(readConfig(SPEC, { ...DATABASE, LIANXIN_MODE: 'demo', T_KEY: 'demo:abc' }).key).toBe('abc');
});

it('reads a secret from a file, and says so where the file or the choice is unclear', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-'));
  try {
    const file = join(folder, 'key');
    writeFileSync(file, '0123456789abcdef\n');
    const env = { ...DATABASE, T_ISSUER: 'https://i' };
    expect(readConfig(SPEC, { ...env, T_KEY_FILE: file }).key).toBe('0123456789abcdef');
    expect(problemsOf({ ...env, T_KEY_FILE: join(folder, 'none') })).toEqual([
      'T_KEY_FILE names a file that cannot be read',
    ]);
    expect(problemsOf({ ...env, T_KEY_FILE: file, T_KEY: 'x' })).toEqual([
      'T_KEY and T_KEY_FILE are both set: give one',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('production refuses a secret that', () => {
  const ALL = {
    password: secret('T_PASSWORD', { minBytes: 8 }),
    key: key('T_KEY'),
    store: secretUrl('T_STORE_URL', { schemes: ['mysql'] }),
    stream: secretUrl('T_STREAM_URL', { schemes: ['nats', 'tls'], several: true }),
    issuer: url('T_ISSUER', { secure: true }),
  };
  const strong = {
    T_PASSWORD: 'k7Lq-92Vx-40Pm',
    T_KEY: Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 256)).toString('base64'),
    T_STORE_URL: 'mysql://lianxin:k7Lq92Vx40Pm@h/d',
    T_STREAM_URL: 'nats://u:k7Lq92Vx40Pm@a:4222,b:4222',
    T_ISSUER: 'https://id.example',
  };
  const refused = (change: Record<string, string>, mode = 'production'): readonly string[] => {
    try {
      readConfig(ALL, { LIANXIN_MODE: mode, ...strong, ...change });
      return [];
    } catch (error) {
      return error instanceof ConfigurationError ? error.problems : [String(error)];
    }
  };
  const repeated = Buffer.alloc(32, 7).toString('base64');

  it.each([
    [{ T_PASSWORD: 'password123' }, 'T_PASSWORD is a default that everybody knows'],
    [{ T_PASSWORD: 'ChangeMe!' }, 'T_PASSWORD is a default that everybody knows'],
    [{ T_PASSWORD: 'abababababababab' }, 'T_PASSWORD is too weak: it repeats 2 bytes'],
    [{ T_KEY: repeated }, 'T_KEY is too weak: it repeats one byte'],
    [{ T_KEY: `demo:${strong.T_KEY}` }, 'T_KEY is a demo secret'],
    [{ T_STORE_URL: 'mysql://lianxin@h/d' }, 'T_STORE_URL must have a password'],
    [{ T_STORE_URL: 'mysql://lianxin:short@h/d' }, 'T_STORE_URL is too weak: 5 bytes, at least 12'],
    [{ T_STORE_URL: 'mysql://lianxin_cadre:lianxin_cadre@h/d' }, 'T_STORE_URL has the name of its user'],
    [{ T_STREAM_URL: 'nats://a:4222, b:4222' }, 'T_STREAM_URL must have a password'],
    [{ T_STREAM_URL: 'nats://u:short@a:4222,b:4222' }, 'T_STREAM_URL is too weak'],
    [{ T_STORE_URL: 'mysql://u:demo%3Ak7Lq92Vx40Pm@h/d' }, 'T_STORE_URL is a demo secret'],
    [{ T_STORE_URL: 'mysql://u:password1234@h/d' }, 'T_STORE_URL is a default that everybody knows'],
    [{ T_ISSUER: 'http://id.example' }, 'T_ISSUER must begin with https:// in production'],
  ])('is like %j', (change, problem) => {
    expect(refused(change)).toEqual([expect.stringContaining(problem)]);
    expect(refused(change, 'demo')).toEqual([]);
  });

  it('is weak, all of them in one message that holds none of them', () => {
    const weak = {
      T_PASSWORD: 'secret1!',
      T_KEY: repeated,
      T_STORE_URL: 'mysql://u:hunter2hunter2@h/d',
      T_ISSUER: 'http://id.example',
    };
    expect(refused({ ...weak, T_STORE_URL: 'mysql://u:hunter2@h/d' })).toHaveLength(4);
    expect(refused(weak).join()).not.toMatch(/secret1|hunter2|BwcH/);
    expect(refused({})).toEqual([]);
  });
});
