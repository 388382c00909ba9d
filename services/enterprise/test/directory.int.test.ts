import type { Actor } from '@lianxin/access';
import type { ContractEvent } from '@lianxin/contracts';
import { publishAs, redeliverAll, until } from '@lianxin/testing';
import { creditCode, id } from './support/builders';
import { runningService, type RunningTest } from './support/running';

const [BUREAU, SECTION, SECOND_SECTION, LIAISON, LEAVER] = [id(11), id(12), id(13), id(111), id(112)];

let running: RunningTest;
beforeAll(async () => {
  running = await runningService();
});
afterAll(() => running.end());

const created = (unitId: string, parentId: string | null): ContractEvent => ({
  type: 'unit.created.v1',
  data: {
    unitId,
    parentId,
    name: '区商务局',
    kind: 'GOVERNMENT_DEPARTMENT',
    function: null,
    foundedOn: '2001-01-01',
  },
});
const renamed = (unitId: string, name: string): ContractEvent => ({
  type: 'unit.renamed.v1',
  data: { unitId, name, from: '2019-02-01' },
});
const abolished = (unitId: string): ContractEvent => ({
  type: 'unit.abolished.v1',
  data: { unitId, from: '2020-01-01' },
});
const joined = (cadreId: string): ContractEvent => ({
  type: 'cadre.joined.v1',
  data: { cadreId, unitId: BUREAU, name: '李敏', tier: 'STAFF', from: '2015-07-01' },
});
const left = (cadreId: string): ContractEvent => ({
  type: 'cadre.left.v1',
  data: { cadreId, unitId: BUREAU, on: '2021-01-01' },
});

const publish = (type: 'unit' | 'cadre', subject: string, first: number, ...events: ContractEvent[]) =>
  publishAs(running.stream.settings, { service: 'cadre', type, id: subject }, events, first);
const arrived = (subject: string, sequence: number) =>
  until(`event ${sequence} of ${subject}`, async () => {
    const rows = await running.records.dataSource.query<{ last_sequence: number }[]>(
      'SELECT last_sequence FROM inbox_cursor WHERE aggregate_id = ?',
      [Buffer.from(subject.replaceAll('-', ''), 'hex')],
    );
    return rows[0]?.last_sequence === sequence;
  });
const tables = async () => [
  await running.records.dataSource.query<object[]>('SELECT * FROM known_unit ORDER BY id'),
  await running.records.dataSource.query<object[]>('SELECT * FROM known_cadre ORDER BY id'),
];

const liaison = (cadreId: string): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'liaison',
  cadreId,
  unitId: SECTION,
  grants: [{ role: 'LIAISON', unitId: BUREAU }],
});
const REGISTER = `mutation ($input: RegisterEnterpriseInput!) {
  registerEnterprise(input: $input) { __typename ... on Enterprise { filedBy { id } } ... on Rejection { code } } }`;
const register = async (number: number, cadreId = LIAISON, unitId: string | null = null) => {
  const input = { name: '远航贸易有限公司', creditCode: creditCode(number), unitId };
  const { data, errors } = await running.ask(REGISTER, { input }, { asker: liaison(cadreId) });
  return errors[0]?.extensions['code'] ?? data?.['registerEnterprise'];
};

it('a unit opens files from its foundation to its end, as the cadre service’s events tell', async () => {
  expect(await register(1)).toBe('NOT_FOUND');
  await publish('unit', SECTION, 1, created(SECTION, BUREAU));
  await arrived(SECTION, 1);
  await publish('unit', BUREAU, 1, created(BUREAU, null), renamed(BUREAU, '区商务和投资促进局'));
  await arrived(BUREAU, 2);
  expect(await register(1)).toEqual({ __typename: 'Enterprise', filedBy: { id: SECTION } });
  expect(await running.records.directory.findUnit(BUREAU)).toMatchObject({ name: '区商务和投资促进局' });
  await publish('unit', SECTION, 2, abolished(SECTION));
  await arrived(SECTION, 2);
  expect(await register(2)).toEqual({ __typename: 'Rejection', code: 'UNIT_NOT_ACTIVE' });
});

