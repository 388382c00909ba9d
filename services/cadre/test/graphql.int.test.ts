import type { Actor } from '@lianxin/access';
import { publishedEvents, until } from '@lianxin/testing';
import { day, id } from './support/builders';
import { commandsOn, officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;

beforeAll(async () => {
  running = await runningService();
});
afterAll(() => running.end());

const clerk: Actor = {
  kind: 'ACCOUNT',
  accountId: 'clerk',
  cadreId: null,
  unitId: TOP,
  grants: [{ role: 'PETITION_CLERK', unitId: TOP }],
};

const RESULT = `{ __typename ... on Unit { id name status parent { name } } ... on Rejection { code message rule { article } } }`;
const CREATE = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) ${RESULT} }`;
const RENAME = `mutation ($input: RenameUnitInput!) { renameUnit(input: $input) ${RESULT} }`;
const ABOLISH = `mutation ($input: AbolishUnitInput!) { abolishUnit(input: $input) ${RESULT} }`;
const PERSON = `{ __typename ... on Cadre { id name status unit { name } tenures { from until } } ... on Rejection { code } }`;
const ADD = `mutation ($input: AddCadreInput!) { addCadre(input: $input) ${PERSON} }`;
const END = `mutation ($input: EndServiceInput!) { endService(input: $input) ${PERSON} }`;

const unitInput = {
  parentId: TOP,
  name: '区信访局',
  kind: 'PARTY_ORGAN',
  function: 'PETITION_OFFICE',
  foundedOn: '2001-01-01',
};
const asOfficer = { asker: officer } as const;

const run = async (query: string, input: object): Promise<Record<string, unknown>> => {
  const { data, errors } = await running.ask(query, { input }, asOfficer);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
};
const faultOf = async (query: string, variables: object, claims: object = asOfficer) => {
  const { errors } = await running.ask(query, { ...variables }, claims);
  const { code, field } = errors[0]?.extensions ?? {};
  return field === undefined ? code : [code, field];
};

describe('a unit', () => {
  it('is founded, renamed and abolished, remembers its names, and tells other services', async () => {
    const created = await run(CREATE, unitInput);
    const unitId = String(created['id']);
    expect(created).toMatchObject({ __typename: 'Unit', status: 'ACTIVE', parent: { name: '示范区' } });
    expect(await run(RENAME, { unitId, name: '区信访工作局', from: '2019-02-01' })).toMatchObject({
      name: '区信访工作局',
    });
    expect(await run(ABOLISH, { unitId, from: '2024-01-01' })).toMatchObject({ status: 'ABOLISHED' });
    const asOf = async (date: string) => {
      const query = `query ($id: ID!, $asOf: Date) { unit(id: $id, asOf: $asOf) { name status } }`;
      return (await running.ask(query, { id: unitId, asOf: date }, { asker: clerk })).data?.['unit'];
    };
    expect(await asOf('2000-12-31')).toBeNull();
    expect(await asOf('2019-01-31')).toEqual({ name: '区信访局', status: 'ACTIVE' });
    expect(await asOf('2024-01-01')).toEqual({ name: '区信访工作局', status: 'ABOLISHED' });
    const told = async () => publishedEvents(running.stream.settings, { type: 'unit', id: unitId });
    await until('three events on the stream', async () => (await told()).length === 3);
    expect((await told()).map(({ type, sequence }) => [type, sequence])).toEqual([
      ['unit.created.v1', 1],
      ['unit.renamed.v1', 2],
      ['unit.abolished.v1', 3],
    ]);
  });

  it('is refused in the language asked for', async () => {
    const input = { ...unitInput, name: '　' };
    expect(await run(CREATE, input)).toEqual({
      __typename: 'Rejection',
      code: 'NAME_BLANK',
      message: '名称不能为空',
      rule: null,
    });
    const { data } = await running.ask(CREATE, { input }, { ...asOfficer, locale: 'en' });
    expect(data?.['createUnit']).toMatchObject({ message: 'The name is blank' });
  });

  it('is created once under one key', async () => {
    const input = { ...unitInput, idempotencyKey: 'once' };
    expect(await run(CREATE, input)).toEqual(await run(CREATE, input));
    expect(await faultOf(CREATE, { input: { ...input, name: '另一个' } })).toEqual([
      'BAD_USER_INPUT',
      'input.idempotencyKey',
    ]);
  });
});

describe('a cadre', () => {
  it('joins, leaves, and is shown as of a day', async () => {
    const input = { unitId: TOP, name: '𠮷国强', category: 'GENERAL', tier: 'LEADER', from: '2015-07-01' };
    const added = await run(ADD, { ...input, idNumber: '110105 19491231 002x', phone: '138 0000 0000' });
    expect(added).toMatchObject({ name: '𠮷国强', status: 'SERVING', unit: { name: '示范区' } });
    const cadreId = String(added['id']);
    expect(await run(END, { cadreId, on: '2020-01-01' })).toMatchObject({
      status: 'LEFT',
      unit: null,
      tenures: [{ from: '2015-07-01', until: '2020-01-01' }],
    });
    expect(await run(END, { cadreId, on: '2021-01-01' })).toEqual({
      __typename: 'Rejection',
      code: 'CADRE_NOT_SERVING',
    });
    const query = `query ($id: ID!) { cadre(id: $id, asOf: "2016-01-01") { status unit { id } } }`;
    const shownTo = async (asker: Actor) =>
      (await running.ask(query, { id: cadreId }, { asker })).data?.['cadre'];
    expect(await shownTo(officer)).toEqual({ status: 'SERVING', unit: { id: TOP } });
    // What was stands in the file, which a clerk of another office doesn't read.
    expect(await shownTo(clerk)).toBeNull();
    const told = async () => publishedEvents(running.stream.settings, { type: 'cadre', id: cadreId });
    await until('three events on the stream', async () => (await told()).length === 3);
    expect((await told()).map(({ type }) => type)).toEqual([
      'cadre.joined.v1',
      'cadre.kinship-changed.v1',
      'cadre.left.v1',
    ]);
  });
});

describe('the asker', () => {
  it('is told who he is and where', async () => {
    const commands = commandsOn(running.records);
    const cadre = await commands.addCadre({ name: '连知远' });
    const cadreId = cadre.kind === 'recorded' ? cadre.state.id : null;
    const query = `{ me { account today cadre { name unit { name } } roles { role unit { name } } } }`;
    const { data } = await running.ask(query, {}, { asker: { ...officer, cadreId } });
    expect(data?.['me']).toEqual({
      account: 'org-officer',
      today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      cadre: { name: '连知远', unit: { name: '示范区' } },
      roles: [{ role: 'ORG_OFFICER', unit: { name: '示范区' } }],
    });
  });

  it('who isn’t signed in learns and does nothing', async () => {
    expect((await running.ask('{ me { account } }')).data).toEqual({ me: null });
    const anonymous = {};
    expect(await faultOf('query ($id: ID!) { unit(id: $id) { name } }', { id: TOP }, anonymous)).toBe(
      'UNAUTHENTICATED',
    );
    expect(await faultOf('query ($id: ID!) { cadre(id: $id) { name } }', { id: TOP }, anonymous)).toBe(
      'UNAUTHENTICATED',
    );
    expect(await faultOf('{ units { totalCount } }', {}, anonymous)).toBe('UNAUTHENTICATED');
    expect(await faultOf('{ cadres { totalCount } }', {}, anonymous)).toBe('UNAUTHENTICATED');
    expect(await faultOf(CREATE, { input: unitInput }, anonymous)).toBe('UNAUTHENTICATED');
    const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { name } } }`;
    const representations = { r: [{ __typename: 'Unit', id: TOP }] };
    expect((await running.ask(entities, representations)).data).toEqual({ _entities: [null] });
    const known = await running.ask(entities, representations, { asker: clerk });
    expect(known.data).toEqual({ _entities: [{ name: '示范区' }] });
  });

  it('without the gateway’s token is refused', async () => {
    const body = JSON.stringify({ query: '{ me { account } }' });
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(401);
  });

  it('who is no officer of the unit changes nothing', async () => {
    expect(await faultOf(CREATE, { input: unitInput }, { asker: clerk })).toBe('FORBIDDEN');
    const elsewhere = { ...officer, grants: [{ role: 'ORG_OFFICER', unitId: id(500) } as const] };
    expect(await faultOf(CREATE, { input: unitInput }, { asker: elsewhere })).toBe('FORBIDDEN');
  });
});

