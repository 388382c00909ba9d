import { key, type Environment } from '@lianxin/configuration';
import { generateKeyPairSync } from 'node:crypto';
import { letterAddress, letterKeys } from './letter-settings';
import { readAuditProofConfig, readDatabaseConfig, readHostConfig, readRecordsConfig } from './settings';

const thirtyTwo = Buffer.alloc(32, 7).toString('base64');
const own = { indexKey: key('LIANXIN_INDEX_KEY') };
const privatePem = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const environment = (more: Environment = {}): Environment => ({
  LIANXIN_MODE: 'demo',
  LIANXIN_DATABASE_URL: 'mysql://u:p@h/d',
  LIANXIN_FIELD_KEY: thirtyTwo,
  LIANXIN_INDEX_KEY: thirtyTwo,
  LIANXIN_PORT: '0',
  LIANXIN_METRICS_PORT: '0',
  LIANXIN_NATS_URL: 'nats://h',
  LIANXIN_AUDIT_SIGNING_KEY: privatePem(),
  LIANXIN_AUDIT_WITNESS: '/var/lib/witness, /mnt/witness',
  LIANXIN_INTERNAL_PUBLIC_KEY: generateKeyPairSync('ed25519')
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString(),
  ...more,
});

test('each reader asks only for what its process needs', async () => {
  const database = { LIANXIN_MODE: 'demo', LIANXIN_DATABASE_URL: 'mysql://u:p@h/d' };
  expect(readDatabaseConfig(database).logLevel).toBe('info');
  expect(readRecordsConfig(own, environment()).indexKey).toHaveLength(32);
  const config = await readHostConfig(own, environment());
  expect(config).toMatchObject({
    host: '127.0.0.1',
    stream: { stream: 'LIANXIN', prefix: 'lianxin', replicas: 1 },
  });
  expect(config.verificationKeys.size).toBe(1);
});

test('all that is missing is named at once', async () => {
  const missing = environment({ LIANXIN_NATS_URL: undefined, LIANXIN_INDEX_KEY: 'c2hvcnQ=' });
  await expect(readHostConfig(own, missing)).rejects.toThrow(/LIANXIN_NATS_URL[\s\S]*LIANXIN_INDEX_KEY/);
  const strange = environment({ LIANXIN_INTERNAL_PUBLIC_KEY: 'no key' });
  await expect(readHostConfig(own, strange)).rejects.toThrow(/LIANXIN_INTERNAL_PUBLIC_KEY/);
});

test('production refuses a demo secret', async () => {
  const demo = environment({ LIANXIN_MODE: 'production', LIANXIN_FIELD_KEY: `demo:${thirtyTwo}` });
  await expect(readHostConfig(own, demo)).rejects.toThrow(/LIANXIN_FIELD_KEY is a demo secret/);
});

test('production refuses an account of database or stream without a strong password, and says all at once', async () => {
  const weak = environment({ LIANXIN_MODE: 'production', LIANXIN_NATS_URL: 'nats://a:4222' });
  await expect(readHostConfig(own, weak)).rejects.toThrow(
    /LIANXIN_DATABASE_URL is too weak[\s\S]*LIANXIN_FIELD_KEY is too weak: it repeats one byte[\s\S]*LIANXIN_NATS_URL must have a password[\s\S]*LIANXIN_INDEX_KEY is too weak/,
  );
});

test('keys of letters are read with the rest: the private one a secret, the public one another service’s', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const letters = { keys: letterKeys(), address: letterAddress('LIANXIN_PETITION_LETTER_PUBLIC_KEY') };
  const told = {
    LIANXIN_LETTER_PRIVATE_KEY: `demo:${pem}`,
    LIANXIN_PETITION_LETTER_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  const config = await readHostConfig(letters, environment(told));
  expect([...config.keys.keys()]).toEqual([config.address.id]);
  const production = environment({ ...told, LIANXIN_MODE: 'production' });
  await expect(readHostConfig(letters, production)).rejects.toThrow(/LETTER_PRIVATE_KEY is a demo secret/);
  await expect(readHostConfig(letters, environment())).rejects.toThrow(
    /LIANXIN_LETTER_PRIVATE_KEY is required \(or LIANXIN_LETTER_PRIVATE_KEY_FILE\)[\s\S]*LIANXIN_PETITION_LETTER_PUBLIC_KEY is required/,
  );
});

describe('the audit', () => {
  test('is kept three years and witnessed in every folder that is named', async () => {
    const { audit } = await readHostConfig(own, environment());
    expect(audit).toMatchObject({
      months: 36,
      folders: ['/var/lib/witness', '/mnt/witness'],
      removerUrl: null,
    });
  });

  test.each([
    ['LIANXIN_AUDIT_RETENTION', '5', /between 6 and/],
    ['LIANXIN_AUDIT_WITNESS', '', /is required/],
    ['LIANXIN_AUDIT_SIGNING_KEY', 'no key', /PKCS #8/],
    ['LIANXIN_AUDIT_RETENTION_DATABASE_URL', 'postgres://h/d', /mysql/],
  ])('%s is refused as %j', async (variable, value, why) => {
    const read = readHostConfig(own, environment({ [variable]: value }));
    await expect(read).rejects.toThrow(new RegExp(`${variable} .*${why.source}`));
  });

  test('is proved with public keys alone, or with the private one that they belong to', async () => {
    const pair = generateKeyPairSync('ed25519');
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const secret = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const proof = {
      LIANXIN_DATABASE_URL: 'mysql://u:k7Lq92Vx40Pm@h/d',
      LIANXIN_AUDIT_WITNESS: '/var/lib/witness',
    };
    const byPublic = await readAuditProofConfig({ ...proof, LIANXIN_AUDIT_PUBLIC_KEY: pem });
    const byPrivate = await readAuditProofConfig({ ...proof, LIANXIN_AUDIT_SIGNING_KEY: secret });
    expect([...byPublic.keys.keys()]).toEqual([...byPrivate.keys.keys()]);
    await expect(readAuditProofConfig(proof)).rejects.toThrow(/LIANXIN_AUDIT_PUBLIC_KEY is required/);
  });
});
