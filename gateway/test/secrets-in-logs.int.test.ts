import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testFonts, until } from '@lianxin/testing';
import { startCanned } from './support/canned-services';

const ROOT = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lianxin-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = (type: 'ed25519' | 'x25519') =>
  generateKeyPairSync(type as 'ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const canary = (what: string): string => `canary-${what}-${randomBytes(9).toString('hex')}`;
const internal = keys('ed25519');
const letters = keys('x25519');
const audit = keys('ed25519');
const DATABASE = canary('database');
const STREAM = canary('stream');
const FIELD_KEY = randomBytes(32).toString('base64');
const OTHER_KEY = randomBytes(32).toString('base64');
/** The middle of a PEM: what is left of it where somebody prints it on one line, or escaped. */
const middleOf = (pem: string): string => pem.split('\n')[1]?.slice(10, 40) ?? '';
const SECRETS = [
  DATABASE,
  STREAM,
  FIELD_KEY,
  OTHER_KEY,
  middleOf(internal.privateKey),
  middleOf(letters.privateKey),
  middleOf(audit.privateKey),
];

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};
/** Nothing answers at port 1: whatever needs it fails, and says why. */
const SERVICE = {
  LIANXIN_DATABASE_URL: `mysql://lianxin:${DATABASE}@127.0.0.1:1/lianxin`,
  LIANXIN_NATS_URL: `nats://lianxin:${STREAM}@127.0.0.1:1`,
  LIANXIN_FIELD_KEY: FIELD_KEY,
  ...Object.fromEntries(
    ['INDEX', 'PERSON_TOKEN', 'QUERY_CODE', 'CASE_SESSION', 'DRAFT'].map((name) => [
      `LIANXIN_${name}_KEY`,
      OTHER_KEY,
    ]),
  ),
  LIANXIN_LETTER_PRIVATE_KEY_FILE: file('letter.pem', letters.privateKey),
  LIANXIN_PETITION_LETTER_PUBLIC_KEY: letters.publicKey,
  LIANXIN_ENTERPRISE_LETTER_PUBLIC_KEY: letters.publicKey,
  LIANXIN_INTERNAL_PUBLIC_KEY: internal.publicKey,
  LIANXIN_AUDIT_SIGNING_KEY: audit.privateKey,
  LIANXIN_AUDIT_WITNESS: join(folder, 'witness'),
  LIANXIN_ERASURE_REGISTER: join(folder, 'erasures.jsonl'),
  LIANXIN_FILES: join(folder, 'files'),
  LIANXIN_FONT_TEXT: testFonts().fontText,
  LIANXIN_FONT_TITLE: testFonts().fontTitle,
};
const COMMON = {
  LIANXIN_HOST: '127.0.0.1',
  LIANXIN_PORT: '0',
  LIANXIN_METRICS_PORT: '0',
  LIANXIN_LOG_LEVEL: 'debug',
};

