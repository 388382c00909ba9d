import { request } from 'node:http';
import { ATTACHMENT, LARGEST_FILE, PAPER, startWorld, WAITING, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const fetched = (file: string, authorization?: string) =>
  fetch(`${world.address}/documents/${file}`, { headers: authorization ? { authorization } : {} });
const clerk = async (): Promise<string> => `Bearer ${await world.issuer.token()}`;
const NOTHING = '0197a000-0000-7000-8000-00000000000b';

/** What a refusal says, but for its trace. */
const saidIn = async (response: Response): Promise<readonly unknown[]> => {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  return [response.status, errors.map(({ message, extensions }) => [message, extensions.code])];
};

it('a paper comes as a PDF to be saved, under a safe name, shown in no page and kept by no cache', async () => {
  for (const authorization of [await clerk(), 'Case good']) {
    const response = await fetched(`${PAPER.id}.pdf`, authorization);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAPER.pdf);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${PAPER.name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  }
});

it('what isn’t there, what isn’t his, and what is no id are the same nothing', async () => {
  const nothing = await saidIn(await fetched(`${NOTHING}.pdf`, await clerk()));
  expect(nothing).toEqual([404, [['no document with this id', 'NOT_FOUND']]]);
  for (const file of [
    'x.pdf',
    PAPER.id,
    `${PAPER.id}.html`,
    `${PAPER.id}.pdf.pdf`,
    '..%2Fgraphql',
    `${'0'.repeat(36)}.pdf`,
  ])
    expect(await saidIn(await fetched(file, await clerk()))).toEqual(nothing);
});

it('without a session there is nothing to fetch, and a session that is none is told so, whatever is asked for', async () => {
  for (const id of [PAPER.id, NOTHING]) expect((await fetched(`${id}.pdf`)).status).toBe(401);
  expect((await fetched(`${PAPER.id}.pdf`, 'Bearer nonsense')).status).toBe(401);
});

it('nothing but GET is answered there', async () => {
  const response = await fetch(`${world.address}/documents/${PAPER.id}.pdf`, { method: 'DELETE' });
  expect(response.status).toBe(404);
});

const OCTETS = 'application/octet-stream';

/** Sends a file; its name as it is to be written in a header. */
const sent = (
  content: Buffer,
  authorization?: string,
  { query = '?petition=XF-2026-000001&key=k1', type = OCTETS, name = encodeURIComponent('收据.pdf') } = {},
) =>
  fetch(`${world.address}/files${query}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': type, 'x-lianxin-file-name': name },
      ...(authorization ? { authorization } : {}),
    },
    body: new Uint8Array(content),
  });
const attachment = (id: string, authorization?: string) =>
  fetch(`${world.address}/files/${id}`, { headers: authorization ? { authorization } : {} });

it('a file goes to its case as it is, from an officer and from a petitioner, and nothing of its name into an address', async () => {
  for (const [authorization, asker] of [
    [await clerk(), 'ACCOUNT'],
    ['Case good', 'CASE_SESSION'],
  ] as const) {
    const response = await sent(Buffer.alloc(LARGEST_FILE, 7), authorization);
    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const head = { petition: 'XF-2026-000001', name: '收据.pdf', key: 'k1' };
    expect(await response.json()).toEqual({ file: { id: ATTACHMENT.id, head, size: LARGEST_FILE, asker } });
  }
});

it('a file comes as what it is, to be saved under its name, shown in no page and kept by no cache', async () => {
  for (const authorization of [await clerk(), 'Case good']) {
    const response = await attachment(ATTACHMENT.id, authorization);
    expect(Buffer.from(await response.arrayBuffer()).equals(ATTACHMENT.content)).toBe(true);
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      200,
      {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''%E6%94%B6%E6%8D%AE%20%28%E4%B8%80%29.pdf`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    ]);
  }
});

it('a file that waits is a conflict, one that isn’t there is nothing, and a refusal says its rule', async () => {
  expect(await saidIn(await attachment(WAITING, await clerk()))).toEqual([
    409,
    [['the file waits for its check', 'CONFLICT']],
  ]);
  const nothing = [404, [['no file with this id', 'NOT_FOUND']]];
  for (const id of [NOTHING, 'x', '..%2Fgraphql'])
    expect(await saidIn(await attachment(id, await clerk()))).toEqual(nothing);
  const refused = await sent(Buffer.from('<html>'), await clerk());
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { rejection: { code: 'FILE_TYPE_NOT_ALLOWED' } },
  ]);
});

it('nobody sends anything without a session, in a form that a page of another origin could, or without its name', async () => {
  expect((await sent(Buffer.from('x'))).status).toBe(401);
  expect((await sent(Buffer.from('x'), 'Bearer nonsense')).status).toBe(401);
  expect((await attachment(ATTACHMENT.id)).status).toBe(401);
  for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
    expect(await saidIn(await sent(Buffer.from('{}'), await clerk(), { type }))).toEqual([
      400,
      [[`content-type: must be ${OCTETS}`, 'BAD_USER_INPUT']],
    ]);
  for (const wrong of [{ name: '%E6%94' }, { name: '%zz' }, { query: '?key=a&key=b' }])
    expect((await sent(Buffer.from('x'), await clerk(), wrong)).status).toBe(400);
  const nameless = await fetch(`${world.address}/files`, {
    method: 'POST',
    headers: { 'content-type': OCTETS, authorization: await clerk() },
    body: 'x',
  });
  expect(await saidIn(nameless)).toEqual([400, [['name: says nothing', 'BAD_USER_INPUT']]]);
});

it('a file that is too large is refused by its length, and by its bytes where it says none', async () => {
  const tooMuch = Buffer.alloc(LARGEST_FILE + 1);
  const said = (headers: Record<string, string>, authorization: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${world.address}/files`, {
        method: 'POST',
        headers: { 'content-type': OCTETS, authorization, ...headers },
      });
      asked.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once('error', reject);
      if ('content-length' in headers) asked.flushHeaders();
      else asked.end(tooMuch);
    });
  expect(await said({ 'content-length': String(tooMuch.length) }, await clerk())).toBe(413);
  expect(await said({ 'transfer-encoding': 'chunked' }, await clerk())).toBe(413);
});

it('one caller sends so many at a time, and what he broke off no longer counts', async () => {
  const authorization = await clerk();
  const headers = { 'content-type': OCTETS, authorization, 'content-length': '10' };
  const begun = [0, 1].map(() => {
    const asked = request(`${world.address}/files`, { method: 'POST', headers });
    asked.on('error', () => undefined);
    asked.write('x');
    return asked;
  });
  const statusOf = async () => (await sent(Buffer.from('x'), authorization)).status;
  const comes = async (status: number): Promise<void> => {
    if ((await statusOf()) !== status) await comes(status);
  };
  await comes(429);
  expect((await sent(Buffer.from('x'), 'Case good')).status).toBe(201);
  for (const asked of begun) asked.destroy();
  await comes(201);
});

it('while the petition service is away, it says to come again', async () => {
  await world.stopSubgraph('petition');
  const response = await fetched(`${PAPER.id}.pdf`, await clerk());
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  for (const away of [
    await attachment(ATTACHMENT.id, await clerk()),
    await sent(Buffer.from('x'), await clerk()),
  ])
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  await world.startSubgraph('petition');
  expect((await fetched(`${PAPER.id}.pdf`, await clerk())).status).toBe(200);
});
