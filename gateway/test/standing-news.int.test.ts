import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { natsAddress } from '@lianxin/configuration';
import { freshStream, until } from '@lianxin/testing';
import { connect, type NatsConnection } from 'nats';
import { CADRE, CLERKS_STANDING, UNIT } from './support/issuer';
import { startWorld, type World } from './support/world';

const stream = freshStream();
const { url, prefix } = stream.settings;
let world: World;
let connection: NatsConnection;
beforeAll(async () => {
  world = await startWorld({ news: { url, prefix } });
  connection = await connect(natsAddress(url));
  await until('the gateway to listen', () => world.news?.state() === 'ok');
});
afterAll(async () => {
  await connection.close();
  await world.stop();
});

const rolesOf = async (own = world): Promise<readonly string[]> => {
  const answer = await own.ask('{ asker }', { authorization: `Bearer ${await own.issuer.token()}` });
  expect(answer.status).toBe(200);
  const { asker } = JSON.parse(String(answer.body.data?.['asker'])) as {
    asker: { grants: { role: string }[] };
  };
  return asker.grants.map(({ role }) => role);
};
const publish = (subject: string, data: object): void =>
  connection.publish(`${prefix}.${subject}.${CADRE}`, JSON.stringify({ data }));
const grantsOf = (...roles: readonly string[]) => roles.map((role) => ({ role, unitId: UNIT }));

it.each([
  ['a grant', 'role', { account: 'clerk-1' }, ['PETITION_CLERK', 'LEADER']],
  ['a revocation', 'role', { account: 'clerk-1' }, []],
  ['a reinstatement', 'cadre', { cadreId: CADRE }, ['PETITION_CLERK']],
  ['a merger', 'unit', { unitId: UNIT }, ['UNIT_HEAD']],
])(
  '%s is effective once it is told, and not before it must be asked for',
  async (_what, subject, data, roles) => {
    const before = await rolesOf();
    world.accounts.told.set('clerk-1', { ...CLERKS_STANDING, grants: grantsOf(...roles) });
    expect(await rolesOf()).toEqual(before);
    publish(subject, data);
    await until('the roles to change', async () => (await rolesOf()).join() === roles.join());
  },
);

it('news of somebody else, and events that are no news of standings, change nothing', async () => {
  await rolesOf();
  const { asked } = world.accounts;
  publish('role', { account: 'somebody-else' });
  publish('cadre', { cadreId: UNIT });
  publish('petition', { petitionId: UNIT });
  await connection.flush();
  for (let i = 0; i < 5; i += 1) await rolesOf();
  expect(world.accounts.asked).toBe(asked);
});

/** NATS behind a line that can be cut and mended. */
const startLine = async () => {
  const target = new URL(url.split(',')[0] ?? '');
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = createConnection(Number(target.port), target.hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const address = new URL(target);
  address.host = `127.0.0.1:${port}`;
  const cut = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  };
  return { url: address.href, cut, mend: () => listen(port) };
};

it('what was told while nothing was heard is made up for when it is heard again: everybody is asked for anew', async () => {
  const line = await startLine();
  const own = await startWorld({ news: { url: line.url, prefix } });
  try {
    await until('it to listen', () => own.news?.state() === 'ok');
    expect(await rolesOf(own)).toEqual(['PETITION_CLERK']);
    await line.cut();
    await until('it to notice', () => own.news?.state() === 'degraded');
    own.accounts.told.set('clerk-1', { ...CLERKS_STANDING, grants: [] });
    publish('role', { account: 'clerk-1' });
    expect(await rolesOf(own)).toEqual(['PETITION_CLERK']);
    await line.mend();
    await until('it to listen again', () => own.news?.state() === 'ok');
    expect(await rolesOf(own)).toEqual([]);
  } finally {
    await own.stop();
    await line.cut();
  }
});

it('without NATS it serves, says that it is degraded, and a change is effective after a minute', async () => {
  const clock = { now: Date.now() };
  const deaf = await startWorld({
    news: { url: 'nats://127.0.0.1:1', prefix },
    standings: { now: () => clock.now },
  });
  try {
    expect(await rolesOf(deaf)).toEqual(['PETITION_CLERK']);
    expect(deaf.news?.state()).toBe('degraded');
    deaf.accounts.told.set('clerk-1', { ...CLERKS_STANDING, grants: [] });
    clock.now += 59_000;
    expect(await rolesOf(deaf)).toEqual(['PETITION_CLERK']);
    clock.now += 1_000;
    expect(await rolesOf(deaf)).toEqual([]);
  } finally {
    await deaf.stop();
  }
});

it('while the cadre service is down the last known roles count, then nothing does; a stranger is never taken for nobody', async () => {
  const clock = { now: Date.now() };
  const own = await startWorld({ standings: { now: () => clock.now, lastKnownMs: 120_000 } });
  const ask = async (sub: string) => {
    const token = await own.issuer.token({ claims: { sub } });
    const answer = await own.ask('query { petitions { totalCount } }', { authorization: `Bearer ${token}` });
    return [answer.status, answer.body.errors?.[0]?.extensions['code'] ?? 'ok'];
  };
  try {
    expect(await ask('clerk-1')).toEqual([200, 'ok']);
    await own.stopSubgraph('cadre');
    clock.now += 119_999;
    expect(await ask('clerk-1')).toEqual([200, 'ok']);
    expect(await ask('stranger')).toEqual([503, 'UNAVAILABLE']);
    clock.now += 1;
    expect(await ask('clerk-1')).toEqual([503, 'UNAVAILABLE']);
    await own.startSubgraph('cadre');
    clock.now += 1_000;
    expect(await ask('clerk-1')).toEqual([200, 'ok']);
  } finally {
    await own.stop();
  }
});