/** Runs a built entry point; answers what it printed once it ended, or once `until` has done its work with it. */
const outputOf = async (
  entry: string,
  settings: Record<string, string>,
  until?: (printed: () => string) => Promise<void>,
): Promise<string> => {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [join(ROOT, entry)], { env: { PATH, ...COMMON, ...settings } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const printed = (): string => Buffer.concat(chunks).toString('utf8');
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  try {
    await Promise.race([ended, until?.(printed) ?? ended]);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
  return printed();
};
const mustHoldNone = (output: string, more: readonly string[] = []): void => {
  expect(output).not.toBe('');
  for (const secret of [...SECRETS, ...more]) expect(output.includes(secret)).toBe(false);
};

it.each(['cadre', 'petition', 'enterprise'])(
  'the %s service that finds no database says so without its password',
  async (name) => {
    for (const entry of ['main', 'migrate']) {
      const output = await outputOf(`services/${name}/dist/${entry}.js`, SERVICE);
      mustHoldNone(output);
      expect(output).not.toContain('configuration');
    }
  },
);

it.each([
  [
    'services/petition/dist/main.js',
    {
      LIANXIN_MODE: 'production',
      ...SERVICE,
      LIANXIN_FIELD_KEY: `demo:${FIELD_KEY}`,
      LIANXIN_INDEX_KEY: `x${OTHER_KEY}`,
    },
  ],
  ['services/cadre/dist/main.js', { ...SERVICE, LIANXIN_DATABASE_URL: `postgres://u:${DATABASE}@h/d` }],
  ['services/enterprise/dist/main.js', { ...SERVICE, LIANXIN_INTERNAL_PUBLIC_KEY: internal.privateKey }],
  [
    'gateway/dist/main.js',
    { LIANXIN_INTERNAL_PRIVATE_KEY: letters.privateKey, LIANXIN_GATEWAY_DATABASE_URL: `http://${DATABASE}` },
  ],
  ['gateway/dist/migrate.js', { LIANXIN_GATEWAY_DATABASE_URL: `mysql://u:${DATABASE}@127.0.0.1:1/d` }],
])('%s refuses settings by the names of their variables', async (entry, settings) => {
  const output = await outputOf(entry, settings);
  mustHoldNone(output, [middleOf(letters.publicKey)]);
  expect(output).not.toContain('BEGIN');
});

it('a gateway that fails in every way it can logs no token, code, key or password', async () => {
  const service = await startCanned({});
  const TOKENS = [canary('bearer'), canary('case'), canary('basic'), canary('code'), canary('variable')];
  const [bearer, caseToken, basic, code, variable] = TOKENS as [string, string, string, string, string];
  const settings = {
    LIANXIN_MODE: 'demo',
    LIANXIN_CADRE_URL: service.url,
    LIANXIN_PETITION_URL: service.url,
    LIANXIN_ENTERPRISE_URL: 'http://127.0.0.1:1/graphql',
    LIANXIN_OIDC_ISSUER: 'http://127.0.0.1:1',
    LIANXIN_INTERNAL_PRIVATE_KEY: internal.privateKey,
    LIANXIN_GATEWAY_DATABASE_URL: `mysql://lianxin:${DATABASE}@127.0.0.1:1/lianxin`,
    LIANXIN_NATS_URL: SERVICE.LIANXIN_NATS_URL,
  };
  const open = (number: string) => ({
    query: 'mutation ($input: OpenPetitionInput!) { openPetition(input: $input) { __typename } }',
    variables: { input: { number, queryCode: code } },
  });
  const provoke = async (printed: () => string): Promise<void> => {
    const portSaid = () => /"port":(\d+)[^\n]*gateway listens/.exec(printed())?.[1];
    await until('the gateway listens', () => portSaid() !== undefined);
    const port = portSaid();
    const ask = (body: unknown, authorization?: string) =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }).then((response) => response.text());
    await ask({ query: '{ me { account } }' }, `Bearer ${bearer}`);
    await ask({ query: '{ petitionStatus { number } }' }, `Case ${caseToken}`);
    await ask({ query: '{ requestStatus { number } }' }, `Case ${caseToken}`);
    await ask({ query: '{ a }' }, `Basic ${basic}`);
    await ask(open('XF-2026-000123'));
    await ask({
      query: `mutation { openRequest(input: { number: "x", queryCode: "${code}" }) { __typename } }`,
    });
    await ask(`{"query": "{ a }", "variables": {"a": "${variable}"`);
    await ask({
      query: 'query Q($a: Int) { petitions(first: $a) { totalCount } }',
      variables: { a: variable },
    });
    await fetch(`http://127.0.0.1:${port}/graphql?query=${variable}`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
  };
  try {
    const output = await outputOf('gateway/dist/main.js', settings, provoke);
    expect(output).toContain('demonstration');
    expect(output).toContain('does not answer');
    mustHoldNone(output, TOKENS);
  } finally {
    await service.stop();
  }
});
