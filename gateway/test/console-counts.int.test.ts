import { appendFileSync } from 'node:fs';
import { createRateLimits } from '../src/edge/rate-limits';
import { pointsInMemory } from '../src/edge/shared-points';
import { PLENTY } from './support/sample-edge';
import { startWorld, type World } from './support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld({
    edge: { limits: createRateLimits({ ...PLENTY, counts: 10 }, pointsInMemory()) },
  });
});
afterEach(() => world.stop());

const own = () => ({ origin: world.address, 'sec-fetch-site': 'same-origin' });
const count = async (body: unknown, headers: Record<string, string> = own()) => {
  const response = await fetch(`${world.address}/console/counts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const errors =
    text === '' ? [] : (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors;
  return [response.status, errors[0]?.extensions.code ?? null] as const;
};
const counted = async (): Promise<readonly string[]> =>
  (await world.metrics.text()).split('\n').filter((line) => line.startsWith('lianxin_console_events_total{'));

it('counts what a page tells of itself, by name and by the rule’s code', async () => {
  appendFileSync(world.supergraph, '\nenum RejectionCode { PURPOSE_REQUIRED ALREADY_ACCEPTED }\n');
  expect(await count({ name: 'draft_restored' })).toEqual([204, null]);
  expect(await count({ name: 'draft_restored' })).toEqual([204, null]);
  expect(await count({ name: 'refusal_shown', code: 'PURPOSE_REQUIRED' })).toEqual([204, null]);
  expect(await counted()).toEqual([
    'lianxin_console_events_total{name="draft_restored",code="",service="gateway"} 2',
    'lianxin_console_events_total{name="refusal_shown",code="PURPOSE_REQUIRED",service="gateway"} 1',
  ]);
});

it.each([
  ['a name that isn’t in the list', { name: '张三来过' }],
  ['no name', {}],
  ['a name that every object has', { name: 'toString' }],
  ['more than is counted', { name: 'draft_restored', text: '138 0000 0000' }],
  ['a code that no rule has', { name: 'refusal_shown', code: 'MADE_UP' }],
  ['a code that is none', { name: 'refusal_shown', code: 5 }],
  ['a list', [{ name: 'draft_restored' }]],
  ['no JSON', '{'],
])('refuses %s and counts nothing', async (_what, body) => {
  expect(await count(body)).toEqual([400, 'BAD_USER_INPUT']);
  expect(await counted()).toEqual([]);
  expect(world.logged()).not.toMatch(/张三|138 0000/);
});

it('refuses more than a kilobyte', async () => {
  expect(await count({ name: 'draft_restored', code: 'x'.repeat(1_024) })).toEqual([413, 'LIMIT_EXCEEDED']);
});

it.each([
  ['another page', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another page of the same site', { origin: 'http://evil.localhost', 'sec-fetch-site': 'same-site' }],
  ['a page that says it is nowhere', { origin: 'null' }],
  ['who says nothing of where he is', {}],
])('refuses %s', async (_who, headers) => {
  expect(await count({ name: 'draft_restored' }, headers)).toEqual([403, 'FORBIDDEN']);
  expect(await counted()).toEqual([]);
});

it('an address that tells too much is told to wait, and can go on asking', async () => {
  const answers = [];
  for (let at = 0; at < 12; at += 1) answers.push((await count({ name: 'draft_restored' }))[0]);
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 204), 429, 429]);
  expect((await world.ask('{ asker }')).status).toBe(200);
});