it('a cadre opens files until he leaves', async () => {
  await publish('unit', SECOND_SECTION, 1, created(SECOND_SECTION, BUREAU));
  await publish('cadre', LEAVER, 1, joined(LEAVER));
  await publish('cadre', LIAISON, 1, joined(LIAISON));
  await Promise.all([arrived(SECOND_SECTION, 1), arrived(LEAVER, 1), arrived(LIAISON, 1)]);
  expect(await register(3, LEAVER, SECOND_SECTION)).toMatchObject({ __typename: 'Enterprise' });
  await publish('cadre', LEAVER, 2, left(LEAVER));
  await arrived(LEAVER, 2);
  expect(await register(4, LEAVER, SECOND_SECTION)).toBe('FORBIDDEN');
  expect(await register(4, LIAISON, SECOND_SECTION)).toMatchObject({ __typename: 'Enterprise' });
});

it('changes nothing when everything is delivered again', async () => {
  const before = await tables();
  const published = 2 + 2 + 1 + 2 + 1;
  await redeliverAll(running.stream.settings, 'enterprise');
  await until(
    'all events passed over as duplicates',
    async () => (await running.metric('lianxin_events_consumed_total{outcome="duplicate"')) === published,
  );
  expect(await tables()).toEqual(before);
});

it('waits for the event that comes before', async () => {
  const late = id(14);
  await publish('unit', late, 2, renamed(late, '区投资促进中心'));
  await publish('unit', late, 1, created(late, BUREAU));
  await arrived(late, 2);
  expect(await running.records.directory.findUnit(late)).toMatchObject({ name: '区投资促进中心' });
});

it('parks a unit whose event changes what was never announced, and no other', async () => {
  const [unknown, other] = [id(15), id(16)];
  await publish('unit', unknown, 1, abolished(unknown));
  await publish('unit', other, 1, created(other, BUREAU));
  await arrived(other, 1);
  await until('a dead letter', async () => {
    const rows = await running.records.dataSource.query<{ reason: string }[]>(
      'SELECT reason FROM dead_letter',
    );
    return rows.length === 1 && rows[0]?.reason === `unit ${unknown} was not announced`;
  });
});

describe('the tree', () => {
  const [DISTRICT, TOWN, OFFICE, STATION] = [id(20), id(21), id(22), id(23)];
  const moved = (unitId: string, parentId: string): ContractEvent => ({
    type: 'unit.moved.v1',
    data: { unitId, parentId, from: '2022-01-01' },
  });
  const lineage = async (unitId: string) => [...(await running.records.directory.lineageOf(unitId))].sort();

  it('is whole in whatever order its units are told of', async () => {
    await publish('unit', STATION, 1, created(STATION, OFFICE));
    await publish('unit', OFFICE, 1, created(OFFICE, TOWN));
    await Promise.all([arrived(STATION, 1), arrived(OFFICE, 1)]);
    expect(await lineage(STATION)).toEqual([OFFICE, STATION]);
    await publish('unit', DISTRICT, 1, created(DISTRICT, null));
    await publish('unit', TOWN, 1, created(TOWN, DISTRICT));
    await Promise.all([arrived(DISTRICT, 1), arrived(TOWN, 1)]);
    expect(await lineage(STATION)).toEqual([DISTRICT, TOWN, OFFICE, STATION].sort());
    expect(await running.records.directory.findUnit(STATION)).toMatchObject({
      kind: 'GOVERNMENT_DEPARTMENT',
      function: null,
    });
  });

  it('takes all that is below a unit along when it moves', async () => {
    await publish('unit', OFFICE, 2, moved(OFFICE, DISTRICT));
    await arrived(OFFICE, 2);
    expect(await lineage(STATION)).toEqual([DISTRICT, OFFICE, STATION].sort());
    expect(await lineage(TOWN)).toEqual([DISTRICT, TOWN].sort());
  });

  it('comes right also where two moves are told of in the wrong order', async () => {
    await publish('unit', OFFICE, 3, moved(OFFICE, TOWN));
    await arrived(OFFICE, 3);
    // The town goes below the office only after the office has left it; here that is told of first.
    await publish('unit', TOWN, 2, moved(TOWN, OFFICE));
    await arrived(TOWN, 2);
    await publish('unit', OFFICE, 4, moved(OFFICE, DISTRICT));
    await arrived(OFFICE, 4);
    expect(await lineage(OFFICE)).toEqual([DISTRICT, OFFICE].sort());
    expect(await lineage(TOWN)).toEqual([DISTRICT, OFFICE, TOWN].sort());
  });
});

