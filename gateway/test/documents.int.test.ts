import { PAPER, startWorld, type World } from './support/world';

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

it('while the petition service is away, it says to come again', async () => {
  await world.stopSubgraph('petition');
  const response = await fetched(`${PAPER.id}.pdf`, await clerk());
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  await world.startSubgraph('petition');
  expect((await fetched(`${PAPER.id}.pdf`, await clerk())).status).toBe(200);
});
