import { ANONYMOUS, INTERNAL_TOKEN_HEADER, signInternalToken, type Actor } from '@lianxin/access';
import { silentLogger } from '@lianxin/observability';
import { publishedEvents, until } from '@lianxin/testing';
import { grantFirstAdmin } from '../src/account-service';
import { accountIdOf } from '../src/persistence/account/account-id';
import { id } from './support/builders';
import { commandsOn, officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
let [office, bureau, clerk, head, adminCadre] = ['', '', '', '', ''];

const mustId = (outcome: { kind: string; state?: { id: string } }): string => {
  if (!outcome.state) throw new Error(outcome.kind);
  return outcome.state.id;
};

beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running.records);
  office = mustId(await commands.createUnit({ name: '区信访局' }));
  bureau = mustId(await commands.createUnit({ name: '区城管局' }));
  clerk = mustId(await commands.addCadre({ unitId: office, name: '桥听雨' }));
  head = mustId(await commands.addCadre({ unitId: bureau, name: '巷长清' }));
  adminCadre = mustId(await commands.addCadre({ name: '康济和' }));
});
afterAll(() => running.end());

const adminOver = (unitId: string): Actor => ({
  ...{ kind: 'ACCOUNT', accountId: `admin-${unitId}`, cadreId: adminCadre, unitId: TOP },
  grants: [{ role: 'ADMIN', unitId }],
});
const admin = (): Actor => adminOver(TOP);

