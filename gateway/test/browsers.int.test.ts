import { startWorld, type World } from './support/world';

const CONSOLE = 'https://console.example';
let closed: World;
let listed: World;
let demo: World;
beforeAll(async () => {
  closed = await startWorld();
  listed = await startWorld({ edge: { corsOrigins: [CONSOLE] } });
  demo = await startWorld({ demo: true, edge: { corsOrigins: ['*'] } });
});
afterAll(() => Promise.all([closed, listed, demo].map((world) => world.stop())));

const preflight = (world: World, origin: string) =>
  fetch(`${world.address}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  });
const allowed = (response: { headers: Headers }) => response.headers.get('access-control-allow-origin');

it('without configured origins no page elsewhere can ask', async () => {
  const refused = await preflight(closed, CONSOLE);
  expect([refused.status, allowed(refused)]).toEqual([404, null]);
  expect(allowed(await closed.ask('{ asker }', { origin: CONSOLE }))).toBeNull();
});

it('a page of a configured origin can ask, with a token and without cookies', async () => {
  const answer = await preflight(listed, CONSOLE);
  expect(answer.status).toBe(204);
  expect(allowed(answer)).toBe(CONSOLE);
  expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(answer.headers.get('access-control-allow-methods')).toBe('POST');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  const asked = await listed.ask('{ asker }', { origin: CONSOLE });
  expect([asked.status, allowed(asked), asked.headers.get('vary')]).toEqual([200, CONSOLE, 'origin']);
});

it.each(['https://evil.example', 'https://console.example.evil.example', 'null', 'http://console.example'])(
  'a page of %s cannot',
  async (origin) => {
    const refused = await preflight(listed, origin);
    expect([refused.status, allowed(refused)]).toEqual([403, null]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(allowed(await listed.ask('{ asker }', { origin }))).toBeNull();
  },
);

it('a demonstration may open itself to every origin', async () => {
  expect(allowed(await preflight(demo, 'http://localhost:5173'))).toBe('http://localhost:5173');
});

it('every answer keeps browsers strict, also errors, health and what isn’t there', async () => {
  for (const path of ['/graphql', '/health/live', '/nowhere', '/%ZZ']) {
    const { headers } = await fetch(`${closed.address}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'strict-transport-security': expect.stringContaining('max-age=') as string,
      'content-security-policy': expect.stringContaining(
        "default-src 'none'; frame-ancestors 'none'",
      ) as string,
    });
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  }
});

it('a demonstration promises no https, and nobody frames its Sandbox', async () => {
  const page = await fetch(`${demo.address}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('strict-transport-security')).toBeNull();
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const html = await page.text();
  expect(html).toContain('embeddable-sandbox');
  // Its own policy lets only scripts run that carry the page's nonce, or come from where the Sandbox comes from.
  expect(html).toMatch(/Content-Security-Policy[^>]*script-src[^>]*'nonce-/i);
});
