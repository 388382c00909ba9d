import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shanghaiDateOf } from '@lianxin/calendar';
import { DEMO_SEED, demoContext, districtPlan, readCore } from '@lianxin/synthesis';
import { publishedEvents, until } from '@lianxin/testing';
import { petitionIdOf } from '../src/demo/arrivals';
import { loadPetitions } from '../src/demo/load-petitions';
import { loadHandedOver } from '../src/demo/past-hand-overs';
import { evolve } from '../src/domain/evolve';
import type { Petition } from '../src/domain/petition';
import { isOpenToOthers } from '../src/domain/visibility';
import { runningService, type RunningTest } from './support/running';

const path = resolve(__dirname, '../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const planAt = (now: Date) =>
  districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(now), core, share: 0.05 });

let running: RunningTest;
beforeAll(async () => {
  running = await runningService();
});
afterAll(() => running.end());

const load = (now: Date, petitions = 150) =>
  loadPetitions(running.records, { ...planAt(now), petitions }, demoContext(now));
const count = async (table: string): Promise<number> => {
  const [row] = await running.records.dataSource.query<[{ n: string }]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row.n);
};
const counts = () =>
  Promise.all(['petition', 'history', 'outbox', 'petition_clock', 'query_code'].map(count));

it('a load that was cut short is completed by the next one, and a second one, a month later, adds nothing', async () => {
  const now = running.clock.now();
  expect(await load(now, 40)).toBe(40);
  expect(await load(now)).toBe(110);
  const before = await counts();
  expect(await load(new Date(now.getTime() + 30 * 86_400_000))).toBe(0);
  expect(await counts()).toEqual(before);
});

it('every petition is the fold of its history, and time has nothing left to do', async () => {
  const plan = planAt(running.clock.now());
  for (let index = 0; index < plan.petitions; index += 3) {
    const id = petitionIdOf(plan, index);
    const history = await running.records.petitions.history(id);
    expect(history.reduce<Petition | null>(evolve, null)).toEqual(await running.records.petitions.find(id));
  }
  expect(await running.passTime()).toBe(0);
});

it('what others may know of is told to them as it stands, and nothing of the others', async () => {
  await until('an empty outbox', async () => (await count('outbox WHERE published_at IS NULL')) === 0);
  const plan = planAt(running.clock.now());
  const ids = Array.from({ length: plan.petitions }, (_, index) => petitionIdOf(plan, index));
  const petitions = await running.records.petitions.findAll(ids);
  const closed = petitions.filter((petition) => !isOpenToOthers(petition));
  expect(closed.length).toBeGreaterThan(0);
  const carriedOut = petitions.filter((petition) => petition.execution && isOpenToOthers(petition));
  expect(carriedOut.length).toBeGreaterThan(5);
  expect(await count('outbox')).toBe(petitions.length - closed.length + carriedOut.length);
  for (const { id } of closed.slice(0, 3))
    expect(await publishedEvents(running.stream.settings, { type: 'petition', id })).toEqual([]);
  const told = carriedOut[0];
  const events = await publishedEvents(running.stream.settings, { type: 'petition', id: told?.id ?? '' });
  expect(events.map(({ type }) => type)).toEqual(['petition.registered.v1', 'petition.executed.v1']);
});

it('petitions that came of firms’ requests long ago are loaded once', async () => {
  const plan = planAt(running.clock.now());
  const loadThem = () => loadHandedOver(running.records, plan, demoContext(running.clock.now()));
  expect(plan.handOvers.length).toBeGreaterThan(0);
  expect(await loadThem()).toBe(plan.handOvers.length);
  expect(await loadThem()).toBe(0);
  for (const { petitionId, petitionNumber: number, handOverId } of plan.handOvers)
    expect(await running.records.petitions.find(petitionId)).toMatchObject({
      number,
      origin: { handOverId },
    });
  expect(await running.passTime()).toBe(0);
});