it.each([
  ['a malformed id', CREATE, { ...unitInput, parentId: 'x' }, ['BAD_USER_INPUT', 'input.parentId']],
  ['an unknown id', CREATE, { ...unitInput, parentId: id(404) }, 'NOT_FOUND'],
  ['a name of 1 MB', CREATE, { ...unitInput, name: '局'.repeat(340_000) }, ['BAD_USER_INPUT', 'input.name']],
  ['a direction mark', CREATE, { ...unitInput, name: '信访\u202e局' }, ['BAD_USER_INPUT', 'input.name']],
  ['an unknown kind', CREATE, { ...unitInput, kind: 'GUILD' }, ['BAD_USER_INPUT', 'input.kind']],
  ['no such day', CREATE, { ...unitInput, foundedOn: '2023-02-29' }, ['BAD_USER_INPUT', 'input.foundedOn']],
  ['an empty key', CREATE, { ...unitInput, idempotencyKey: '' }, ['BAD_USER_INPUT', 'input.idempotencyKey']],
])('%s is named as such', async (_, query, input, expected) => {
  expect(await faultOf(query, { input })).toEqual(expected);
});

describe('a list', () => {
  const names = async (query: string, variables: object = {}, asker: Actor = clerk) => {
    const { data, errors } = await running.ask(query, { ...variables }, { asker });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as {
      totalCount: number;
      totalCountIsExact: boolean;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      edges: { node: { name: string } }[];
    };
  };
  const PAGE = `totalCount totalCountIsExact pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { name } }`;
  let parentId = '';

  beforeAll(async () => {
    const commands = commandsOn(running.records);
    const street = await commands.createUnit({ name: '东街道', kind: 'SUBDISTRICT' });
    if (street.kind === 'rejected') throw new Error(street.code);
    parentId = street.state.id;
    // Three bear the same name, so that only the id tells them apart.
    for (const [name, year] of [
      ['甲所', 2003],
      ['乙所', 2001],
      ['乙所', 2002],
      ['乙所', 2002],
      ['丙_所', 2004],
    ] as const)
      await commands.createUnit({ parentId, name, foundedOn: day(`${year}-01-01`) });
    for (const name of ['𠮷一', '𠮶二', '吉三']) await commands.addCadre({ unitId: parentId, name });
  });

  it.each(['NAME', 'FOUNDED_ON'])(
    'is read page by page from the front and from the back, by %s',
    async (order) => {
      const query = `query ($f: UnitFilterInput, $o: UnitOrder!, $first: Int, $after: String, $last: Int, $before: String) {
      units(filter: $f, orderBy: $o, first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }`;
      const filter = { f: { parentId }, o: order };
      const all = (await names(query, { ...filter, first: 10 })).edges.map(({ node }) => node.name);
      expect(all).toHaveLength(5);
      const forward: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await names(query, { ...filter, first: 2, after });
        expect(page).toMatchObject({ totalCount: 5, totalCountIsExact: true });
        forward.push(...page.edges.map(({ node }) => node.name));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(forward).toEqual(all);
      const backward: string[] = [];
      for (let before: string | null = null; ;) {
        const page = await names(query, { ...filter, last: 2, before });
        backward.unshift(...page.edges.map(({ node }) => node.name));
        if (!page.pageInfo.hasPreviousPage) break;
        before = page.pageInfo.startCursor;
      }
      expect(backward).toEqual(all);
    },
  );

  it('is chosen by part of a name, kind, state and subtree', async () => {
    const query = `query ($f: UnitFilterInput) { units(filter: $f, first: 50) { ${PAGE} } }`;
    const chosen = async (filter: object) =>
      (await names(query, { f: filter })).edges.map(({ node }) => node.name);
    expect(await chosen({ withinId: parentId, name: '所' })).toHaveLength(5);
    expect(await chosen({ withinId: parentId, name: '_' })).toEqual(['丙_所']);
    expect(await chosen({ withinId: parentId, kind: 'SUBDISTRICT' })).toEqual(['东街道']);
    expect(await chosen({ withinId: parentId, status: 'ABOLISHED' })).toEqual([]);
    expect(await chosen({ function: 'PETITION_OFFICE', status: 'ACTIVE' })).toEqual(['区信访局']);
  });

  it('of cadres tells rare characters apart', async () => {
    const query = `query ($f: CadreFilterInput) { cadres(filter: $f, orderBy: JOINED_ON) { ${PAGE} } }`;
    const chosen = async (filter: object) =>
      (await names(query, { f: filter }, officer)).edges.map(({ node }) => node.name);
    expect(await chosen({ unitId: parentId, name: '𠮷' })).toEqual(['𠮷一']);
    expect(await chosen({ withinId: TOP, name: '吉' })).toEqual(['吉三']);
    expect(
      await chosen({ unitId: parentId, tier: 'STAFF', category: 'GENERAL', status: 'SERVING' }),
    ).toHaveLength(3);
  });

  it('refuses a cursor of another list', async () => {
    const query = `query ($after: String) { units(orderBy: FOUNDED_ON, after: $after) { totalCount } }`;
    for (const parts of [['甲所', parentId], ['2001-01-01', 'x'], ['2001-01-01']]) {
      const after = Buffer.from(JSON.stringify(parts)).toString('base64url');
      expect(await faultOf(query, { after })).toEqual(['BAD_USER_INPUT', 'after']);
    }
  });

  it('knows no day to come', async () => {
    expect(
      await faultOf(`query ($id: ID!) { unit(id: $id, asOf: "2999-01-01") { name } }`, { id: TOP }),
    ).toEqual(['BAD_USER_INPUT', 'asOf']);
  });
});
