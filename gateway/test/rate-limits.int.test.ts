import { migrate, openDataSource } from '@lianxin/store';
import { freshDatabase, type FreshDatabase } from '@lianxin/testing';
import { createLogger } from '@lianxin/observability';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { createRateLimits, type RateLimitSettings } from '../src/edge/rate-limits';
import { pointsInDatabase, pointsInMemory } from '../src/edge/shared-points';
import { SCHEMA } from '../src/schema';
import { CLERK } from './support/issuer';
import { PLENTY } from './support/sample-edge';
import { startWorld, type Answer, type World } from './support/world';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const source = await openDataSource(database.url, SCHEMA);
  await migrate(source);
  await source.destroy();
});
afterAll(() => database.drop());

const worlds: World[] = [];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.stop()));
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A gateway that counts in the database, or in memory where the address is null. */
const gatewayWith = async (limits: Partial<RateLimitSettings>, url: string | null = database.url) => {
  const lines: string[] = [];
  const logger = createLogger({
    service: 'gateway',
    destination: { write: (line: string) => void lines.push(line) },
  });
  const store = url === null ? pointsInMemory() : pointsInDatabase(url, logger);
  closing.push(() => store.close());
  const edge = { limits: createRateLimits({ ...PLENTY, ...limits }, store) };
  const world = await startWorld({ edge, trustedProxies: ['127.0.0.1'] });
  worlds.push(world);
  return { world, store, logged: () => lines.join('') };
};

const statusesOf = (answers: readonly Answer[]): readonly number[] => answers.map(({ status }) => status);
const times = async (count: number, ask: (at: number) => Promise<Answer>): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let at = 0; at < count; at += 1) answers.push(await ask(at));
  return answers;
};
const from = (address: string) => ({ 'x-forwarded-for': address });
const granted = (answers: readonly Answer[]): number =>
  statusesOf(answers).filter((status) => status === 200).length;

it('two gateways share one limit of an address, and say when to come again', async () => {
  const [one, other] = [await gatewayWith({ anonymous: 40 }), await gatewayWith({ anonymous: 40 })];
  const answers = await times(60, (at) =>
    (at % 2 === 0 ? one : other).world.ask('{ asker }', from('198.51.100.1')),
  );
  // Each of the two may hold an unused part of a portion, a tenth of the limit.
  expect(granted(answers)).toBeLessThanOrEqual(40);
  expect(granted(answers)).toBeGreaterThanOrEqual(36);
  const last = answers.at(-1) as Answer;
  expect(last.status).toBe(429);
  const wait = Number(last.headers.get('retry-after'));
  expect(last.body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', retryAfter: wait });
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect((await one.world.ask('{ asker }', from('198.51.100.2'))).status).toBe(200);
});

it('what one gateway used up is used up on another that starts later', async () => {
  const one = await gatewayWith({ anonymous: 10 });
  expect(granted(await times(12, () => one.world.ask('{ asker }', from('198.51.100.3'))))).toBe(10);
  const other = await gatewayWith({ anonymous: 10 });
  expect((await other.world.ask('{ asker }', from('198.51.100.3'))).status).toBe(429);
});

it('an account has one limit wherever it asks from, and a mutation costs five times a query', async () => {
  const { world } = await gatewayWith({ account: 20, anonymous: 1 });
  const bearer = async (sub: string) => ({
    authorization: `Bearer ${await world.issuer.token({ claims: { ...CLERK, sub } })}`,
  });
  const own = await bearer('clerk-20');
  const queries = await times(25, (at) => world.ask('{ asker }', { ...own, ...from(`203.0.113.${at}`) }));
  expect(granted(queries)).toBe(20);
  const mutate = async () => world.ask('mutation { fail(how: "no") }', await bearer('clerk-21'));
  const mutations = await times(6, mutate);
  expect(statusesOf(mutations)).toEqual([200, 200, 200, 200, 429, 429]);
  expect(mutations.at(-1)?.body.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  expect(Number(mutations.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('tokens that aren’t valid run out soon, and shut nobody out who has a good one', async () => {
  const { world } = await gatewayWith({ failedSignIn: 10 });
  const bad = { authorization: 'Bearer nonsense' };
  const answers = await times(12, () => world.ask('{ asker }', bad));
  expect(statusesOf(answers)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  const good = { authorization: `Bearer ${await world.issuer.token()}` };
  expect((await world.ask('{ asker }', good)).status).toBe(200);
});

it('a case session has a limit of its own, and made-up ones share that of their address', async () => {
  const { world } = await gatewayWith({ caseSession: 10, caseAddress: 30 });
  const as = (token: string, address: string) =>
    world.ask('{ asker }', { authorization: `Case ${token}`, ...from(address) });
  expect(granted(await times(12, () => as('one', '198.51.100.10')))).toBe(10);
  expect(granted(await times(40, (at) => as(`made-up-${at}`, '198.51.100.11')))).toBe(30);
});

it('a stranger’s X-Forwarded-For changes nothing', async () => {
  const edge = { limits: createRateLimits({ ...PLENTY, anonymous: 10 }, pointsInMemory()) };
  const world = await startWorld({ edge });
  worlds.push(world);
  expect(granted(await times(15, (at) => world.ask('{ asker }', from(`203.0.113.${at}`))))).toBe(10);
});

it('most requests cost no SQL, and no table holds a token, an account or an address', async () => {
  const { world } = await gatewayWith({ account: 1_000, caseSession: 1_000 });
  const account = {
    authorization: `Bearer ${await world.issuer.token({ claims: { ...CLERK, sub: 'somebody-77' } })}`,
  };
  const counted = await createConnection({ uri: database.url });
  const rows = async () => (await counted.query<RowDataPacket[]>('SELECT `key`, points FROM rate_limit'))[0];
  await counted.query('DELETE FROM rate_limit');
  await times(90, () => world.ask('{ asker }', { ...account, ...from('198.51.100.77') }));
  expect((await rows()).map((row) => row['points'] as number)).toEqual([100]);
  await world.ask('{ asker }', { authorization: 'Case secret-token-77', ...from('198.51.100.77') });
  await world.ask('{ asker }', { authorization: 'Bearer secret-token-77', ...from('198.51.100.77') });
  expect(await rows()).toHaveLength(4);
  expect(JSON.stringify(await rows())).not.toMatch(/somebody|secret|77|198/);
  await counted.end();
});

it('with its database away a gateway counts for itself, refuses nobody for it, and says so', async () => {
  const url = new URL(database.url);
  url.port = '1';
  url.password = 'canary-password-12';
  const { world, store, logged } = await gatewayWith({ anonymous: 20 }, url.href);
  const answers = await times(25, () => world.ask('{ asker }', from('198.51.100.20')));
  expect(granted(answers)).toBe(20);
  expect(store.state()).toBe('degraded');
  expect(logged()).toContain('does not answer');
  expect(logged()).not.toContain('canary');
});

it('what can’t be executed counts as well', async () => {
  const { world } = await gatewayWith({ anonymous: 5 }, null);
  const answers = await times(7, () => world.ask('{ nonsense ', from('198.51.100.30')));
  expect(statusesOf(answers)).toEqual([400, 400, 400, 400, 400, 429, 429]);
});
