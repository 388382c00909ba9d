import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actorFrom, type Actor } from '@lianxin/access';
import { createHealth, createMetrics, silentLogger } from '@lianxin/observability';
import { internalKeys } from '@lianxin/testing';
import { getIntrospectionQuery, parse, visit } from 'graphql';
import { readGatewayConfig } from '../src/config';
import { DOORS } from '../src/edge/doors';
import { openEdge, type Edge } from '../src/edge/edge';
import { createSafelist, sha256Of, type Manifest } from '../src/edge/safelist';
import { createProviderKeys } from '../src/provider-keys';
import { createSignIn } from '../src/sign-in';
import { startGateway, type RunningGateway } from '../src/start-gateway';
import { AUDIENCE, CLERKS_STANDING, startIssuer } from './support/issuer';
import { startCanned } from './support/canned-services';

const clerk = (accountId: string): Actor => {
  const actor = actorFrom({ accountId, ...CLERKS_STANDING });
  if (!actor) throw new Error('the sample standing is malformed');
  return actor;
};

const manifest = JSON.parse(readFileSync(join(__dirname, '../manifests/terminal.json'), 'utf8')) as Manifest;
const FIRST = manifest.operations.find(
  ({ name }) => name === 'first-query',
) as Manifest['operations'][number];
const CANNED = { me: null, receivingUnits: { totalCount: 0, edges: [] } };
type Body = { data?: unknown; errors?: readonly { message: string; extensions: Record<string, unknown> }[] };

const undo: (() => Promise<unknown> | void)[] = [];
afterAll(async () => {
  for (const work of undo.reverse()) await work();
});

/**
 * A gateway as production configures it, before services that answer the same always. Only who signs people in is a test's
 * own, because an issuer must be an https address in production.
 */
const startProduction = async (own: Partial<Edge> = {}) => {
  const keys = await internalKeys();
  const service = await startCanned(CANNED);
  const issuer = await startIssuer();
  const config = await readGatewayConfig({
    LIANXIN_CADRE_URL: service.url,
    LIANXIN_PETITION_URL: service.url,
    LIANXIN_ENTERPRISE_URL: service.url,
    LIANXIN_OIDC_ISSUER: 'https://id.example',
    LIANXIN_OIDC_AUDIENCE: AUDIENCE,
    LIANXIN_INTERNAL_PRIVATE_KEY: keys.privatePem,
    LIANXIN_GATEWAY_DATABASE_URL: 'mysql://lianxin_gateway:k7Lq92Vx40Pm@127.0.0.1:1/lianxin_gateway',
    LIANXIN_NATS_URL: 'nats://lianxin:k7Lq92Vx40Pm@127.0.0.1:1',
    LIANXIN_HOST: '127.0.0.1',
    LIANXIN_PORT: '0',
  });
  const health = createHealth();
  const metrics = createMetrics({ service: 'gateway' });
  const edge = openEdge(config.edge, silentLogger(), health);
  const providerKeys = createProviderKeys(issuer.url, silentLogger());
  const gateway: RunningGateway = await startGateway({
    demo: config.mode === 'demo',
    host: config.host,
    port: config.port,
    trustedProxies: config.trustedProxies,
    supergraph: config.supergraph,
    subgraphs: config.subgraphs,
    signingKey: config.signingKey,
    signIn: createSignIn(
      { keys: providerKeys, issuer: issuer.url, audience: AUDIENCE, algorithm: 'RS256', tokenType: 'at+jwt' },
      (accountId) => Promise.resolve(clerk(accountId)),
    ),
    edge: { ...edge, ...own },
    console: config.console,
    health,
    logger: silentLogger(),
    metrics,
  });
  undo.push(
    () => service.stop(),
    () => issuer.stop(),
    () => providerKeys.close(),
    () => edge.close(),
    () => gateway.stop(),
  );
  const ask = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  };
  const bearer = { authorization: `Bearer ${await issuer.token()}` };
  return { ask, bearer, service, metrics };
};
type Production = Awaited<ReturnType<typeof startProduction>>;

let production: Production;
beforeAll(async () => {
  production = await startProduction();
});
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const codesOf = ({ body }: { body: Body }) => body.errors?.map(({ extensions }) => extensions['code']);

it('executes a registered operation by its hash, and by its text, for whoever is signed in', async () => {
  const { ask, bearer, metrics } = production;
  for (const body of [byHash(FIRST.sha256), { query: FIRST.document }, { query: `# x\n${FIRST.document}` }]) {
    const answer = await ask(body, bearer);
    expect([answer.status, answer.body]).toEqual([200, { data: CANNED }]);
  }
  expect(await metrics.text()).toMatch(
    /registered_operations_total\{[^}]*client="terminal",operation="first-query"[^}]*\} 3/,
  );
});

