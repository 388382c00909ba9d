import { INTERNAL_TOKEN_HEADER, signInternalToken } from '@lianxin/access';
import { internalKeys } from '@lianxin/testing';
import { startWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const anonymous = { asker: { kind: 'ANONYMOUS' }, caseToken: null, origin: null, locale: 'zh-CN' } as const;
const direct = (body: string, headers: Record<string, string> = {}) =>
  fetch(world.urlOf('cadre'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const body = JSON.stringify({ query: '{ asker }' });
const withToken = (token: string) => ({ [INTERNAL_TOKEN_HEADER]: token });
const sign = (audience: string, of: string, now = new Date(), key = world.keys.signing) =>
  signInternalToken(anonymous, { audience, body: of }, key, now);

it('answers a request that the gateway vouched for', async () => {
  const response = await direct(body, withToken(await sign('cadre', body)));
  expect(response.status).toBe(200);
});

it.each([
  ['a query', '{ asker }'],
  ['_service', '{ _service { sdl } }'],
  ['_entities', '{ _entities(representations: []) { __typename } }'],
])('refuses %s without a token', async (_what, query) => {
  const response = await direct(JSON.stringify({ query }));
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('refuses a token for another body, another audience, of another time or another key', async () => {
  const stranger = await internalKeys();
  for (const token of [
    await sign('cadre', `${body} `),
    await sign('petition', body),
    await sign('cadre', body, new Date(Date.now() - 60_000)),
    await sign('cadre', body, new Date(), stranger.signing),
    'nonsense',
  ])
    expect((await direct(body, withToken(token))).status).toBe(401);
});

it('answers no GET, and no introspection even to the gateway', async () => {
  expect((await fetch(`${world.urlOf('cadre')}?query={asker}`)).status).toBe(404);
  const query = JSON.stringify({ query: '{ __schema { types { name } } }' });
  const answer = (await (await direct(query, withToken(await sign('cadre', query)))).json()) as {
    data?: unknown;
  };
  expect(answer.data).toBeUndefined();
});

it('answers for its health to anybody', async () => {
  for (const path of ['/health/live', '/health/ready'])
    expect((await fetch(new URL(path, world.urlOf('cadre')))).status).toBe(200);
});
