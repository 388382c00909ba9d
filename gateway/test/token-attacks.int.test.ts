import { createHmac } from 'node:crypto';
import { INTERNAL_TOKEN_HEADER, signInternalToken } from '@lianxin/access';
import { internalKeys } from '@lianxin/testing';
import { CLERK } from './support/issuer';
import { startWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const GOOD_PAYLOAD = { ...CLERK, aud: 'lianxin-test' };
const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;

describe('at the gateway', () => {
  const forged = async (): Promise<Record<string, string>> => {
    const { issuer } = world;
    const payload = part({ ...GOOD_PAYLOAD, iss: issuer.url, exp: inAnHour() });
    const confused = `${part({ alg: 'HS256', kid: 'k1', typ: 'at+jwt' })}.${payload}`;
    const good = await issuer.token();
    const [header = '', body = '', signature = ''] = good.split('.');
    return {
      'of no algorithm': `${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
      'of no algorithm, in capitals': `${part({ alg: 'NONE', kid: 'k1', typ: 'at+jwt' })}.${payload}.${signature}`,
      'signed with the public key as a shared secret': `${confused}.${createHmac('sha256', issuer.publicBytes()).update(confused).digest('base64url')}`,
      'of another issuer': await issuer.token({ issuer: 'https://elsewhere.example' }),
      'for another audience': await issuer.token({ audience: 'another-api' }),
      'under another algorithm': await issuer.token({ algorithm: 'PS256', key: await issuer.keyAs('PS256') }),
      'under a shared secret': await issuer.token({
        algorithm: 'HS256',
        key: new TextEncoder().encode('x'.repeat(32)),
      }),
      'under a stranger’s key': await issuer.token({ key: issuer.strangerKey }),
      'under an unknown key': await issuer.token({ key: issuer.strangerKey, kid: 'unknown' }),
      'that says where its key is': `${part({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', jku: 'https://elsewhere.example/jwks' })}.${body}.${signature}`,
      'that must not be ignored in part': `${part({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', crit: ['b64'], b64: false })}.${body}.${signature}`,
      expired: await issuer.token({ expiresIn: -30 }),
      'not valid yet': await issuer.token({ notBefore: 60 }),
      'made for the sign-in page': await issuer.token({ type: 'JWT' }),
      'of nobody': await issuer.token({ claims: {} }),
      'of an empty name': await issuer.token({ claims: { sub: '' } }),
      'of a name without end': await issuer.token({ claims: { sub: 'x'.repeat(256) } }),
      'with another body': `${header}.${payload}.${signature}`,
      'without a signature': `${header}.${body}.`,
      'of too many parts': `${good}.${signature}`,
      oversized: await issuer.token({ claims: { sub: 'clerk-1', filler: 'x'.repeat(8_000) } }),
      nonsense: 'abc',
    };
  };

  it('a token that is forged, another’s, or out of its time is refused as UNAUTHENTICATED, whatever is wrong', async () => {
    for (const [what, token] of Object.entries(await forged())) {
      const answer = await world.ask('{ asker }', { authorization: `Bearer ${token}` });
      expect([what, answer.status, answer.body.data ?? null]).toEqual([what, 401, null]);
      expect([what, answer.body.errors?.map(({ extensions }) => extensions)]).toEqual([
        what,
        [{ code: 'UNAUTHENTICATED', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string }],
      ]);
    }
  });

  it.each(['Basic eDp5', 'Bearer', 'Bearer a b', 'bearer', ''])(
    '"%s" is no sign-in',
    async (authorization) => {
      expect((await world.ask('{ asker }', { authorization })).status).toBe(401);
    },
  );

  it('a header given twice, or larger than any, is no way in', async () => {
    const good = await world.issuer.token();
    const twice = await world.ask('{ asker }', {
      authorization: `Bearer ${await world.issuer.token({ key: world.issuer.strangerKey })}, Bearer ${good}`,
    });
    expect(twice.status).toBe(401);
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${'x'.repeat(20_000)}` },
      body: '{"query":"{ asker }"}',
    });
    expect(response.status).toBe(431);
  });

  it('a client’s own internal token gets nobody in, and never reaches a subgraph', async () => {
    const body = JSON.stringify({ query: '{ asker }' });
    const claims = { asker: ACTOR, caseToken: null, origin: null, locale: 'zh-CN' } as const;
    const token = await signInternalToken(
      claims,
      { audience: 'cadre', body },
      (await internalKeys()).signing,
    );
    const answer = await world.post(body, { [INTERNAL_TOKEN_HEADER]: token });
    expect(JSON.parse(String(answer.body.data?.['asker']))).toMatchObject({ asker: { kind: 'ANONYMOUS' } });
  });
});

const ACTOR = { kind: 'ACCOUNT', accountId: 'x', cadreId: null, unitId: null, grants: [] } as const;

describe.each(['cadre', 'petition'] as const)('at the door of the %s subgraph', (name) => {
  const QUERIES = [
    '{ __typename }',
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
  ];
  const claims = { asker: ACTOR, caseToken: null, origin: null, locale: 'zh-CN' } as const;
  const sign = (of: string, audience: string = name, at = new Date(), key = world.keys.signing) =>
    signInternalToken(claims, { audience, body: of }, key, at);
  const direct = async (body: string, headers: Record<string, string> | [string, string][]) => {
    const given = Array.isArray(headers) ? headers : Object.entries(headers);
    const response = await fetch(world.urlOf(name), {
      method: 'POST',
      headers: [['content-type', 'application/json'], ...given],
      body,
    });
    const text = await response.text();
    const codes = response.status === 431 ? [] : codesIn(text);
    return { status: response.status, codes };
  };
  const codesIn = (text: string): readonly unknown[] =>
    ((JSON.parse(text) as { errors?: { extensions: Record<string, unknown> }[] }).errors ?? []).map(
      ({ extensions }) => extensions['code'],
    );
  const REFUSED = { status: 401, codes: ['UNAUTHENTICATED'] };
  const withToken = (token: string) => ({ [INTERNAL_TOKEN_HEADER]: token });

  it.each(QUERIES)('%s without the gateway’s token is refused', async (query) => {
    const body = JSON.stringify({ query });
    expect(await direct(body, {})).toEqual(REFUSED);
    const bearer = { authorization: `Bearer ${await world.issuer.token()}` };
    expect(await direct(body, bearer)).toEqual(REFUSED);
  });

  it('a token that is not for this door, this body and this moment is refused', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const other = JSON.stringify({ query: '{ _service { sdl } }' });
    const stranger = await internalKeys();
    const good = await sign(body);
    const [header = '', payload = '', signature = ''] = good.split('.');
    const none = part({ alg: 'none', typ: 'lianxin-internal+jwt' });
    const hmac = `${part({ alg: 'HS256', kid: world.keys.signing.id, typ: 'lianxin-internal+jwt' })}.${payload}`;
    const pem = [...world.keys.verification.values()][0]?.export({ type: 'spki', format: 'pem' }) ?? '';
    const tokens: Record<string, string> = {
      'of another operation': await sign(other),
      'of another subgraph': await sign(body, name === 'cadre' ? 'petition' : 'cadre'),
      'of the door beside GraphQL': await sign(body, `${name}/standing`),
      expired: await sign(body, name, new Date(Date.now() - 60_000)),
      'not valid yet': await sign(body, name, new Date(Date.now() + 60_000)),
      'under an unknown key': await sign(body, name, new Date(), stranger.signing),
      'of no algorithm': `${none}.${payload}.`,
      'of no algorithm, with a signature': `${none}.${payload}.${signature}`,
      'signed with the public key as a shared secret': `${hmac}.${createHmac('sha256', pem).update(hmac).digest('base64url')}`,
      'with another asker': `${header}.${part({ ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ask: { ...ACTOR, accountId: 'y' } })}.${signature}`,
      oversized: `${header}.${'A'.repeat(9_000)}.${signature}`,
      'the provider’s': await world.issuer.token(),
      empty: '',
      nonsense: 'nonsense',
    };
    for (const [what, token] of Object.entries(tokens))
      expect([what, await direct(body, withToken(token))]).toEqual([what, REFUSED]);
    expect((await direct(body, withToken(good))).status).toBe(200);
  });

  it('a token is good once: whoever saw it can’t use it again, not for the very same request either', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const token = await sign(body);
    const uses = await Promise.all(Array.from({ length: 5 }, () => direct(body, withToken(token))));
    expect(uses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(uses.filter(({ status }) => status !== 200)).toEqual(Array.from({ length: 4 }, () => REFUSED));
    expect(await direct(body, withToken(token))).toEqual(REFUSED);
  });

  it('two tokens in one request are none', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const two = [await sign(body), await sign(body)];
    const headers = two.map((token): [string, string] => [INTERNAL_TOKEN_HEADER, token]);
    expect(await direct(body, headers)).toEqual(REFUSED);
  });
});