describe('a unit that ends', () => {
  const [MERGED, SPLIT, CLOSED, HEIR, SECOND_HEIR] = [id(30), id(31), id(32), id(33), id(34)];
  const unit = (unitId: string) => running.records.directory.findUnit(unitId);

  it('names its successors, before they are known', async () => {
    const from = '2023-01-01';
    await publish('unit', MERGED, 1, created(MERGED, BUREAU), {
      type: 'unit.merged.v1',
      data: { unitId: MERGED, intoUnitId: HEIR, from },
    });
    await publish('unit', SPLIT, 1, created(SPLIT, null), {
      type: 'unit.split.v1',
      data: { unitId: SPLIT, intoUnitIds: [HEIR, SECOND_HEIR], casesToUnitId: SECOND_HEIR, from },
    });
    await publish('unit', CLOSED, 1, created(CLOSED, null), {
      type: 'unit.abolished.v1',
      data: { unitId: CLOSED, from, casesToUnitId: HEIR },
    });
    await Promise.all([arrived(MERGED, 2), arrived(SPLIT, 2), arrived(CLOSED, 2)]);
    const ended = { abolishedFrom: from };
    expect(await unit(MERGED)).toMatchObject({ ...ended, casesToUnitId: HEIR, successorIds: [HEIR] });
    expect(await unit(SPLIT)).toMatchObject({
      ...ended,
      casesToUnitId: SECOND_HEIR,
      successorIds: [HEIR, SECOND_HEIR],
    });
    expect(await unit(CLOSED)).toMatchObject({ ...ended, casesToUnitId: HEIR, successorIds: [] });
    expect(await unit(HEIR)).toBeNull();
    expect(await register(5, LIAISON, MERGED)).toEqual({ __typename: 'Rejection', code: 'UNIT_NOT_ACTIVE' });
  });
});

describe('a cadre', () => {
  const MOVER = id(120);
  const token = (letter: string) => letter.repeat(64);
  const kinship = (personToken: string | null, ...kinTokens: string[]): ContractEvent => ({
    type: 'cadre.kinship-changed.v1',
    data: { cadreId: MOVER, personToken, kinTokens },
  });

  it('is transferred, suspended and reinstated', async () => {
    const data = { cadreId: MOVER, unitId: SECOND_SECTION };
    await publish(
      'cadre',
      MOVER,
      1,
      joined(MOVER),
      {
        type: 'cadre.transferred.v1',
        data: { cadreId: MOVER, fromUnitId: BUREAU, toUnitId: SECOND_SECTION, on: '2020-05-01' },
      },
      { type: 'cadre.suspended.v1', data: { ...data, from: '2021-01-01' } },
    );
    await arrived(MOVER, 3);
    expect(await running.records.directory.findCadre(MOVER)).toMatchObject({
      unitId: SECOND_SECTION,
      formerUnitId: BUREAU,
      unitFrom: '2020-05-01',
      suspendedFrom: '2021-01-01',
    });
    expect(await register(6, MOVER, SECOND_SECTION)).toBe('FORBIDDEN');
    await publish('cadre', MOVER, 4, {
      type: 'cadre.reinstated.v1',
      data: { ...data, from: '2021-06-01' },
    });
    await arrived(MOVER, 4);
    expect(await register(6, MOVER, SECOND_SECTION)).toMatchObject({ __typename: 'Enterprise' });
  });

  it('has the kin that were told last, and no others', async () => {
    await publish('cadre', MOVER, 5, kinship(token('a'), token('b'), token('c')));
    await arrived(MOVER, 5);
    await publish('cadre', MOVER, 6, kinship(token('a'), token('d')));
    await arrived(MOVER, 6);
    expect(await running.records.directory.kinOf(MOVER)).toEqual({
      personToken: token('a'),
      kinTokens: [token('d')],
    });
  });
});
