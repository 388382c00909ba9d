import { until } from '@lianxin/testing';
import { answered, today, type As, type Shown } from '../support/product';

const COMMANDS = 100;
const asOfficer: As = { account: 'organization' };
const asClerk: As = { account: 'clerk' };

const create = async (name: string): Promise<string> => {
  const mutation = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { ... on Unit { id } } }`;
  const input = {
    parentId: '01980000-0000-7000-8000-000000000001',
    name,
    kind: 'PUBLIC_INSTITUTION',
    foundedOn: '2020-01-01',
  };
  return ((await answered(mutation, { input }, asOfficer))['createUnit'] as { id: string }).id;
};
const abolish = (unitId: string): Promise<Shown> =>
  answered(
    `mutation ($input: AbolishUnitInput!) { abolishUnit(input: $input) { __typename ... on Rejection { code } } }`,
    { input: { unitId, from: today() } },
    asOfficer,
  );
const isKnown = async (name: string): Promise<boolean> => {
  const query = 'query ($name: String!) { receivingUnits(name: $name) { totalCount } }';
  const { totalCount } = (await answered(query, { name }, asClerk))['receivingUnits'] as {
    totalCount: number;
  };
  return totalCount === 1;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

it('a unit that the cadre service founds can be routed to in the petition service, moments after the answer', async () => {
  // Signing in takes its time, and isn't what is measured.
  expect(await isKnown('没有这个单位')).toBe(false);
  const waits: number[] = [];
  const run = Date.now();
  const units: string[] = [];
  for (let index = 0; index < COMMANDS; index += 1) {
    const name = `连通测试站${run}-${String(index).padStart(3, '0')}`;
    units.push(await create(name));
    const acknowledged = performance.now();
    while (!(await isKnown(name)))
      if (performance.now() - acknowledged > 20_000) throw new Error(`${name} did not arrive within 20 s`);
    waits.push(performance.now() - acknowledged);
  }
  const sorted = waits.sort((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(sorted, share).toFixed(0));
  process.stderr.write(
    `  acknowledged in cadre → visible in petition, over ${COMMANDS} commands, look included: p50 ${p50} ms, p99 ${p99} ms\n`,
  );
  expect(waits).toHaveLength(COMMANDS);
  for (const unitId of units)
    expect(await abolish(unitId)).toMatchObject({ abolishUnit: { __typename: 'Unit' } });
  await until('all of them gone again', async () => !(await isKnown(`连通测试站${run}-099`)));
});
