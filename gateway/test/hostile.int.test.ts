import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { INTERNAL_TOKEN_HEADER, signInternalToken } from '@lianxin/access';
import { INTROSPECTION, OPERATIONS, TRANSPORT, type Hostile } from './support/hostile';
import { startWorld, type World } from './support/world';
import { createSafelist, sha256Of } from '../src/edge/safelist';

const REGISTERED = '{asker}';
const safelist = createSafelist([
  { client: 'test', name: 'asker', sha256: sha256Of(REGISTERED), document: REGISTERED },
]);

let demo: World;
let open: World;
let closed: World;
beforeAll(async () => {
  demo = await startWorld({ demo: true });
  open = await startWorld();
  closed = await startWorld({ edge: { safelist } });
});
afterAll(() => Promise.all([demo, open, closed].map((world) => world.stop())));

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const send = (
  address: string,
  { method = 'POST', path = '/graphql', headers = {}, body }: Hostile,
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers, connection: headers['connection'] ?? 'close' },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    let answered = false;
    request.on('response', () => (answered = true));
    // Who sends too much is hung up on; the answer came before.
    request.on('error', (error) => (answered ? undefined : reject(error)));
    request.end(body);
  });

const TYPED = [...['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'LIMIT_EXCEEDED']];
const HINT = /Did you mean/;
const TELLTALE = /node_modules|\.(ts|js):\d+|\bat \w+ \(|"stacktrace"|mysql|fastify|apollo/i;
interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly traceId: unknown } }[];
}

/** Each hostile request ends in an answer that is typed, or in one that does no harm; never in a failure. */
const mustBeHarmless = ({ status, text, headers }: Got, { hints } = { hints: false }): Body => {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(TELLTALE);
  if (!hints) expect(text).not.toMatch(HINT);
  expect(headers).not.toHaveProperty('server');
  expect(headers).not.toHaveProperty('x-powered-by');
  if (text === '') return {};
  expect(headers['content-type']).toMatch(/json/);
  const body = JSON.parse(text) as Body;
  for (const { extensions } of body.errors ?? []) {
    expect(TYPED).toContain(extensions.code);
    expect(extensions.traceId).toMatch(/^[0-9a-f]{32}$/);
  }
  if (status >= 400) expect(body.errors?.length).toBeGreaterThan(0);
  return body;
};
const cases = (...tables: readonly Readonly<Record<string, Hostile>>[]) =>
  tables.flatMap((table) => Object.entries(table));
const NOT_REFUSED = new Set([
  'another method in a header',
  '90 headers',
  'a byte order mark',
  'an upgrade',
  'a traceparent that is none',
  'a token of the inside',
  'an absurd Accept',
  'an Accept of multipart',
  'an Expect that nobody knows',
]);

describe('a demonstration', () => {
  it.each(cases(OPERATIONS, TRANSPORT))('survives %s', async (_what, hostile) => {
    mustBeHarmless(await send(demo.address, hostile), { hints: true });
  });
});

describe('production without its safelist', () => {
  it.each(cases(OPERATIONS, TRANSPORT))('survives %s', async (_what, hostile) => {
    mustBeHarmless(await send(open.address, hostile));
  });

  it.each(cases(INTROSPECTION))(
    'tells nothing of its schema to introspection: %s',
    async (_what, hostile) => {
      const got = await send(open.address, hostile);
      expect(mustBeHarmless(got).data ?? null).toBeNull();
      expect(got.status).toBeGreaterThanOrEqual(400);
      expect(got.text).not.toMatch(/Responsibility|PetitionConnection|"fields"|"types"|sdl":/);
    },
  );
});

describe('production', () => {
  it.each(cases(OPERATIONS, INTROSPECTION))(
    'executes nothing that isn’t registered: %s',
    async (_what, hostile) => {
      const got = await send(closed.address, hostile);
      const body = mustBeHarmless(got);
      // Some are harmless in all but what comes beside the registered query.
      if (/"query":"\uFEFF?\{ asker \}"/.test(String(hostile.body))) return;
      expect(body).not.toHaveProperty('data');
      expect([400, 403, 404]).toContain(got.status);
      expect(got.text).not.toMatch(/petition|Responsibility|Query/i);
    },
  );

  it.each(cases(TRANSPORT))('survives %s', async (what, hostile) => {
    const got = await send(closed.address, hostile);
    const body = mustBeHarmless(got);
    if (!NOT_REFUSED.has(what)) expect(body.data ?? null).toBeNull();
  });

  it('answers a registered operation, also after all that', async () => {
    const body = JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: sha256Of(REGISTERED) } },
    });
    const got = await send(closed.address, { headers: { 'content-type': 'application/json' }, body });
    expect([got.status, mustBeHarmless(got).data]).toMatchObject([
      200,
      { asker: expect.any(String) as string },
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a subgraph, asked with a valid token', () => {
  const claims = { asker: { kind: 'ANONYMOUS' }, caseToken: null, origin: null, locale: 'zh-CN' } as const;
  // The gateway is told a subgraph's SDL where it asks for it; nobody else has a token.
  const sent = cases(OPERATIONS, INTROSPECTION).filter(
    ([what, { method }]) => method === undefined && what !== 'the service’s SDL',
  );
  it.each(sent)('survives %s', async (_what, hostile) => {
    const body = String(hostile.body ?? '');
    const token = await signInternalToken(claims, { audience: 'cadre', body }, open.keys.signing);
    const got = await send(new URL(open.urlOf('cadre')).origin, {
      ...hostile,
      headers: { ...hostile.headers, [INTERNAL_TOKEN_HEADER]: token },
    });
    mustBeHarmless(got);
    expect(got.text).not.toMatch(/"types"|"fields"|sdl":/);
  });
});

describe('what isn’t even HTTP', () => {
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(closed.address).port), '127.0.0.1');
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
      socket.on('error', reject);
      socket.write(bytes);
    });

  it.each([
    ['nonsense', 'x\r\n\r\n', '400'],
    ['a method that nobody knows', 'BREW /graphql HTTP/1.1\r\nhost: x\r\n\r\n', '400'],
    ['TLS', '\u0016\u0003\u0001\u0002\u0000\r\n\r\n', '400'],
    [
      'a body of two lengths',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
    ['a header with a NUL', 'GET / HTTP/1.1\r\nhost: x\r\nx: a\u0000b\r\n\r\n', '400'],
  ])('%s is answered in JSON and hung up on', async (_what, bytes, status) => {
    const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(head).toContain('connection: close');
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