it.each([
  ['another operation', { query: '{ me { account } }' }],
  ['introspection', { query: getIntrospectionQuery() }],
  ['a misspelt field', { query: '{ mee { account } }' }],
  ['a registration of its own', { query: '{ me { account } }', ...byHash(sha256Of('{me{account}}')) }],
  ['an unknown hash', byHash(sha256Of('{me{account}}'))],
])('refuses %s as FORBIDDEN, tells nothing and asks nobody', async (_what, body) => {
  const { ask, bearer, service, metrics } = production;
  const before = service.asked.length;
  const answer = await ask(body, bearer);
  expect(answer.status).toBe(403);
  expect(answer.body).toEqual({
    errors: [
      {
        message: 'this operation is not registered',
        extensions: { code: 'FORBIDDEN', traceId: expect.any(String) as string },
      },
    ],
  });
  expect(service.asked).toHaveLength(before);
  expect(await metrics.text()).not.toContain('account');
});

it('lets nobody in who shows no token, not even with a registered operation', async () => {
  const { ask, service } = production;
  const before = service.asked.length;
  for (const headers of [{}, { authorization: 'Case made-up' }]) {
    const answer = await ask(byHash(FIRST.sha256), headers);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.body.data ?? null).toBeNull();
  }
  expect(service.asked).toHaveLength(before);
});

describe('every door of the supergraph', () => {
  const SUPERGRAPH = readFileSync(join(__dirname, '../supergraph.graphql'), 'utf8');
  /** Types that have no fields to choose. */
  const LEAF = /^(Boolean|String|Int|Float|ID)!?$/;
  interface Door {
    readonly field: string;
    readonly document: string;
  }
  /** An operation for each root field, in fragments and under another name, that needs no arguments to be refused. */
  const doors: Door[] = [];
  visit(parse(SUPERGRAPH), {
    ObjectTypeDefinition: ({ name: { value: type }, fields }) => {
      if (type !== 'Query' && type !== 'Mutation') return;
      for (const { name, arguments: args, type: answer } of fields ?? []) {
        const needed = (args ?? [])
          .filter(({ type: of }) => of.kind === 'NonNullType')
          .map((arg) => arg.name.value);
        const variables = (args ?? [])
          .filter(({ name: { value } }) => needed.includes(value))
          .map((arg) => ({
            name: arg.name.value,
            type: SUPERGRAPH.slice(arg.type.loc?.start, arg.type.loc?.end),
          }));
        const selection = LEAF.test(SUPERGRAPH.slice(answer.loc?.start, answer.loc?.end))
          ? ''
          : ' { __typename }';
        const declared = variables.map((v) => `$${v.name}: ${v.type}`).join(' ');
        const given = variables.map((v) => `${v.name}: $${v.name}`).join(' ');
        doors.push({
          field: `${type}.${name.value}`,
          document:
            `${type.toLowerCase()} Door${declared && `(${declared})`} { ...D } ` +
            `fragment D on ${type} { ... { d: ${name.value}${given && `(${given})`}${selection} } }`,
        });
      }
    },
  });
  const safelist = createSafelist(
    doors.map(({ field, document }) => ({
      client: 'test',
      name: field,
      sha256: sha256Of(document),
      document,
    })),
  );
  let open: Production;
  beforeAll(async () => {
    open = await startProduction({ safelist, limits: NO_LIMITS });
  });
  const NO_LIMITS = {
    request: () => Promise.resolve(),
    mutation: () => Promise.resolve(),
    failedSignIn: () => Promise.resolve(),
    count: () => Promise.resolve(),
  };
  const isOpen = async (door: Door, headers: Record<string, string>): Promise<boolean> => {
    const answer = await open.ask(byHash(sha256Of(door.document)), headers);
    // Behind the door a variable is missing, or a canned answer is no answer: all that matters is who let it through.
    return !['UNAUTHENTICATED', 'FORBIDDEN'].includes(String(codesOf(answer)?.[0]));
  };
  const openTo = async (headers: Record<string, string>): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const door of doors) if (await isOpen(door, headers)) found.push(door.field);
    return found.sort();
  };

  it('is closed to strangers but for those that open a case', async () => {
    expect(await openTo({})).toEqual([...DOORS.anonymous].sort());
    expect(doors.length).toBeGreaterThan(80);
  });

  it('is closed to a case session but for those of its case, and the way to another one', async () => {
    const found = await openTo({ authorization: 'Case made-up' });
    expect(found).toEqual([...DOORS.anonymous, ...DOORS.caseSession].sort());
  });

  it('is open to whoever is signed in', async () => {
    expect(await openTo(open.bearer)).toEqual(doors.map(({ field }) => field).sort());
  });
});
