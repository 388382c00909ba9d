import { until } from '@lianxin/testing';
import { command, register } from '../support/petition-story';
import { accountOf, answered, ask, codesOf, unitNamed, type As, type Shown } from '../support/product';

const CITY = unitNamed('示范区城市管理局');
const by = (account: string): As => ({ account });

const JOINED = `query ($unit: ID!, $cadre: ID!) {
  unit(id: $unit) { name petitions(filter: { statuses: [HANDLING] }, first: 200) { totalCount edges { node {
    id number handler { name unit { name } } responsibility { unit { name } officer { name } } } } }
    petitionClocks { kind calm amber red } }
  cadre(id: $cadre) { name openPetitions(first: 200) { totalCount edges { node { id status } } } } }`;

type Connection = { readonly totalCount: number; readonly edges: readonly { readonly node: Shown }[] };
const nodeOf = (connection: unknown, id: unknown): Shown | undefined =>
  (connection as Connection).edges.map(({ node }) => node).find((node) => node['id'] === id);

const read = async (as: As): Promise<{ readonly unit: Shown; readonly cadre: Shown }> => {
  const variables = { unit: CITY, cadre: accountOf('city').cadreId };
  return (await answered(JOINED, variables, as)) as { unit: Shown; cadre: Shown };
};

/** A claim in the hands of the city bureau's officer. */
const inHandling = async (): Promise<unknown> => {
  const petitionId = (await register())['id'];
  const transfer = { petitionId, kind: 'TRANSFER', reason: '属城市管理职权', toUnitId: CITY };
  await command('transferPetition', transfer, by('clerk'));
  await command('acceptTransfer', { petitionId }, by('city'));
  await command('acceptPetition', { petitionId }, by('city'));
  return petitionId;
};

it('a unit leads to its petitions and periods, a cadre to his, and a petition to the names of both, in one query', async () => {
  const id = await inHandling();
  const { name, unit } = { name: accountOf('city').name, unit: '示范区城市管理局' };
  const found = await read(by('city-head'));
  expect(found.unit['name']).toBe(unit);
  expect(nodeOf(found.unit['petitions'], id)).toMatchObject({
    handler: { name, unit: { name: unit } },
    responsibility: { unit: { name: unit }, officer: { name } },
  });
  const clocks = found.unit['petitionClocks'] as Shown[];
  expect(clocks.find(({ kind }) => kind === 'CONCLUDE')?.['calm']).toBeGreaterThan(0);
  expect(found.cadre['name']).toBe(name);
  expect(nodeOf(found.cadre['openPetitions'], id)).toMatchObject({ status: 'HANDLING' });
});

it('who may not see a unit’s petitions reads the unit, and none of them', async () => {
  const id = await inHandling();
  const found = await read(by('housing'));
  expect(found.unit['name']).toBe('示范区城市管理局');
  expect(nodeOf(found.unit['petitions'], id)).toBeUndefined();
  expect(nodeOf(found.cadre['openPetitions'], id)).toBeUndefined();
});

it('a page of units reads the petitions of each; without signing in nobody reads any', async () => {
  const page = '{ units(first: 12) { edges { node { id name petitions(first: 1) { totalCount } } } } }';
  const { units } = (await answered(page, {}, by('supervisor'))) as { units: Connection };
  expect(units.edges.length).toBeGreaterThan(5);
  for (const { node } of units.edges) expect(node['petitions']).not.toBeNull();
  expect(codesOf(await ask(page))).toContain('UNAUTHENTICATED');
});

it('the head names another officer, and the cadre service joins his name', async () => {
  const petitionId = await inHandling();
  const { cadreId, name } = accountOf('city-head');
  await until('the directory to know the head', async () => {
    const named = await command('assignHandler', { petitionId, cadreId }, by('city-head'));
    return (named['handler'] as Shown | undefined)?.['name'] === name;
  });
  const stranger = { petitionId, cadreId: accountOf('housing').cadreId };
  expect(await command('assignHandler', stranger, by('city-head'))).toMatchObject({
    code: 'OFFICER_NOT_OF_UNIT',
  });
});
