import type { Actor, Role } from '@lianxin/access';
import { aUnit, creditCode, id } from './support/builders';
import { know, liaison, TOP } from './support/records';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
beforeAll(async () => {
  running = await runningService();
  await know(running.records, aUnit());
});
afterAll(() => running.end());

const holder = (role: Role): Actor => ({ ...liaison, accountId: role, grants: [{ role, unitId: TOP }] });

const SHOWN = `id name creditCode codeKind industryCode size place filedOn filedBy { id }
  creditCodeParts { registeringAuthority organisationKind region organisationCode checkCharacter }`;
const REGISTER = `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) {
  __typename ... on Enterprise { ${SHOWN} } ... on Rejection { code message rule { source article } } } }`;
const ENTERPRISE = `query ($id: ID, $creditCode: String) { enterprise(id: $id, creditCode: $creditCode) { ${SHOWN} } }`;
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise { name } } }`;
const LIST = `query ($filter: EnterpriseFilterInput, $orderBy: EnterpriseOrder! = NAME, $first: Int, $after: String) {
  enterprises(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount totalCountIsExact pageInfo { hasNextPage endCursor } edges { node { name creditCode } } } }`;

const firm = (number: number, changes: object = {}) => ({
  name: `第${number}机械厂`,
  creditCode: creditCode(number),
  contactName: '李敏',
  contactPhone: '138-0000 1234',
  ...changes,
});
const register = async (input: object, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const { data, errors } = await running.ask(REGISTER, { input }, { asker: liaison, locale });
  expect(errors).toEqual([]);
  return data?.['registerEnterprise'] as Record<string, unknown>;
};
const faultOf = async (query: string, variables: Record<string, unknown>, asker?: Actor) => {
  const { errors } = await running.ask(query, variables, asker ? { asker } : {});
  const { code, field } = errors[0]?.extensions ?? {};
  return field === undefined ? code : [code, field];
};

it('an enterprise is registered, and found by its id and by its code, with the code explained', async () => {
  const input = firm(1, { industryCode: 'c3425', size: 'SMALL', place: '东湖街道' });
  const { __typename, ...registered } = await register(input);
  expect(__typename).toBe('Enterprise');
  expect(registered).toMatchObject({
    name: '第1机械厂',
    creditCode: creditCode(1),
    codeKind: 'UNIFIED_SOCIAL_CREDIT_CODE',
    industryCode: 'C3425',
    size: 'SMALL',
    place: '东湖街道',
    filedBy: { id: TOP },
    creditCodeParts: {
      registeringAuthority: 'MARKET_REGULATION',
      organisationKind: 'ENTERPRISE',
      region: '320500',
      organisationCode: '000000001',
      checkCharacter: creditCode(1).slice(-1),
    },
  });
  const reader = { asker: holder('LEADER') };
  const byId = await running.ask(ENTERPRISE, { id: registered['id'] }, reader);
  const byCode = await running.ask(ENTERPRISE, { creditCode: ` ${creditCode(1).toLowerCase()}` }, reader);
  expect(byId.data?.['enterprise']).toEqual(registered);
  expect(byCode.data?.['enterprise']).toEqual(registered);
  const kept = await running.records.enterprises.find(String(registered['id']));
  expect(kept?.personal).toEqual({ name: '李敏', phone: '13800001234' });
});

it('an old registration number has no parts', async () => {
  const old = await register(firm(2, { creditCode: '320500000054321' }));
  expect(old).toMatchObject({ codeKind: 'OLD_REGISTRATION_NUMBER', creditCodeParts: null });
});

it('a refusal names position and standard, in the language asked for', async () => {
  const code = creditCode(3);
  const wide = firm(3, { creditCode: `${code.slice(0, 9)}０${code.slice(10)}` });
  expect(await register(wide)).toMatchObject({
    code: 'CREDIT_CODE_INVALID',
    message: expect.stringContaining('第10位') as string,
    rule: { source: expect.stringContaining('GB 32100-2015') as string },
  });
  expect(await register(wide, 'en')).toMatchObject({
    message: expect.stringContaining('character 10') as string,
  });
  await register(firm(4));
  expect(await register(firm(4))).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
});

it('is registered once under one key', async () => {
  const input = firm(5, { idempotencyKey: 'once' });
  expect(await register(input)).toEqual(await register(input));
  const other = { ...input, name: '另一家' };
  expect(await faultOf(REGISTER, { input: other }, liaison)).toEqual([
    'BAD_USER_INPUT',
    'input.idempotencyKey',
  ]);
});

it('five roles read, two register, everybody else does neither', async () => {
  const known = String((await register(firm(7)))['id']);
  const of = [{ __typename: 'Enterprise', id: known }];
  const entity = async (asker?: Actor) =>
    ((await running.ask(ENTITIES, { of }, asker ? { asker } : {})).data?.['_entities'] as unknown[])[0];
  for (const role of ['LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD', 'LEADER', 'SUPERVISOR'] as const) {
    expect(await faultOf(LIST, {}, holder(role))).toBeUndefined();
    expect(await faultOf(ENTERPRISE, { id: known }, holder(role))).toBeUndefined();
    expect(await entity(holder(role))).toEqual({ name: '第7机械厂' });
  }
  for (const role of ['ADMIN', 'AUDITOR', 'PETITION_CLERK', 'ORG_OFFICER', 'DISCIPLINE'] as const) {
    expect(await faultOf(LIST, {}, holder(role))).toBe('FORBIDDEN');
    expect(await faultOf(ENTERPRISE, { id: known }, holder(role))).toBe('FORBIDDEN');
    expect(await entity(holder(role))).toBeNull();
  }
  expect(await faultOf(LIST, {})).toBe('UNAUTHENTICATED');
  expect(await entity()).toBeNull();
  for (const role of ['UNIT_HEAD', 'LEADER', 'SUPERVISOR', 'ADMIN'] as const)
    expect(await faultOf(REGISTER, { input: firm(6) }, holder(role))).toBe('FORBIDDEN');
  expect(await faultOf(REGISTER, { input: firm(6) })).toBe('UNAUTHENTICATED');
  expect(await faultOf(REGISTER, { input: firm(6) }, holder('UNIT_HANDLER'))).toBeUndefined();
});

it('an entity that doesn’t exist is null', async () => {
  const of = [id(404), 'nonsense'].map((unknown) => ({ __typename: 'Enterprise', id: unknown }));
  const { data } = await running.ask(ENTITIES, { of }, { asker: liaison });
  expect(data?.['_entities']).toEqual([null, null]);
});

it('asks for exactly one of id and code, and for well-formed ones', async () => {
  expect(await faultOf(ENTERPRISE, {}, liaison)).toEqual(['BAD_USER_INPUT', 'id']);
  const both = { id: id(1), creditCode: creditCode(1) };
  expect(await faultOf(ENTERPRISE, both, liaison)).toEqual(['BAD_USER_INPUT', 'id']);
  expect(await faultOf(ENTERPRISE, { id: 'x' }, liaison)).toEqual(['BAD_USER_INPUT', 'id']);
  const { data } = await running.ask(ENTERPRISE, { creditCode: '９１' }, { asker: liaison });
  expect(data?.['enterprise']).toBeNull();
  expect(await faultOf(LIST, { after: 'x' }, liaison)).toEqual(['BAD_USER_INPUT', 'after']);
});

it('the list is chosen, ordered and paged', async () => {
  for (let number = 50; number < 55; number += 1)
    await register(firm(number, { name: `纺织${number}%`, industryCode: 'C1751', place: '西山镇' }));
  await register(firm(55, { name: '纺织品商行', industryCode: 'F51', size: 'MICRO', place: '西山镇' }));
  const list = async (variables: Record<string, unknown>) => {
    const { data, errors } = await running.ask(LIST, variables, { asker: liaison });
    expect(errors).toEqual([]);
    return data?.['enterprises'] as {
      totalCount: number;
      totalCountIsExact: boolean;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { name: string; creditCode: string } }[];
    };
  };
  const names = async (filter: object) => (await list({ filter })).edges.map(({ node }) => node.name).sort();
  const five = [50, 51, 52, 53, 54].map((number) => `纺织${number}%`);
  expect(await names({ industryCode: 'c17' })).toEqual(five);
  expect(await names({ name: '纺织50%' })).toEqual(['纺织50%']);
  expect(await names({ name: '%' })).toEqual([]);
  expect(await names({ place: '西山', size: 'MICRO' })).toEqual(['纺织品商行']);
  expect(await names({ creditCode: creditCode(55).slice(0, 17) })).toEqual(['纺织品商行']);
  expect(await names({ codeKind: 'OLD_REGISTRATION_NUMBER' })).toEqual(['第2机械厂']);
  // One box: the beginning of the name or of the code, however the code is written.
  expect(await names({ nameOrCode: '纺织5' })).toEqual(five);
  expect(await names({ nameOrCode: creditCode(55).slice(0, 17).toLowerCase() })).toEqual(['纺织品商行']);
  expect(await names({ nameOrCode: '%' })).toEqual([]);
  expect(await names({ nameOrCode: '纺织', size: 'MICRO' })).toEqual(['纺织品商行']);
  expect(await names({ filedById: id(404) })).toEqual([]);
  for (const orderBy of ['NAME', 'FILED_ON']) {
    const filter = { place: '西山镇', filedById: TOP };
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await list({ filter, orderBy, first: 4, after });
      expect(page).toMatchObject({ totalCount: 6, totalCountIsExact: true });
      seen.push(...page.edges.map(({ node }) => node.name));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect([...seen].sort()).toEqual([...five, '纺织品商行'].sort());
  }
});
