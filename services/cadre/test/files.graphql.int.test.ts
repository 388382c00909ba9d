import type { Actor, Role } from '@lianxin/access';
import { id } from './support/builders';
import { officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;

beforeAll(async () => {
  running = await runningService();
});
afterAll(() => running.end());

const ask = async (query: string, variables: object, asker: Actor = officer) => {
  const { data, errors } = await running.ask(query, { ...variables }, { asker });
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
};
const command = (name: string, answer: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const selection = `{ __typename ... on Rejection { code message } ${answer} }`;
  return ask(`mutation ($input: ${type}) { ${name}(input: $input) ${selection} }`, { input });
};
const UNIT = `... on Unit { id name status parent { id } successors { id } predecessors { id } answering { id }
  places { from parent { id } } }`;
const CADRE = `... on Cadre { id status tier post rank onProbation leavesOn unit { id } probation { until decision }
  tenures { from until unit { id } } posts { post tier from } ranks { rank from } suspensions { from until }
  specialties kinship { relation cadre { id } } }`;

const unitIn = async (parentId: string, name: string): Promise<string> => {
  const input = { parentId, name, kind: 'GOVERNMENT_DEPARTMENT', foundedOn: '2001-01-01' };
  return String((await command('createUnit', UNIT, input))['id']);
};
const cadreIn = async (unitId: string, more: object = {}): Promise<string> => {
  const input = { unitId, name: '王建国', category: 'GENERAL', tier: 'STAFF', from: '2015-07-01', ...more };
  return String((await command('addCadre', CADRE, input))['id']);
};
const rejected = (code: string) => ({ __typename: 'Rejection', code });

it('units are moved, merged and split, and say who came before and who answers now', async () => {
  const [one, two, three] = [await unitIn(TOP, '甲局'), await unitIn(TOP, '乙局'), await unitIn(TOP, '丙局')];
  const moved = await command('moveUnit', UNIT, { unitId: one, parentId: two, from: '2010-01-01' });
  expect(moved).toMatchObject({
    parent: { id: two },
    places: [
      { from: '2001-01-01', parent: { id: TOP } },
      { from: '2010-01-01', parent: { id: two } },
    ],
  });
  const circle = await command('moveUnit', UNIT, { unitId: two, parentId: one, from: '2010-01-01' });
  expect(circle).toMatchObject({ ...rejected('UNIT_CYCLE'), message: expect.any(String) as string });
  const merge = { unitIds: [two], intoUnitId: three, from: '2012-01-01' };
  expect(await command('mergeUnits', UNIT, merge)).toMatchObject({ id: three, predecessors: [{ id: two }] });
  const parts = [{ name: '丁局', takesCases: true }, { name: '戊局' }];
  const split = await command('splitUnit', UNIT, { unitId: three, parts, from: '2020-01-01' });
  const [heir] = split['successors'] as { id: string }[];
  const gone = await ask(`query ($id: ID!) { unit(id: $id) { status answering { id name } } }`, { id: two });
  expect(gone).toEqual({ status: 'ABOLISHED', answering: { id: heir?.id, name: '丁局' } });
  const then = `query ($id: ID!) { unit(id: $id, asOf: "2011-01-01") { parent { id } } }`;
  expect(await ask(then, { id: one })).toEqual({ parent: { id: two } });
});

it('a cadre’s file is dated, and read as of a day and as known on one', async () => {
  const [one, two] = [await unitIn(TOP, '子局'), await unitIn(TOP, '丑局')];
  const cadreId = await cadreIn(one, { post: '科员', rank: '一级科员', specialties: ['法律', '法律'] });
  const act = (name: string, input: object) => command(name, CADRE, { cadreId, ...input });
  await act('transferCadre', { unitId: two, from: '2018-01-01' });
  await act('changePost', { post: '副局长', tier: 'LEADER', from: '2019-01-01' });
  await act('changeRank', { rank: '二级主任科员', from: '2019-01-01' });
  await act('suspendCadre', { from: '2020-01-01' });
  expect(await act('transferCadre', { unitId: one, from: '2020-02-01' })).toMatchObject(
    rejected('CADRE_NOT_SERVING'),
  );
  await act('reinstateCadre', { from: '2020-03-01' });
  expect(await act('reinstateCadre', { from: '2020-04-01' })).toMatchObject(rejected('CADRE_NOT_SUSPENDED'));
  expect(await act('announceDeparture', { on: '2999-01-01' })).toMatchObject({
    status: 'SERVING',
    tier: 'LEADER',
    post: '副局长',
    rank: '二级主任科员',
    leavesOn: '2999-01-01',
    specialties: ['法律'],
    suspensions: [{ from: '2020-01-01', until: '2020-03-01' }],
    unit: { id: two },
  });
  const asOf = `query ($id: ID!, $day: Date) { cadre(id: $id, asOf: $day) { status tier rank unit { id } } }`;
  expect(await ask(asOf, { id: cadreId, day: '2020-02-01' })).toEqual({
    status: 'SUSPENDED',
    tier: 'LEADER',
    rank: '二级主任科员',
    unit: { id: two },
  });
  expect(await ask(asOf, { id: cadreId, day: '2017-12-31' })).toMatchObject({
    tier: 'STAFF',
    unit: { id: one },
  });
  const correction = { fact: 'TENURE', entryFrom: '2018-01-01', from: '2018-02-01', unitId: two };
  expect(await act('correctRecord', { ...correction, reason: ' ' })).toMatchObject(
    rejected('REASON_REQUIRED'),
  );
  expect(await act('correctRecord', { ...correction, reason: '录入有误' })).toMatchObject({
    tenures: [
      { from: '2015-07-01', until: '2018-02-01', unit: { id: one } },
      { from: '2018-02-01', until: null, unit: { id: two } },
    ],
  });
  const known = `query ($id: ID!) { cadre(id: $id, knownOn: "2015-01-01") { status } }`;
  expect((await running.ask(known, { id: cadreId }, { asker: officer })).data).toEqual({ cadre: null });
});

it('recruits are listed while their probation isn’t decided, whose ends first', async () => {
  const unitId = await unitIn(TOP, '寅局');
  const today = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  const earlier = new Date(Date.now() - 80 * 86_400_000).toISOString().slice(0, 10);
  const late = await cadreIn(unitId, { name: '后来', from: today, recruitedOn: today });
  const early = await cadreIn(unitId, { name: '先来', from: earlier, recruitedOn: earlier });
  await cadreIn(unitId, { name: '老将', recruitedOn: '2015-07-01' });
  const query = `query ($f: RecruitFilterInput) { recruits(filter: $f) { totalCount edges { node { id onProbation } } } }`;
  expect(await ask(query, { f: { withinId: unitId } })).toEqual({
    totalCount: 2,
    edges: [{ node: { id: early, onProbation: true } }, { node: { id: late, onProbation: true } }],
  });
});

it('kin are shown to the officer and to the cadre himself, and to nobody else', async () => {
  const unitId = await unitIn(TOP, '卯局');
  const [one, other] = [await cadreIn(unitId), await cadreIn(unitId, { name: '李晓梅' })];
  const input = { cadreId: one, kinCadreId: other, relation: 'SPOUSE' };
  expect(await command('registerKinship', CADRE, input)).toMatchObject({
    kinship: [{ relation: 'SPOUSE', cadre: { id: other } }],
  });
  expect(await command('registerKinship', CADRE, input)).toMatchObject(rejected('KINSHIP_EXISTS'));
  const query = `query ($id: ID!) { cadre(id: $id) { kinship { relation } } }`;
  const himself: Actor = { ...officer, cadreId: one, grants: [] };
  expect(await ask(query, { id: one }, himself)).toEqual({ kinship: [{ relation: 'SPOUSE' }] });
  const head: Actor = { ...officer, cadreId: null, grants: [{ role: 'UNIT_HEAD', unitId: TOP }] };
  expect(await ask(query, { id: one }, head)).toEqual({ kinship: null });
});

it.each([
  ['splitUnit', { unitId: TOP, parts: [{ takesCases: true }], from: '2020-01-01' }, 'input.parts[0]'],
  ['mergeUnits', { unitIds: [], intoUnitId: TOP, from: '2020-01-01' }, 'input.unitIds'],
  ['registerKinship', { cadreId: TOP, relation: 'SPOUSE' }, 'input.kinIdNumber'],
  [
    'correctRecord',
    { cadreId: TOP, fact: 'RANK', entryFrom: '2020-01-01', from: '2020-01-01', reason: '误' },
    'input.rank',
  ],
])('%s names the field that is missing', async (name, input, field) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename } }`;
  const { errors } = await running.ask(query, { input }, { asker: officer });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('probation, suspensions and an announced departure are for the cadre, his head and the organization department', async () => {
  const unitId = await unitIn(TOP, '卯局');
  const cadreId = await cadreIn(unitId, { recruitedOn: '2015-07-01' });
  await command('suspendCadre', CADRE, { cadreId, from: '2020-01-01' });
  const query = `query ($id: ID!) { cadre(id: $id) { probation { from } suspensions { from } leavesOn } }`;
  const seenBy = async (own: string | null, role: Role | null) => {
    const grants = role === null ? [] : [{ role, unitId }];
    const asker: Actor = { kind: 'ACCOUNT', accountId: 'somebody', cadreId: own, unitId, grants };
    return (await running.ask(query, { id: cadreId }, { asker })).data?.['cadre'];
  };
  const whole = { probation: { from: '2015-07-01' }, suspensions: [{ from: '2020-01-01' }], leavesOn: null };
  const nothing = { probation: null, suspensions: null, leavesOn: null };
  for (const role of ['ORG_OFFICER', 'UNIT_HEAD'] as const) expect(await seenBy(null, role)).toEqual(whole);
  expect(await seenBy(cadreId, null)).toEqual(whole);
  for (const role of ['UNIT_HANDLER', 'LIAISON', 'LEADER'] as const)
    expect(await seenBy(id(300), role)).toEqual(nothing);
  expect(await seenBy(id(300), null)).toBeNull();
});
