import type { Actor } from '@lianxin/access';
import { commandsOn, TOP } from './support/commands';
import { recorded } from './support/pairing-commands';
import { rowCounts } from './support/records';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let clerk: Actor;
const newcomer: Actor = {
  ...{ kind: 'ACCOUNT', accountId: 'newcomer', cadreId: null, unitId: null, grants: [] },
};

beforeAll(async () => {
  running = await runningService();
  const { id: cadreId } = recorded(await commandsOn(running.records).addCadre({ name: '桥听雨' }));
  const grants = [{ role: 'PETITION_CLERK', unitId: TOP }] as const;
  clerk = { kind: 'ACCOUNT', accountId: 'clerk', cadreId, unitId: TOP, grants };
});
afterAll(() => running.end());

const VIEW = `__typename ... on SavedView { id name address createdAt } ... on Rejection { code message }`;
const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { ${VIEW} } }`;
const REMOVE = `mutation ($input: RemoveViewInput!) { removeView(input: $input) { ${VIEW} } }`;
const ME = '{ me { name draftKey views { id name address } } }';

type Shown = Readonly<Record<string, unknown>>;

const send = async (query: string, input: object, asker: Actor, locale?: 'en'): Promise<Shown> => {
  const { data, errors } = await running.ask(query, { input }, { asker, ...(locale ? { locale } : {}) });
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Shown;
};
const save = (name: string, address = '/work', asker = clerk) => send(SAVE, { name, address }, asker);
const me = async (asker: Actor): Promise<Shown | null> => {
  const { data, errors } = await running.ask(ME, {}, { asker });
  expect(errors).toEqual([]);
  return data?.['me'] as Shown | null;
};
const names = async (asker: Actor): Promise<readonly unknown[]> =>
  ((await me(asker))?.['views'] as Shown[]).map(({ name }) => name);

it('who asks is called by the cadre’s name, or as the account is', async () => {
  expect(await me(clerk)).toMatchObject({ name: '桥听雨', views: [] });
  expect(await me(newcomer)).toMatchObject({ name: 'newcomer' });
});

it('every account has a draft key of its own, 32 bytes, the same each time; a case session has none', async () => {
  const keyOf = async (asker: Actor) => String((await me(asker))?.['draftKey']);
  expect(await keyOf(clerk)).toBe(await keyOf(clerk));
  expect(await keyOf(clerk)).not.toBe(await keyOf(newcomer));
  expect(Buffer.from(await keyOf(clerk), 'base64url')).toHaveLength(32);
  const { data, errors } = await running.ask(ME, {}, { caseToken: 'of-a-case' });
  expect([data, errors]).toEqual([{ me: null }, []]);
});

it('an account keeps its views, newest last, gives one another address, and removes one; nobody else has them', async () => {
  const first = await save('七日内到期', '/work?role=PETITION_CLERK&view=WEEK');
  await save('逾期', '/work?view=OVERDUE');
  const changed = await save(' 七日内到期', '/work?view=WEEK&unit=1');
  expect(changed).toEqual({ ...first, address: '/work?view=WEEK&unit=1' });
  expect(await names(clerk)).toEqual(['七日内到期', '逾期']);
  expect(await names(newcomer)).toEqual([]);
  expect(await send(REMOVE, { id: first['id'] }, newcomer)).toMatchObject({ code: 'VIEW_UNKNOWN' });
  expect(await send(REMOVE, { id: first['id'] }, clerk)).toEqual(changed);
  expect(await send(REMOVE, { id: first['id'] }, clerk)).toMatchObject({ code: 'VIEW_UNKNOWN' });
  expect(await names(clerk)).toEqual(['逾期']);
});

it('a command that comes twice is done once, whatever came between; another input under its key is none', async () => {
  const input = { name: '一次', address: '/units', idempotencyKey: 'once' };
  const first = await send(SAVE, input, clerk);
  expect(await send(SAVE, input, clerk)).toEqual(first);
  await save('一次', '/cadres');
  expect(await send(SAVE, input, clerk)).toMatchObject({ id: first['id'], address: '/cadres' });
  const other = { ...input, address: '/pairings' };
  const { errors } = await running.ask(SAVE, { input: other }, { asker: clerk });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.idempotencyKey' });
});

it('what can’t be kept is refused in the language asked for, and leaves no trace but in the own settings', async () => {
  expect(await save('　')).toMatchObject({ code: 'NAME_BLANK' });
  expect(await save('名'.repeat(31))).toMatchObject({ code: 'NAME_TOO_LONG', message: '名称不得超过30字' });
  const abroad = await send(SAVE, { name: '外', address: '//example.org' }, clerk, 'en');
  expect(abroad).toMatchObject({
    code: 'ADDRESS_NOT_OF_CONSOLE',
    message: expect.stringContaining('500') as string,
  });
  const before = await rowCounts(running.records);
  await save('不留痕');
  const { history, outbox, audit_entry: audited } = before;
  expect(await rowCounts(running.records)).toMatchObject({ history, outbox, audit_entry: audited });
});

it('of forty that are saved at once thirty are kept', async () => {
  const saved = await Promise.all(
    Array.from({ length: 40 }, (_, index) => save(`视图${index}`, '/work', newcomer)),
  );
  expect(saved.filter(({ code }) => code === 'TOO_MANY_VIEWS')).toHaveLength(10);
  expect(await names(newcomer)).toHaveLength(30);
});

it('without an account nobody keeps anything', async () => {
  const input = { name: '谁', address: '/work' };
  for (const claims of [{}, { caseToken: 'of-a-case' }]) {
    const { errors } = await running.ask(SAVE, { input }, claims);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  }
});
