import { CADRE, CLERK, UNIT } from './support/issuer';
import { startWorld, type Answer, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const askerOf = (answer: Answer) =>
  JSON.parse(String(answer.body.data?.['asker'])) as Record<string, unknown>;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

it('hands each subgraph the account behind a valid access token, with locale and trace', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const answer = await world.ask('{ asker }', {
    ...bearer(await world.issuer.token()),
    'accept-language': 'en-GB,zh;q=0.5',
    traceparent: `00-${trace}-b7ad6b7169203331-01`,
  });
  const told = askerOf(answer);
  expect(told).toMatchObject({
    asker: {
      kind: 'ACCOUNT',
      accountId: 'clerk-1',
      cadreId: CADRE,
      unitId: UNIT,
      grants: [{ role: 'PETITION_CLERK', unitId: UNIT }],
    },
    locale: 'en',
    caseToken: null,
  });
  expect(String(told['traceparent'])).toContain(trace);
});

it('lets anonymous askers through to the services, which decide', async () => {
  expect(askerOf(await world.ask('{ asker }'))).toMatchObject({
    asker: { kind: 'ANONYMOUS' },
    locale: 'zh-CN',
  });
});

it('passes a case token on, and the service that issued it opens it', async () => {
  const good = askerOf(await world.ask('{ asker }', { authorization: 'Case good' }));
  expect(good).toMatchObject({ asker: { kind: 'CASE_SESSION' }, caseToken: 'good' });
  const other = askerOf(await world.ask('{ asker }', { authorization: 'Case other' }));
  expect(other).toMatchObject({ asker: { kind: 'ANONYMOUS' }, caseToken: 'other' });
});

it('refuses a token of another issuer, audience, algorithm, key or time, and one with malformed claims', async () => {
  const { issuer } = world;
  const tokens = {
    issuer: await issuer.token({ issuer: 'https://elsewhere.example' }),
    audience: await issuer.token({ audience: 'another-api' }),
    algorithm: await issuer.token({ algorithm: 'PS256', key: await issuer.keyAs('PS256') }),
    symmetric: await issuer.token({ algorithm: 'HS256', key: new TextEncoder().encode('x'.repeat(32)) }),
    key: await issuer.token({ key: issuer.strangerKey }),
    expired: await issuer.token({ expiresIn: -30 }),
    role: await issuer.token({ claims: { ...CLERK, lianxin_grants: [{ role: 'EMPEROR', unitId: UNIT }] } }),
    unit: await issuer.token({ claims: { ...CLERK, lianxin_unit: 'district' } }),
    unsigned: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`,
    nonsense: 'abc',
  };
  for (const [what, token] of Object.entries(tokens)) {
    const answer = await world.ask('{ asker }', bearer(token));
    expect([what, answer.status]).toEqual([what, 401]);
    expect(answer.body.errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  }
  const basic = await world.ask('{ asker }', { authorization: 'Basic eDp5' });
  expect(basic.status).toBe(401);
});

it('goes on with the known keys while the provider is down', async () => {
  const own = await startWorld();
  try {
    const token = await own.issuer.token();
    expect((await own.ask('{ asker }', bearer(token))).status).toBe(200);
    const unknownKey = await own.issuer.token({ key: own.issuer.strangerKey });
    await own.issuer.stop();
    expect((await own.ask('{ asker }', bearer(token))).status).toBe(200);
    expect((await own.ask('{ asker }', bearer(unknownKey))).status).toBe(401);
  } finally {
    await own.stop();
  }
});

it('asks the client to come again where no key of the provider is known', async () => {
  const own = await startWorld({ providerDown: true });
  try {
    const answer = await own.ask('{ asker }', bearer(await own.issuer.token()));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryAfter: 5 });
    expect((await own.ask('{ asker }')).status).toBe(200);
  } finally {
    await own.stop();
  }
});
