import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';

const MAIN = resolve(__dirname, '../identity/main.mjs');
const ORIGIN = 'http://localhost:4000';
const REDIRECT = `${ORIGIN}/signed-in`;
const ELSEWHERE = 'https://evil.example';
const PASSWORD = 'lianxin-demo';

let provider: ChildProcess;
let issuer: string;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const jwks = { keys: [{ ...jwk, use: 'sig', alg: 'ES256', kid: 'test' }] };
  provider = spawn(process.execPath, [MAIN], {
    stdio: 'ignore',
    env: {
      ...process.env,
      LIANXIN_IDENTITY_PORT: String(port),
      LIANXIN_OIDC_ISSUER: issuer,
      LIANXIN_OIDC_AUDIENCE: 'lianxin',
      LIANXIN_IDENTITY_KEYS: JSON.stringify({ jwks, cookies: ['a cookie key'] }),
      LIANXIN_OIDC_REDIRECTS: `${REDIRECT} ${ORIGIN}/auth/callback`,
      LIANXIN_OIDC_AFTER_SIGN_OUT: `${ORIGIN}/`,
    },
  });
  const isReady = () =>
    fetch(`${issuer}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  const until = Date.now() + 30_000;
  while (!(await isReady())) {
    if (provider.exitCode !== null || Date.now() > until)
      throw new Error('the identity provider does not start');
    await new Promise((done) => setTimeout(done, 50));
  }
});
afterAll(async () => {
  const ended = new Promise((done) => provider.once('exit', done));
  provider.kill('SIGTERM');
  await ended;
});

interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Follows redirects and keeps cookies as a browser does, until the way leads back to the console. */
const browser = () => {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>): Promise<Page> => {
    let [url, body] = [address, form && new URLSearchParams(form)];
    for (let hops = 0; hops < 10; hops += 1) {
      if (url.startsWith(ORIGIN)) return { url, status: 0, headers: new Headers(), text: '' };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie, accept: 'text/html' },
        ...(body ? { method: 'POST', body } : {}),
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const next = response.headers.get('location');
      const text = await response.text();
      if (!next) return { url, status: response.status, headers: response.headers, text };
      [url, body] = [new URL(next, url).href, undefined];
    }
    throw new Error('the identity provider sends us in circles');
  };
};
type Browse = ReturnType<typeof browser>;

const request = (more: Record<string, string> = {}) => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'lianxin-console',
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid profile lianxin',
    state: 'a state',
    nonce: 'a nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return { verifier, address: `${issuer}/auth?${query.toString()}` };
};
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/** Signs in as the console does, and answers what the token endpoint gave to its page. */
const signIn = async (browse: Browse, account = 'clerk') => {
  const { verifier, address } = request();
  const page = await browse(address);
  const back = new URL((await browse(page.url, { account, password: PASSWORD })).url);
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { origin: ORIGIN },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'lianxin-console',
      redirect_uri: REDIRECT,
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
    }),
  });
  return { back, response, tokens: (await response.json()) as Record<string, string> };
};

it('signs the console in: tokens for the audience and for who it is, readable for its page, and none to renew them', async () => {
  const { back, response, tokens } = await signIn(browser());
  expect(back.origin + back.pathname).toBe(REDIRECT);
  expect(back.searchParams.get('state')).toBe('a state');
  expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(claimsOf(tokens['access_token'] ?? '')).toMatchObject({ sub: 'clerk', aud: 'lianxin', iss: issuer });
  expect(claimsOf(tokens['id_token'] ?? '')).toMatchObject({
    ...{ sub: 'clerk', aud: 'lianxin-console', nonce: 'a nonce', name: '桥听雨' },
  });
  expect(tokens['refresh_token']).toBeUndefined();
});

it('the sign-in page shows every demo account with what it is for, loads nothing and leads only back', async () => {
  const page = await browser()(request().address);
  expect(page.status).toBe(200);
  for (const text of ['clerk', '登记来信来访', 'registers letters', 'petitioner', '示范区住房和城乡建设局'])
    expect(page.text).toContain(text);
  expect(page.text).not.toMatch(/<script|src=|url\(|@import|<link/);
  const policy = String(page.headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`form-action 'self' ${ORIGIN};`);
  expect(policy).toContain("frame-ancestors 'none'");
});

it('a wrong password, and an account that isn’t there, see the page again and are told so', async () => {
  const browse = browser();
  const { url } = await browse(request().address);
  for (const form of [
    { account: 'clerk', password: 'wrong' },
    { account: '<b>', password: PASSWORD },
  ]) {
    const again = await browse(url, form);
    expect([again.status, again.text.includes('role="alert"'), again.text.includes('<b><b>')]).toEqual([
      401,
      true,
      false,
    ]);
  }
});

it('whoever asks without showing a page is told at once whether somebody is signed in', async () => {
  const browse = browser();
  const silent = () =>
    browse(request({ prompt: 'none' }).address).then(({ url }) => new URL(url).searchParams);
  expect((await silent()).get('error')).toBe('login_required');
  await signIn(browse);
  expect((await silent()).get('code')).toBeTruthy();
});

it('signs out with the token of one’s own sign-in without a question, back to the console, for good', async () => {
  const browse = browser();
  const { tokens } = await signIn(browse);
  const query = new URLSearchParams({
    id_token_hint: tokens['id_token'] ?? '',
    post_logout_redirect_uri: `${ORIGIN}/`,
    state: 'out',
  });
  const page = await browse(`${issuer}/session/end?${query.toString()}`);
  const [, script = ''] = /<script>(.*)<\/script>/.exec(page.text) ?? [];
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const policy = String(page.headers.get('content-security-policy'));
  expect([script, policy.includes(`script-src ${hash};`)]).toEqual(['document.forms[0].submit()', true]);
  expect(policy).toContain(`form-action 'self' ${ORIGIN};`);
  const sent = Object.fromEntries(
    [...page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;
  const [, action = ''] = /<form[^>]* action="([^"]+)"/.exec(page.text) ?? [];
  expect((await browse(action, sent)).url).toBe(`${ORIGIN}/?state=out`);
  const after = await browse(request({ prompt: 'none' }).address);
  expect(new URL(after.url).searchParams.get('error')).toBe('login_required');
});

it('who comes without such a token is asked, and another page is not led to', async () => {
  const browse = browser();
  await signIn(browse);
  const asked = await browse(`${issuer}/session/end`);
  expect(asked.text).toContain('退出登录？');
  expect(asked.text).not.toContain('<script');
  const query = new URLSearchParams({
    client_id: 'lianxin-console',
    post_logout_redirect_uri: `${ELSEWHERE}/`,
  });
  const refused = await browse(`${issuer}/session/end?${query.toString()}`);
  expect([refused.status, refused.text.includes('无法登录')]).toEqual([400, true]);
  expect(refused.text).not.toMatch(/fonts\.googleapis|oops/);
});

describe('pages of other origins', () => {
  const asked = (path: string, origin: string, method = 'GET') =>
    fetch(`${issuer}${path}`, {
      method,
      headers: {
        origin,
        ...(method === 'OPTIONS'
          ? { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
          : {}),
      },
    });
  const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

  it('the console may read the keys and what the provider says of itself', async () => {
    for (const path of ['/jwks', '/.well-known/openid-configuration'])
      expect([ORIGIN, '*']).toContain(allowed(await asked(path, ORIGIN)));
  });

  it('the console may ask for tokens and for who it is; a page elsewhere reads no answer', async () => {
    for (const path of ['/token', '/me']) expect(allowed(await asked(path, ORIGIN, 'OPTIONS'))).toBe(ORIGIN);
    const form = { grant_type: 'authorization_code', client_id: 'lianxin-console', code: 'x' };
    const elsewhere = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { origin: ELSEWHERE },
      body: new URLSearchParams(form),
    });
    expect([elsewhere.status, allowed(elsewhere)]).toEqual([400, null]);
    expect(await elsewhere.text()).toContain('not allowed');
  });
});
