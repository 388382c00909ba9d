import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMetrics, silentLogger } from '@lianxin/observability';
import { SubgraphSource } from '../src/subgraph-source';
import { internalKeys } from '@lianxin/testing';

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
});

const startCounting = async (answer: (request: number) => { status: number; body: string } | 'cut') => {
  const counts = { connections: 0, requests: 0 };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      counts.requests += 1;
      const given = answer(counts.requests);
      if (given === 'cut') return request.socket.destroy();
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
    });
  });
  server.on('connection', () => (counts.connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const source = new SubgraphSource({
    name: 'cadre',
    url: `http://127.0.0.1:${port}/graphql`,
    signingKey: (await internalKeys()).signing,
    metrics: createMetrics({ service: 'test' }),
    timeoutMs: 500,
  });
  const ask = (operation: 'query' | 'mutation' = 'query') =>
    source.process({
      kind: 'incoming operation',
      request: { query: `${operation} { x }` },
      incomingRequestContext: { operation: { operation } },
      context: {
        asker: { kind: 'ANONYMOUS' },
        caseToken: null,
        locale: 'zh-CN',
        origin: '127.0.0.1',
        traceparent: '',
        log: silentLogger(),
      },
    } as never);
  stops.push(async () => {
    await source.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { counts, ask };
};
const OK = { status: 200, body: '{"data":{"x":1}}' };

it('sends one request after another over kept connections', async () => {
  const { counts, ask } = await startCounting(() => OK);
  for (let i = 0; i < 20; i += 1) expect(await ask()).toEqual({ data: { x: 1 } });
  expect(counts.requests).toBe(20);
  // An answer is read a moment before its connection is free again: the next request may take a second one.
  expect(counts.connections).toBeLessThanOrEqual(2);
});

it('repeats a query whose connection was cut, and never a mutation', async () => {
  const cutting = await startCounting((request) => (request % 2 === 1 ? 'cut' : OK));
  expect(await cutting.ask('query')).toEqual({ data: { x: 1 } });
  expect(cutting.counts.requests).toBe(2);
  expect(await cutting.ask('mutation')).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(cutting.counts.requests).toBe(3);
});

it.each([
  ['is refused', { status: 401, body: '{"errors":[{"message":"secret"}]}' }, 'INTERNAL_SERVER_ERROR'],
  ['drains', { status: 503, body: '{}' }, 'UNAVAILABLE'],
  ['gets no JSON', { status: 200, body: '<html>' }, 'UNAVAILABLE'],
  ['gets JSON that is no answer', { status: 200, body: '[]' }, 'INTERNAL_SERVER_ERROR'],
])('answers %s with one error that tells nothing', async (_what, answer, code) => {
  const { ask } = await startCounting(() => answer);
  const response = await ask();
  expect(response).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(JSON.stringify(response)).not.toContain('secret');
});
