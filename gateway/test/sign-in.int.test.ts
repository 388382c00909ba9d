import { CADRE, UNIT } from './support/issuer';
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

it('takes nothing from a token but who it is: roles that it claims are nobody’s', async () => {
  const claims = {
    sub: 'climber',
    lianxin_cadre: CADRE,
    lianxin_unit: UNIT,
    lianxin_grants: [{ role: 'LEADER', unitId: UNIT }],
  };
  const answer = await world.ask('{ asker }', bearer(await world.issuer.token({ claims })));
  expect(askerOf(answer)['asker']).toEqual({
    ...{ kind: 'ACCOUNT', accountId: 'climber', cadreId: null, unitId: null, grants: [] },
  });
});

it('goes on with the known keys while the provider is down', async () => {
  const own = await startWorld();
  try {
    const token = await own.issuer.token();
    expect((await own.ask('{ asker }', bearer(token))).status).toBe(200);
    const other = await own.issuer.token({ claims: { sub: 'another' } });
    const forged = await own.issuer.token({ key: own.issuer.strangerKey });
    await own.issuer.stop();
    expect((await own.ask('{ asker }', bearer(token))).status).toBe(200);
    expect((await own.ask('{ asker }', bearer(other))).status).toBe(200);
    expect((await own.ask('{ asker }', bearer(forged))).status).toBe(401);
  } finally {
    await own.stop();
  }
});

it('refuses nobody while the provider changes its key, and asks it for a made-up key once a second at most', async () => {
  const { issuer } = world;
  expect((await world.ask('{ asker }', bearer(await issuer.token()))).status).toBe(200);
  for (const [kid, keepsOld] of [
    ['k2', true],
    ['k3', false],
    ['k4', true],
  ] as const) {
    await issuer.rotate(kid, { keepsOld });
    const tokens = await Promise.all(
      Array.from({ length: 8 }, (_, index) => issuer.token({ claims: { sub: `clerk-${index}` } })),
    );
    const answers = await Promise.all(tokens.map((token) => world.ask('{ asker }', bearer(token))));
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 200));
  }
  const [before, began] = [issuer.readings(), performance.now()];
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, index) => issuer.token({ kid: `made-${index}`, key: issuer.strangerKey })),
  );
  const refused = await Promise.all(made.map((token) => world.ask('{ asker }', bearer(token))));
  expect(refused.map(({ status }) => status)).toEqual(made.map(() => 401));
  const seconds = (performance.now() - began) / 1000;
  expect(issuer.readings() - before).toBeLessThanOrEqual(1 + Math.ceil(seconds));
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
