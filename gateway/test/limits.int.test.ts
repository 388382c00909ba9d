import { getIntrospectionQuery } from 'graphql';
import { startWorld, type World } from './support/world';

let world: World;
let demo: World;
beforeAll(async () => {
  world = await startWorld();
  demo = await startWorld({ demo: true });
});
afterAll(() => Promise.all([world.stop(), demo.stop()]));

const codesOf = async (query: string) => {
  const { status, body } = await world.ask(query);
  return { status, codes: body.errors?.map((error) => error.extensions['code']) };
};
const PAGE = `{ petitions(first: 2) { totalCount totalCountIsExact pageInfo { hasNextPage endCursor }
  edges { cursor node { id responsibility { unit { id petitions(first: 1) { edges { node { id } } } } } } } } }`;

it('answers a page of a connection and of one within it', async () => {
  const { body } = await world.ask(PAGE);
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({ petitions: { totalCount: 10_000, edges: [{}, {}] } });
});

it.each([
  ['aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: asker`).join(' ')} }`],
  ['aliases of __typename', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  ['directives', `{ ${'asker @include(if: true) '.repeat(9)} }`],
  ['fields', `{ ${'asker '.repeat(601)} }`],
  [
    'fields through fragments',
    `{ ...A } fragment A on Query { ${'...B '.repeat(30)} } fragment B on Query { ${'asker '.repeat(30)} }`,
  ],
  [
    'depth',
    `{ petitions { edges { node { responsibility { unit { petitions { edges { node { responsibility { unit { id } } } } } } } } } } }`,
  ],
])('reports too many %s as LIMIT_EXCEEDED, not as a failure', async (_what, query) => {
  const { status, codes } = await codesOf(query);
  expect(status).toBe(400);
  expect(codes).toEqual(['LIMIT_EXCEEDED']);
});

it('refuses a flood of tokens, of recursion and a batch', async () => {
  expect(await codesOf(`{ ${'asker '.repeat(5000)} }`)).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  const doubling = Array.from(
    { length: 14 },
    (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  );
  const flood = await codesOf(`{ ...F0 } ${doubling.join(' ')} fragment F14 on Query { asker }`);
  expect(flood.status).toBe(400);
  const batch = await world.post(JSON.stringify([{ query: '{ asker }' }, { query: '{ asker }' }]));
  expect(batch.status).toBe(400);
  expect(batch.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('answers a body that is too large, or no JSON, or of another type, in JSON with a trace id', async () => {
  const traceId = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
  const large = await world.post(JSON.stringify({ query: `{ asker } # ${'x'.repeat(100_001)}` }));
  expect([large.status, large.body.errors?.[0]?.extensions]).toEqual([
    413,
    { code: 'LIMIT_EXCEEDED', traceId },
  ]);
  for (const body of ['{', '', '"x"', '{"query": 5}', '{"query":"{ asker }","variables":"x"}']) {
    const answer = await world.post(body);
    expect([body, answer.status]).toEqual([body, 400]);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', traceId });
  }
  const form = await world.post('query={asker}', { 'content-type': 'text/plain' });
  expect(form.status).toBe(415);
  const missing = await fetch(`${world.address}/nowhere`);
  expect([missing.status, await missing.json()]).toEqual([
    404,
    { errors: [{ message: expect.any(String) as string, extensions: { code: 'NOT_FOUND', traceId } }] },
  ]);
});

it('answers no operation by GET, in a demonstration either', async () => {
  for (const at of [world, demo])
    for (const headers of [{}, { 'apollo-require-preflight': '1' }, { accept: 'application/json' }]) {
      const answer = await fetch(`${at.address}/graphql?query={asker}`, { headers });
      expect([answer.status, await answer.json()]).toMatchObject([
        404,
        { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
      ]);
    }
});

it('shows its schema, and Sandbox, in a demonstration only', async () => {
  const query = getIntrospectionQuery();
  expect((await demo.ask(query)).body.errors).toBeUndefined();
  const refused = await world.ask(query);
  expect(refused.body.data ?? null).toBeNull();
  expect(refused.body.errors?.[0]?.extensions['code']).toMatch(/BAD_USER_INPUT|LIMIT_EXCEEDED/);
  const hint = await world.ask('{ petitio { id } }');
  expect(JSON.stringify(hint.body)).not.toContain('Did you mean');
  const page = (at: World) => fetch(`${at.address}/graphql`, { headers: { accept: 'text/html' } });
  expect(await (await page(demo)).text()).toContain('<!DOCTYPE html>');
  expect((await page(world)).status).toBe(404);
});
