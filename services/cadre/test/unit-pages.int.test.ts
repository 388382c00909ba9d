import type { Actor } from '@lianxin/access';
import { day } from './support/builders';
import { officer, TOP } from './support/commands';
import { pairingCommandsOn, recorded } from './support/pairing-commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let the: ReturnType<typeof pairingCommandsOn>;
let [bureau, section, moved, other] = ['', '', '', ''];
let [leader, recruit, gone, stays] = ['', '', '', ''];

beforeAll(async () => {
  running = await runningService(() => new Date('2026-04-20T02:00:00Z'));
  the = pairingCommandsOn(running.records);
  const unit = async (name: string, parentId = TOP) => recorded(await the.createUnit({ name, parentId })).id;
  bureau = await unit('区水利局');
  other = await unit('区林业局');
  section = await unit('水政科', bureau);
  moved = await unit('河长办', bureau);
  await the.moveUnit(moved, other, '2024-01-01');
  await the.renameUnit(section, '水政水资源科', '2023-01-01');
  await the.renameUnit(bureau, '区水务局', '2025-01-01');
  const member = (name: string, changes: object = {}) =>
    the.cadre(bureau, 'STAFF', { name, from: day('2015-07-01'), ...changes });
  leader = await the.cadre(bureau, 'LEADER', { name: '周建国', from: day('2016-01-01') });
  stays = await member('安静');
  gone = await member('白露');
  await the.transferCadre(gone, other, '2025-06-01');
  recruit = await the.recruit(bureau, '2026-03-01');
  const middle = await the.cadre(bureau, 'MID_LEVEL', { name: '赵敏', from: day('2019-01-01') });
  recorded(await the.propose(recruit, { lead: leader, middle }));
});
afterAll(() => running.end());

const asking = (role: 'UNIT_HEAD' | 'UNIT_HANDLER', unitId: string): Actor => ({
  ...{ kind: 'ACCOUNT', accountId: role, cadreId: null, unitId },
  grants: [{ role, unitId }],
});

const PAGE = `query ($id: ID!, $asOf: Date, $first: Int, $after: String) { unit(id: $id, asOf: $asOf) {
  asOf name status names { name from } parent { name } predecessors { id } successors { id } answering { id }
  children { totalCount edges { node { id name asOf } } }
  cadres(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id name tier asOf unit { name } } } } } }`;

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}
type Page = Readonly<Record<string, unknown>> & { readonly children: Listed; readonly cadres: Listed };

const page = async (variables: object = {}, asker: Actor = officer): Promise<Page> => {
  const { data, errors } = await running.ask(PAGE, { id: bureau, ...variables }, { asker });
  expect(errors).toEqual([]);
  return data?.['unit'] as Page;
};
const namesIn = ({ edges }: Listed): readonly unknown[] => edges.map(({ node }) => node['name']);

it('a unit shows what stands below it and who belongs to it today, leading cadres first', async () => {
  const today = await page();
  expect(today).toMatchObject({ asOf: '2026-04-20', name: '区水务局', parent: { name: '示范区' } });
  expect(namesIn(today.children)).toEqual(['水政水资源科']);
  expect(namesIn(today.cadres)).toEqual(['周建国', '赵敏', '安静', '王建国']);
  expect(await page({ asOf: '2026-04-20' })).toEqual(today);
});

it('as of a day it bears its name of that day, and so does all that it leads to', async () => {
  const then = await page({ asOf: '2022-05-01' });
  expect(then).toMatchObject({ asOf: '2022-05-01', name: '区水利局' });
  expect(namesIn(then.children)).toEqual(['水政科', '河长办'].sort());
  expect(namesIn(then.cadres)).toEqual(['周建国', '赵敏', '安静', '白露'].sort(byPlace));
  expect(then.cadres.edges.find(({ node }) => node['id'] === gone)?.node).toMatchObject({
    asOf: '2022-05-01',
    unit: { name: '区水利局' },
  });
});

const ORDER = ['周建国', '赵敏', '安静', '白露'];
const byPlace = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b);

it('who belonged to it on another day is told of those whose files one reads, today’s members to everybody', async () => {
  const head = asking('UNIT_HEAD', bureau);
  const handler = asking('UNIT_HANDLER', bureau);
  expect(namesIn((await page({ asOf: '2022-05-01' }, head)).cadres)).not.toContain('白露');
  expect(namesIn((await page({ asOf: '2022-05-01' }, head)).cadres)).toContain('安静');
  expect((await page({ asOf: '2022-05-01' }, handler)).cadres.totalCount).toBe(0);
  expect((await page({}, handler)).cadres.totalCount).toBe(4);
});

it('its members come by pages', async () => {
  const found: unknown[] = [];
  for (let after: string | null = null; ;) {
    const { cadres } = await page({ first: 3, after });
    found.push(...namesIn(cadres));
    expect(cadres.totalCount).toBe(4);
    if (!cadres.pageInfo.hasNextPage) break;
    after = cadres.pageInfo.endCursor;
  }
  expect(found).toEqual(['周建国', '赵敏', '安静', '王建国']);
});

it('a cadre’s page says of which day it speaks and until when it was known, with dated bars and the pairing', async () => {
  const query = `query ($id: ID!, $asOf: Date, $knownOn: Date) { cadre(id: $id, asOf: $asOf, knownOn: $knownOn) {
    name asOf knownOn unit { name } status tenures { from until unit { name names { name from } } } posts { from tier }
    ranks { from } specialties suspensions { from } probation { from until } openDuties ledger { id }
    pairing { status due { kind } nextStep { command } lead { mentor { name } } } } }`;
  const read = async (variables: object, asker: Actor = officer) => {
    const { data, errors } = await running.ask(query, { ...variables }, { asker });
    expect(errors).toEqual([]);
    return data?.['cadre'];
  };
  expect(await read({ id: recruit })).toMatchObject({
    ...{
      asOf: '2026-04-20',
      knownOn: '2026-04-20',
      unit: { name: '区水务局' },
      probation: { from: '2026-03-01' },
    },
    pairing: {
      status: 'PROPOSED',
      nextStep: { command: 'confirmPairing' },
      lead: { mentor: { name: '周建国' } },
    },
  });
  expect(await read({ id: gone, asOf: '2022-05-01' })).toMatchObject({
    ...{ asOf: '2022-05-01', knownOn: '2026-04-20', unit: { name: '区水利局' }, pairing: null },
    tenures: [{ unit: { names: [{ name: '区水利局' }, { name: '区水务局' }] } }, { until: null }],
  });
  expect(await read({ id: stays, knownOn: '2026-04-19' })).toBeNull();
  const stranger = asking('UNIT_HANDLER', other);
  expect(await read({ id: recruit }, stranger)).toMatchObject({ pairing: null, tenures: null });
});

it('the door of today isn’t closed by naming today', async () => {
  const query = 'query ($id: ID!, $asOf: Date) { cadre(id: $id, asOf: $asOf) { name } }';
  const read = async (asOf: string) =>
    (await running.ask(query, { id: stays, asOf }, { asker: asking('UNIT_HANDLER', other) })).data?.['cadre'];
  expect(await read('2026-04-20')).toEqual({ name: '安静' });
  expect(await read('2026-04-19')).toBeNull();
});
