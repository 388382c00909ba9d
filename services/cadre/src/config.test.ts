import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { ConfigurationError } from '@lianxin/configuration';
import { readCadreConfig, readDatabaseConfig, readRecordsConfig } from './config';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = randomBytes(32);
const DATABASE = { LIANXIN_DATABASE_URL: 'mysql://u:k7Lq92Vx40Pm@h/d' };
const KEYS = {
  LIANXIN_FIELD_KEY: key.toString('base64'),
  LIANXIN_INDEX_KEY: key.toString('base64'),
  LIANXIN_PERSON_TOKEN_KEY: key.toString('base64'),
};
const SERVICE = {
  LIANXIN_PORT: '4001',
  LIANXIN_METRICS_PORT: '4101',
  LIANXIN_NATS_URL: 'nats://u:k7Lq92Vx40Pm@localhost:4222',
  LIANXIN_INTERNAL_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  LIANXIN_AUDIT_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  LIANXIN_AUDIT_WITNESS: '/var/lib/witness',
  LIANXIN_DRAFT_KEY: randomBytes(32).toString('base64'),
};

const problemsOf = async (read: () => unknown): Promise<readonly string[]> => {
  try {
    await read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
  }
  return [];
};

it('asks migrations for the database only, records for the keys as well', () => {
  expect(readDatabaseConfig(DATABASE).databaseUrl).toBe('mysql://u:k7Lq92Vx40Pm@h/d');
  expect(readRecordsConfig({ ...DATABASE, ...KEYS })).toMatchObject({
    fieldKeys: [{ key }],
    indexKeys: [{ key }],
    fieldSuite: 'A256GCM',
    kmsCommand: null,
  });
});

it('serves to the world in production, to this machine in a demonstration', async () => {
  const env = { ...DATABASE, ...KEYS, ...SERVICE };
  expect((await readCadreConfig(env)).host).toBe('0.0.0.0');
  expect(await readCadreConfig({ ...env, LIANXIN_MODE: 'demo' })).toMatchObject({
    host: '127.0.0.1',
    port: 4001,
    stream: { stream: 'LIANXIN', prefix: 'lianxin', replicas: 1 },
  });
});

it('names what is missing or unusable, and refuses demo keys in production', async () => {
  expect(await problemsOf(() => readCadreConfig({ ...DATABASE, ...SERVICE }))).toEqual([
    'LIANXIN_FIELD_KEY is required (or LIANXIN_FIELD_KEY_FILE)',
    'LIANXIN_INDEX_KEY is required (or LIANXIN_INDEX_KEY_FILE)',
    'LIANXIN_PERSON_TOKEN_KEY is required (or LIANXIN_PERSON_TOKEN_KEY_FILE)',
  ]);
  const short = {
    ...KEYS,
    LIANXIN_FIELD_KEY: 'c2hvcnQ=',
    LIANXIN_INDEX_KEY: `demo:${KEYS.LIANXIN_INDEX_KEY}`,
  };
  expect(await problemsOf(() => readRecordsConfig({ ...DATABASE, ...short }))).toEqual([
    'LIANXIN_FIELD_KEY must be 32 bytes in base64',
    'LIANXIN_INDEX_KEY is a demo secret, which production refuses',
  ]);
  expect(
    readRecordsConfig({
      ...DATABASE,
      ...short,
      ...{ LIANXIN_FIELD_KEY: KEYS.LIANXIN_FIELD_KEY },
      LIANXIN_MODE: 'demo',
    }).indexKeys,
  ).toMatchObject([{ key }]);
  const { LIANXIN_DRAFT_KEY: _drafts, ...withoutDrafts } = SERVICE;
  expect(await problemsOf(() => readCadreConfig({ ...DATABASE, ...KEYS, ...withoutDrafts }))).toEqual([
    'LIANXIN_DRAFT_KEY is required (or LIANXIN_DRAFT_KEY_FILE)',
  ]);
  const wrong = { ...DATABASE, ...KEYS, ...SERVICE, LIANXIN_INTERNAL_PUBLIC_KEY: 'x' };
  expect(await problemsOf(() => readCadreConfig(wrong))).toEqual([
    'LIANXIN_INTERNAL_PUBLIC_KEY must hold at least one SPKI PEM block',
  ]);
});
