import type { Actor } from '@lianxin/access';
import { faultOf, commandsOn } from './support/commands';
import { accountIn, clerk, discipline, leader, supervisor, water, waterHead } from './support/people';
import { PETITION_OFFICE, WATER_BUREAU } from './builders';
import { runningService, type RunningTest } from './support/running';

const QUERY = `query ($filter: PetitionFilterInput, $orderBy: PetitionOrder! = RECEIVED_AT, $first: Int, $after: String) {
  petitions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount totalCountIsExact pageInfo { endCursor hasNextPage } edges { node { id number subject } } } }`;
const PERSON = {
  name: '欧阳·明月',
  idNumber: '11010519491231003x',
  phone: '138 0000 1402',
  address: '测试路一号',
  representative: false,
};
const SECRETS = ['欧阳', '明月', '110105', '13800001402', '138 0000'];

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
const ids: Record<string, string> = {};

const register = async (name: string, form: object, asker: Actor = clerk) => {
  ids[name] = String((await commands.register({ petitioners: [PERSON], ...form }, { asker }))['id']);
};

beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  running.clock.to('2026-04-13');
  await register('claim', {
    purpose: 'CLAIM',
    subject: '供暖不足',
    text: '三月以来暖气片冰凉。',
    place: '测试路7号',
  });
  await register('accusation', {
    purpose: 'ACCUSATION',
    subject: '反映违规吃喝',
    text: '暖气改造期间多次宴请。',
  });
  await register('unsorted', { purpose: null, subject: '来信', text: '暖气问题，另述。' });
  await register('anonymous', {
    ...{ purpose: 'CLAIM', subject: '路灯不亮', text: '暖气沟旁路灯不亮。' },
    ...{ anonymous: true, petitioners: [] },
  });
  await register('of water', { purpose: 'CLAIM', subject: '水压低', text: '暖气水压低。' }, water);
}, 60_000);
afterAll(() => running.end());

const asking = async (asker: Actor | null, filter: object, more: object = {}) =>
  running.ask(QUERY, { filter, ...more }, asker ? { asker } : {});
const found = async (asker: Actor, filter: object, more: object = {}) => {
  const { data, errors } = await asking(asker, filter, more);
  expect(errors).toEqual([]);
  const list = data?.['petitions'] as { totalCount: number; edges: { node: { id: string } }[] };
  const names = list.edges.map(
    ({ node }) => Object.entries(ids).find(([, petitionId]) => petitionId === node.id)?.[0] ?? node.id,
  );
  expect(list.totalCount).toBe(names.length);
  return names.sort();
};
const searches = async (): Promise<Record<string, unknown>[]> => {
  const rows = await running.records.dataSource.query<{ body: string }[]>('SELECT body FROM audit_entry');
  return rows
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
    .filter(({ what }) => what === 'petitions.filter.petitioner');
};

it('somebody is found by name, ID number or phone, however it is written, by who is told of petitioners there', async () => {
  const his = ['accusation', 'claim', 'unsorted'];
  for (const petitioner of [
    '欧阳明月',
    '欧阳 明月',
    '11010519491231003X',
    '13800001402',
    '+86 138-0000-1402',
  ])
    expect(await found(clerk, { petitioner })).toEqual(his);
  expect(await found(water, { petitioner: '欧阳明月' })).toEqual(['of water']);
  expect(await found(clerk, { petitioner: '欧阳明月', words: '冰凉', place: '7号' })).toEqual(['claim']);
});

it('a part of a name finds nobody, an anonymous petition is nobody’s', async () => {
  for (const petitioner of ['欧阳', '明月', '1380000', '。', '无名氏'])
    expect(await found(clerk, { petitioner })).toEqual([]);
});

it('who reads a petition but is told no petitioner learns of none whose it is (rule 7)', async () => {
  expect(await found(supervisor, { words: '暖气' })).toEqual(['anonymous', 'claim', 'of water']);
  for (const asker of [
    supervisor,
    leader,
    waterHead,
    discipline,
    accountIn(null, ['AUDITOR'], PETITION_OFFICE),
  ])
    expect(await found(asker, { petitioner: '欧阳明月' })).toEqual(asker === waterHead ? ['of water'] : []);
});