const FIELDS = `__typename ... on Account { id cadre { name } roles { role unit { name } } } ... on Rejection { code message }`;
const GRANT = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { ${FIELDS} } }`;
const REVOKE = `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { ${FIELDS} } }`;

const send = (query: string, input: object, asker = admin()) => running.ask(query, { input }, { asker });
const done = async (query: string, input: object, asker = admin()) => {
  const { data, errors } = await send(query, input, asker);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
};
const codesOf = async (answer: ReturnType<typeof send>) =>
  (await answer).errors.map(({ extensions }) => extensions['code']);

const orderOf = (account: string, changes: object = {}) => ({
  ...{ account, cadreId: clerk, role: 'PETITION_CLERK', unitId: office, reason: '新任' },
  ...changes,
});
const revocationOf = (account: string) => ({
  ...{ account, role: 'PETITION_CLERK', unitId: office, reason: '调离' },
});

const standingOf = async (account: unknown, forged: { audience?: string; signed?: unknown } = {}) => {
  const body = JSON.stringify({ account });
  const claims = { asker: ANONYMOUS, caseToken: null, origin: null, locale: 'zh-CN' } as const;
  const token = await signInternalToken(
    claims,
    { audience: forged.audience ?? 'cadre/standing', body: JSON.stringify(forged.signed ?? { account }) },
    running.signing,
  );
  const response = await fetch(new URL('/standing', running.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', [INTERNAL_TOKEN_HEADER]: token },
    body,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

it('a role is granted and revoked by an administrator, told to others without a reason, and in force at once', async () => {
  expect(await done(GRANT, orderOf('clerk'))).toEqual({
    __typename: 'Account',
    id: 'clerk',
    cadre: { name: '桥听雨' },
    roles: [{ role: 'PETITION_CLERK', unit: { name: '区信访局' } }],
  });
  const grants = [{ role: 'PETITION_CLERK', unitId: office }];
  expect(await standingOf('clerk')).toEqual({
    status: 200,
    body: { cadreId: clerk, unitId: office, status: 'SERVING', grants },
  });
  expect(await done(REVOKE, revocationOf('clerk'))).toMatchObject({ id: 'clerk', roles: [] });
  expect((await standingOf('clerk')).body).toMatchObject({ cadreId: clerk, grants: [] });
  const source = { type: 'role', id: accountIdOf('clerk') };
  const told = async () => publishedEvents(running.stream.settings, source);
  await until('both on the stream', async () => (await told()).length === 2);
  const data = { account: 'clerk', cadreId: clerk, role: 'PETITION_CLERK', unitId: office };
  expect((await told()).map((event) => [event.type, event.data])).toEqual([
    ['role.granted.v1', data],
    ['role.revoked.v1', data],
  ]);
});

it('the same command gets the same answer, and another one of the same content is refused', async () => {
  const input = { ...orderOf('repeated'), idempotencyKey: 'once' };
  expect(await done(GRANT, input)).toEqual(await done(GRANT, input));
  expect(await done(GRANT, { ...input, idempotencyKey: 'twice' })).toMatchObject({ code: 'ROLE_HELD' });
  const back = { ...revocationOf('repeated'), idempotencyKey: 'back' };
  expect(await done(REVOKE, back)).toEqual(await done(REVOKE, back));
  expect(await done(REVOKE, revocationOf('repeated'))).toMatchObject({ code: 'ROLE_NOT_HELD' });
  expect(await done(REVOKE, revocationOf('nobody'))).toMatchObject({ code: 'ROLE_NOT_HELD' });
});

it('who is no administrator of both units changes nothing, and learns nothing', async () => {
  const outsiders = [officer, adminOver(bureau), { ...admin(), grants: [] }];
  for (const asker of outsiders) {
    expect(await codesOf(send(GRANT, orderOf('other'), asker))).toEqual(['FORBIDDEN']);
    expect(await codesOf(send(REVOKE, revocationOf('other'), asker))).toEqual(['FORBIDDEN']);
  }
  // Over the unit of the role, but not over that of the cadre, and the other way round.
  expect(await codesOf(send(GRANT, orderOf('other', { unitId: bureau }), adminOver(bureau)))).toEqual([
    'FORBIDDEN',
  ]);
  expect(await codesOf(send(GRANT, orderOf('other', { cadreId: head }), adminOver(office)))).toEqual([
    'FORBIDDEN',
  ]);
  expect(await codesOf(running.ask(GRANT, { input: orderOf('other') }))).toEqual(['UNAUTHENTICATED']);
});

it.each([
  ['a unit that nobody knows', { unitId: id(404) }, 'UNIT_UNKNOWN'],
  ['a cadre without a file', { cadreId: id(404) }, 'CADRE_UNKNOWN'],
  ['no reason', { reason: ' ' }, 'REASON_REQUIRED'],
])('%s is refused', async (_what, changes, code) => {
  expect(await done(GRANT, orderOf('refused', changes))).toMatchObject({ __typename: 'Rejection', code });
});

it('nobody changes his own roles, by whichever account', async () => {
  const own = orderOf('second', { cadreId: adminCadre, role: 'LEADER', unitId: TOP });
  expect(await done(GRANT, own)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const outside: Actor = { ...admin(), cadreId: null, unitId: null };
  const third = orderOf('third', { cadreId: null });
  expect(await done(GRANT, third, outside)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await done(GRANT, third)).toMatchObject({ id: 'third', cadre: null });
});

it('accounts are shown to administrators over a unit of a role or of the cadre, page by page', async () => {
  for (const account of ['list-a', 'list-b', 'list-c'])
    await done(GRANT, orderOf(account, { cadreId: head, unitId: bureau, role: 'UNIT_HANDLER' }));
  const query = `query ($after: String) { accounts(first: 2, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { id } } } }`;
  const seen: string[] = [];
  for (let after: unknown = null; ;) {
    const { data, errors } = await running.ask(query, { after }, { asker: adminOver(bureau) });
    expect(errors).toEqual([]);
    const page = data?.['accounts'] as {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
      edges: { node: { id: string } }[];
    };
    expect(page.totalCount).toBe(3);
    seen.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(['list-a', 'list-b', 'list-c']);
  const one = `query ($id: String!) { account(id: $id) { id roles { role } } }`;
  const asked = async (asker: Actor) => (await running.ask(one, { id: 'list-a' }, { asker })).data;
  expect(await asked(adminOver(bureau))).toEqual({
    account: { id: 'list-a', roles: [{ role: 'UNIT_HANDLER' }] },
  });
  expect(await asked(adminOver(office))).toEqual({ account: null });
  expect(await codesOf(running.ask(one, { id: 'list-a' }, { asker: officer }))).toEqual(['FORBIDDEN']);
});

it('a standing follows suspension and departure, and an account that nobody knows is nobody', async () => {
  const cadre = mustId(await commands.addCadre({ unitId: bureau, name: '路净尘' }));
  await done(GRANT, orderOf('suspended', { cadreId: cadre, unitId: bureau, role: 'UNIT_HANDLER' }));
  await commands.suspendCadre(cadre, '2026-04-01');
  expect((await standingOf('suspended')).body).toEqual({
    ...{ cadreId: cadre, unitId: bureau, status: 'SUSPENDED', grants: [] },
  });
  await commands.endService(cadre, '2026-04-10');
  expect((await standingOf('suspended')).body).toEqual({
    ...{ cadreId: cadre, unitId: null, status: 'LEFT', grants: [] },
  });
  expect((await standingOf('stranger')).body).toEqual({
    ...{ cadreId: null, unitId: null, status: null, grants: [] },
  });
});

it('the standing is told to the gateway only, for this very question', async () => {
  const bare = await fetch(new URL('/standing', running.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"account":"clerk"}',
  });
  expect(bare.status).toBe(401);
  expect((await standingOf('clerk', { audience: 'cadre' })).status).toBe(401);
  expect((await standingOf('clerk', { signed: { account: 'other' } })).status).toBe(401);
  for (const account of [undefined, 7, '', 'x'.repeat(256)])
    expect((await standingOf(account)).status).toBe(400);
  expect(JSON.stringify((await running.ask('{ standing }', {}, { asker: admin() })).errors)).toContain(
    'BAD_USER_INPUT',
  );
});

it('the account of the settings is the first administrator, once, and no longer when there is one', async () => {
  const own = await runningService();
  try {
    const grant = (account: string, unitId = TOP) =>
      grantFirstAdmin(own.records, { account, unitId }, new Date(), silentLogger());
    const held = async (account: string) =>
      (await own.records.accounts.find(accountIdOf(account)))?.grants ?? null;
    await grant('root', id(404));
    expect(await held('root')).toBeNull();
    await grant('root');
    expect(await held('root')).toEqual([{ role: 'ADMIN', unitId: TOP }]);
    await grant('other');
    expect(await held('other')).toBeNull();
    const [event] = await own.records.accounts.history(accountIdOf('root'));
    expect(event?.by).toEqual({ kind: 'SYSTEM', id: 'first-admin', cadreId: null });
  } finally {
    await own.end();
  }
});
