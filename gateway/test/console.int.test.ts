import { request as httpRequest } from 'node:http';
import { SCRIPT, builtConsole } from './support/built-console';
import { startWorld, type World } from './support/world';
import { createSafelist } from '../src/edge/safelist';

const built = builtConsole();
let production: World;
let demo: World;
let bare: World;
let bareDemo: World;
beforeAll(async () => {
  const console = { folder: built.folder };
  production = await startWorld({ console, edge: { safelist: createSafelist([]) } });
  demo = await startWorld({ demo: true, console });
  bare = await startWorld();
  bareDemo = await startWorld({ demo: true });
});
afterAll(async () => {
  await Promise.all([production, demo, bare, bareDemo].map((world) => world.stop()));
  built.remove();
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The path as it is written: `fetch` would tidy it up first, and unpack what comes compressed. */
const get = (
  world: World,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(world.address);
    httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
const HTML = { accept: 'text/html,application/xhtml+xml' };
const codeOf = ({ body }: Got): unknown =>
  (JSON.parse(body.toString()) as { errors: readonly { extensions: { code: unknown } }[] }).errors[0]
    ?.extensions.code;
const policyOf = ({ headers }: Got): ReadonlyMap<string, readonly string[]> =>
  new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );

describe('pages', () => {
  it.each([
    ['/', 'officers'],
    ['/work?role=PETITION_CLERK&view=WEEK', 'officers'],
    ['/petitions/XF-2026-104417', 'officers'],
    ['/signed-in?code=x&state=y', 'officers'],
    ['/q', 'petitioners'],
    ['/q/case', 'petitioners'],
    ['/firm', 'firms'],
    ['/firm/case', 'firms'],
  ])('%s is the page of %s', async (path, title) => {
    const got = await get(production, path, HTML);
    expect([got.status, got.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(got.body.toString()).toContain(`<title>${title}</title>`);
    expect(got.headers['cache-control']).toBe('no-cache');
    const head = await get(production, path, HTML, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(got.body.length));
  });

  it('a program that asks for no page gets none but the first of each', async () => {
    for (const path of ['/', '/q', '/firm']) expect((await get(production, path)).status).toBe(200);
    for (const path of ['/work', '/q/case', '/firm/case']) {
      const got = await get(production, path, { accept: '*/*' });
      expect([got.status, codeOf(got)]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('the officers’ page runs nothing but its own files, asks nobody but the gateway and the issuer, and is never framed', async () => {
    const got = await get(production, '/', HTML);
    const policy = policyOf(got);
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'connect-src': ["'self'", new URL(production.issuer.url).origin],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
    });
    expect(got.headers).toMatchObject({
      'permissions-policy': expect.stringContaining('camera=(), ') as string,
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('each officers’ page has a nonce of its own, in policy and page, so that no ETag stands for it', async () => {
    const pages = await Promise.all([1, 2].map(() => get(production, '/work', HTML)));
    const nonces = pages.map((got) => {
      const [, nonce] = policyOf(got).get('style-src') ?? [];
      expect(got.body.toString()).toContain(`nonce="${nonce?.slice("'nonce-".length, -1)}"`);
      expect(got.body.toString()).not.toContain('__CSP_NONCE__');
      expect(got.headers['etag']).toBeUndefined();
      return nonce;
    });
    expect(nonces[0]).toMatch(/^'nonce-[\w+/]{24}'$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each(['/q', '/firm'])(
    '%s knows no issuer, makes no HTML of texts, and is asked for again by its ETag',
    async (path) => {
      const got = await get(production, path, HTML);
      expect(Object.fromEntries(policyOf(got))).toMatchObject({
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'require-trusted-types-for': ["'script'"],
        'frame-ancestors': ["'none'"],
      });
      const again = await get(production, path, { ...HTML, 'if-none-match': String(got.headers['etag']) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(policyOf(again).get('connect-src')).toEqual(["'self'"]);
    },
  );
});

describe('files', () => {
  const path = '/assets/index-B0f_1-a.js';

  it.each([['br'], ['gzip'], [null]])('comes compressed as %s, for a year', async (encoding) => {
    const got = await get(production, path, encoding === null ? {} : { 'accept-encoding': encoding });
    expect(got.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringMatching(/javascript; charset=utf-8$/) as string,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
    expect(got.headers['content-encoding']).toBe(encoding ?? undefined);
    if (encoding === null) expect(got.body.toString()).toBe(SCRIPT);
    else expect(got.body.length).toBeLessThan(SCRIPT.length);
    const whole = await fetch(`${production.address}${path}`);
    expect(await whole.text()).toBe(SCRIPT);
  });

  it('one that is too small for a compressed copy comes as it is; one whose name stays is asked for again', async () => {
    const css = await get(production, '/assets/index-2.css', { 'accept-encoding': 'br, gzip' });
    expect([css.status, css.headers['content-encoding'], css.body.toString()]).toEqual([
      200,
      undefined,
      'body{margin:0}',
    ]);
    const icon = await get(production, '/favicon.svg');
    expect([icon.status, icon.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it.each(['/assets/gone-1.js', '/assets/index-B0f_1-a.js.map', '/gone.txt'])(
    '%s, which isn’t there, is no page, and nobody keeps the answer',
    async (missing) => {
      const got = await get(production, missing, HTML);
      expect([got.status, codeOf(got), got.headers['cache-control']]).toEqual([404, 'NOT_FOUND', 'no-store']);
    },
  );
});

describe('hostile addresses', () => {
  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/%252e%252e%252f%252e%252e%252fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets/..\\..\\secret.json',
    '//secret.json',
    '/.env',
    '/assets/%2e%2e/.env',
    '/%2eenv',
    '/index.html',
    '/q.html.br',
    '/assets/index-B0f_1-a.js.br',
    '/assets/index-B0f_1-a.js%00.png',
    '/work/%00',
    '/work/%0d%0aset-cookie:%20x=1',
    '/assets/',
    '/assets',
    `/work/${'x'.repeat(9_000)}`,
    `/assets/${'x'.repeat(9_000)}.js`,
    `/${'../'.repeat(2_000)}secret.json`,
    '/graphql/x',
    '/health',
    '/metrics',
    '/console/x',
    '/assets/%ZZ.js',
    '/%c0%ae%c0%ae/secret.json',
  ])('%s is answered in JSON, without a file', async (path) => {
    for (const world of [production, demo]) {
      const got = await get(world, path, HTML);
      expect([400, 404]).toContain(got.status);
      expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(codeOf(got));
      expect(got.body.toString()).not.toMatch(/canary|<html|node_modules/);
      expect(got.headers).not.toHaveProperty('set-cookie');
    }
  });

  it('an address above all limits is refused before it is read', async () => {
    const got = await get(production, `/work/${'x'.repeat(20_000)}`, HTML);
    expect([got.status, codeOf(got)]).toEqual([431, 'LIMIT_EXCEEDED']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s of a page or a file is nothing',
    async (method) => {
      for (const path of ['/', '/work', '/q', '/assets/index-2.css', '/console/settings.json']) {
        const got = await get(production, path, HTML, method);
        expect([got.status, codeOf(got)]).toEqual([404, 'NOT_FOUND']);
      }
    },
  );
});

describe('beside the console', () => {
  it('GET /graphql is Apollo Sandbox in a demonstration, nothing in production; health goes on', async () => {
    const sandbox = await get(demo, '/graphql', HTML);
    expect(sandbox.body.toString()).toContain('embeddable-sandbox');
    const got = await get(production, '/graphql', HTML);
    expect([got.status, codeOf(got)]).toEqual([404, 'NOT_FOUND']);
    expect((await get(production, '/health/live')).status).toBe(200);
  });

  it('without a built console the gateway goes on, says so once, and a demonstration leads to the Sandbox', async () => {
    for (const path of ['/', '/', '/work', '/q', '/assets/index-2.css']) {
      const got = await get(bare, path, HTML);
      expect([got.status, codeOf(got)]).toEqual([404, 'NOT_FOUND']);
    }
    expect(bare.logged().split('the console is not built')).toHaveLength(2);
    expect((await bare.ask('{ asker }')).status).toBe(200);
    const led = await get(bareDemo, '/', HTML);
    expect([led.status, led.headers['location']]).toEqual([302, '/graphql']);
  });
});

describe('settings', () => {
  const settingsOf = async (world: World): Promise<Got> => get(world, '/console/settings.json');

  it('tell how to sign in and what is shown of the API, and nothing else', async () => {
    const got = await settingsOf(production);
    expect(JSON.parse(got.body.toString())).toEqual({
      issuer: production.issuer.url,
      clientId: 'lianxin-console',
      scope: 'openid',
      demo: false,
      sandbox: null,
      safelist: true,
    });
    expect(got.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('say what a demonstration opens, also where no console is built', async () => {
    for (const world of [demo, bareDemo])
      expect(JSON.parse((await settingsOf(world)).body.toString())).toMatchObject({
        demo: true,
        sandbox: '/graphql',
        safelist: false,
      });
  });
});