it('each search for a person is on record with who asked before anything is given, the person never (PIPL 6)', async () => {
  const before = (await searches()).length;
  await found(clerk, { petitioner: '欧阳明月' });
  const entries = await searches();
  expect(entries).toHaveLength(before + 1);
  expect(entries.at(-1)).toMatchObject({
    ...{
      kind: 'REVEAL',
      command: 'petitions',
      result: 'GIVEN',
      aggregateType: 'petition',
      aggregateId: null,
    },
    performer: { kind: 'ACCOUNT', id: clerk.accountId },
  });
  for (const secret of SECRETS) expect(JSON.stringify(entries)).not.toContain(secret);
  await found(clerk, { words: '暖气' });
  expect(await searches()).toHaveLength(before + 1);
});

it('neither name nor number of a petitioner stands in the tables that are searched', async () => {
  for (const table of ['petition_search', 'petitioner_fingerprint']) {
    const rows = await running.records.dataSource.query<object[]>(`SELECT * FROM ${table}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const secret of SECRETS) expect(JSON.stringify(rows)).not.toContain(secret);
  }
});

it('an accusation, and what nobody has sorted, is found in its circle only, and counted nowhere else (Art. 30)', async () => {
  expect(await found(clerk, { words: '暖气' })).toEqual(['accusation', 'anonymous', 'claim', 'unsorted']);
  for (const asker of [supervisor, leader, discipline, water, accountIn(WATER_BUREAU, ['UNIT_HEAD'])])
    for (const filter of [{ words: '宴请' }, { subject: '违规' }, { words: '另述' }])
      expect(await found(asker, filter)).toEqual([]);
  const query = 'query ($id: ID!) { petition(id: $id) { number } }';
  const { data } = await running.ask(query, { id: ids['accusation'] }, { asker: clerk });
  const { number } = data?.['petition'] as { number: string };
  expect(await found(clerk, { number })).toEqual(['accusation']);
  for (const asker of [supervisor, discipline]) expect(await found(asker, { number })).toEqual([]);
});

it('one of whom one is accused is found by no word of it', async () => {
  expect(
    await commands.on(String(ids['accusation']))(
      'nameAccused',
      { asker: clerk },
      { unitIds: [WATER_BUREAU.id] },
    ),
  ).toMatchObject({ __typename: 'Petition' });
  const inBoth: Actor = {
    ...clerk,
    accountId: 'clerk-of-both',
    grants: [...clerk.grants, { role: 'UNIT_HANDLER', unitId: WATER_BUREAU.id }],
  };
  expect(await found(clerk, { words: '宴请' })).toEqual(['accusation']);
  expect(await found(inBoth, { words: '宴请' })).toEqual([]);
  expect(await found(inBoth, { petitioner: '欧阳明月' })).not.toContain('accusation');
});

it('lists go on by cursor in each order, down as up', async () => {
  for (const orderBy of ['NUMBER', 'NUMBER_DESC', 'RECEIVED_AT_DESC', 'DUE_ON_DESC']) {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { data } = await asking(clerk, { words: '暖气' }, { orderBy, first: 1, after });
      const list = data?.['petitions'] as {
        pageInfo: { endCursor: string; hasNextPage: boolean };
        edges: { node: { number: string } }[];
      };
      seen.push(...list.edges.map(({ node }) => node.number));
      ({ endCursor: after, hasNextPage: more } = list.pageInfo);
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
    if (orderBy === 'NUMBER') expect(seen).toEqual([...seen].sort());
    if (orderBy === 'NUMBER_DESC') expect(seen).toEqual([...seen].sort().reverse());
  }
});

it('bad input names its field, and nobody but an account searches', async () => {
  for (const field of ['words', 'place', 'number', 'petitioner', 'subject'])
    for (const value of ['', '供'.repeat(201)])
      expect(faultOf(await asking(clerk, { [field]: value }))).toEqual(['BAD_USER_INPUT', `filter.${field}`]);
  expect(faultOf(await asking(clerk, { heldWithin: 'x' }))).toEqual(['BAD_USER_INPUT', 'filter.heldWithin']);
  expect(faultOf(await asking(null, { petitioner: '欧阳明月' }))).toEqual(['UNAUTHENTICATED']);
  const work = `query { myWork(role: PETITION_CLERK, filter: { petitioner: "x" }) { totalCount } }`;
  expect(faultOf(await running.ask(work, {}, { asker: clerk }))).toEqual([
    'BAD_USER_INPUT',
    'filter.petitioner',
  ]);
  expect(JSON.stringify((await asking(clerk, { petitioner: '' })).errors)).not.toContain('欧阳');
});
