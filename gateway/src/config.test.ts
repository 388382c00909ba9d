import { generateKeyPairSync } from 'node:crypto';
import { ConfigurationError } from '@lianxin/configuration';
import { readGatewayConfig } from './config';

const pem = (type: 'ed25519' | 'x25519') =>
  generateKeyPairSync(type as 'ed25519')
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString();
const ADDRESSES = {
  LIANXIN_CADRE_URL: 'http://localhost:4101/graphql',
  LIANXIN_PETITION_URL: 'http://localhost:4102/graphql',
  LIANXIN_ENTERPRISE_URL: 'http://localhost:4103/graphql',
  LIANXIN_NATS_URL: 'nats://lianxin:k7Lq92Vx40Pm@localhost:4222',
};
const PRODUCTION = {
  ...ADDRESSES,
  LIANXIN_MODE: 'production',
  LIANXIN_OIDC_ISSUER: 'https://id.example',
  LIANXIN_OIDC_AUDIENCE: 'lianxin',
  LIANXIN_INTERNAL_PRIVATE_KEY: pem('ed25519'),
  LIANXIN_GATEWAY_DATABASE_URL: 'mysql://lianxin_gateway:k7Lq92Vx40Pm@db/lianxin_gateway',
};
const problemsOf = async (env: Record<string, string | undefined>): Promise<readonly string[]> =>
  readGatewayConfig(env).then(
    () => [],
    (error: unknown) => (error instanceof ConfigurationError ? error.problems : ['another error']),
  );

it('is production where nothing is said, and complete with issuer, audience, key and addresses', async () => {
  const config = await readGatewayConfig({ ...PRODUCTION, LIANXIN_MODE: undefined });
  expect(config).toMatchObject({
    mode: 'production',
    host: '0.0.0.0',
    port: 4000,
    oidc: { issuer: 'https://id.example', audience: 'lianxin', algorithm: 'RS256', tokenType: 'at+jwt' },
    news: { url: 'nats://lianxin:k7Lq92Vx40Pm@localhost:4222', prefix: 'lianxin' },
    lastKnownMs: 300_000,
  });
});

it.each([
  [{ LIANXIN_OIDC_ISSUER: undefined }, 'LIANXIN_OIDC_ISSUER is required'],
  [
    { LIANXIN_OIDC_ISSUER: 'http://id.example' },
    'LIANXIN_OIDC_ISSUER must begin with https:// in production',
  ],
  [{ LIANXIN_NATS_URL: undefined }, 'LIANXIN_NATS_URL is required (or LIANXIN_NATS_URL_FILE)'],
  [
    { LIANXIN_LAST_KNOWN_ROLES_SECONDS: '86400' },
    'LIANXIN_LAST_KNOWN_ROLES_SECONDS must be a whole number between 0 and 3600',
  ],
  [{ LIANXIN_OIDC_TOKEN_TYPE: 'id' }, 'LIANXIN_OIDC_TOKEN_TYPE must be one of at+jwt, JWT'],
  [{ LIANXIN_OIDC_AUDIENCE: undefined }, 'LIANXIN_OIDC_AUDIENCE is required'],
  [
    { LIANXIN_INTERNAL_PRIVATE_KEY: undefined },
    'LIANXIN_INTERNAL_PRIVATE_KEY is required (or LIANXIN_INTERNAL_PRIVATE_KEY_FILE)',
  ],
  [
    { LIANXIN_INTERNAL_PRIVATE_KEY: `demo:${pem('ed25519')}` },
    'LIANXIN_INTERNAL_PRIVATE_KEY is a demo secret, which production refuses',
  ],
  [
    { LIANXIN_INTERNAL_PRIVATE_KEY: pem('x25519') },
    'LIANXIN_INTERNAL_PRIVATE_KEY is not usable: is not an Ed25519 key',
  ],
  [
    { LIANXIN_PETITION_URL: 'petition' },
    'LIANXIN_PETITION_URL must be a URL that begins with http:// or https://',
  ],
  [
    { LIANXIN_GATEWAY_DATABASE_URL: undefined },
    'LIANXIN_GATEWAY_DATABASE_URL is required (or LIANXIN_GATEWAY_DATABASE_URL_FILE)',
  ],
  [
    { LIANXIN_GATEWAY_DATABASE_URL: 'mysql://gateway@db/x' },
    'LIANXIN_GATEWAY_DATABASE_URL must have a password in production',
  ],
  [{ LIANXIN_SAFELIST: 'off' }, 'LIANXIN_SAFELIST must not be off in production'],
  [
    { LIANXIN_CORS_ORIGINS: 'https://console.example, *' },
    'LIANXIN_CORS_ORIGINS must name origins that begin with https:// in production, and never *',
  ],
])('production refuses %p', async (change, problem) => {
  expect(await problemsOf({ ...PRODUCTION, ...change })).toEqual([problem]);
});

it('names all that production refuses in one message', async () => {
  const wrong = {
    LIANXIN_OIDC_ISSUER: 'http://id.example',
    LIANXIN_INTERNAL_PRIVATE_KEY: 'demo:x',
    LIANXIN_GATEWAY_DATABASE_URL: 'mysql://gateway:gateway@db/x',
    LIANXIN_SAFELIST: 'off',
    LIANXIN_CORS_ORIGINS: '*',
  };
  const problems = await problemsOf({ ...PRODUCTION, ...wrong });
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(Object.keys(wrong).sort());
});

it('is closed in production, and opened in a demonstration unless that is told otherwise', async () => {
  const demo = { ...PRODUCTION, LIANXIN_MODE: 'demo' };
  const manifestsOf = async (env: Record<string, string>) => (await readGatewayConfig(env)).edge.manifests;
  expect(await manifestsOf(PRODUCTION)).toMatch(/manifests$/);
  expect(await manifestsOf(demo)).toBeNull();
  expect(await manifestsOf({ ...demo, LIANXIN_SAFELIST: 'on' })).toMatch(/manifests$/);
  expect((await readGatewayConfig(PRODUCTION)).edge).toMatchObject({
    corsOrigins: [],
    limits: { account: 1_200, anonymous: 60 },
  });
});

it('lets a demonstration go without an issuer, with a demo key, on this machine only', async () => {
  const config = await readGatewayConfig({
    ...ADDRESSES,
    LIANXIN_MODE: 'demo',
    LIANXIN_INTERNAL_PRIVATE_KEY: `demo:${Buffer.from(pem('ed25519')).toString('base64')}`,
  });
  expect(config).toMatchObject({ mode: 'demo', oidc: null, host: '127.0.0.1' });
});
