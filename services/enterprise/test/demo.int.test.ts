import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLetter, sealLetter } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR, shanghaiDateOf } from '@lianxin/calendar';
import { catalogue, requestLetterV1, type EventData, type EventType } from '@lianxin/contracts';
import { DEMO_SEED, demoContext, districtPlan, readCore } from '@lianxin/synthesis';
import { loadFirms } from '../src/demo/load-firms';
import { requestIdOf } from '../src/demo/requests/asks';
import { loadRequests } from '../src/demo/requests/load-requests';
import { loadHandedOver } from '../src/demo/requests/past-hand-overs';
import { evolveRequest } from '../src/domain/request/evolve';
import { DEFAULT_REQUEST_RULES } from '../src/domain/request/request-rules';
import type { ServiceRequest } from '../src/domain/request/service-request';
import { runningService, type RunningTest } from './support/running';

const path = resolve(__dirname, '../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const NOW = new Date('2026-05-12T02:00:00Z');
const planAt = (now: Date) => districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(now), core, share: 0.2 });
const plan = planAt(NOW);
const ids = Array.from({ length: plan.requests }, (_, index) => requestIdOf(plan, index));

let running: RunningTest;
beforeAll(async () => {
  running = await runningService(() => NOW);
});
afterAll(() => running.end());

const deskOf = ({ requests: { numbers, requests }, letters }: RunningTest) => ({
  requests,
  numbers,
  book: { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_REQUEST_RULES },
  seal: (letter: object) => sealLetter(letter, letters.petitions.address),
});
const load = async (now = NOW, count = plan.requests) => {
  const desk = deskOf(running);
  const context = demoContext(now);
  const { firms } = await loadFirms(running.records, planAt(now), context);
  return [firms, await loadRequests(desk, { ...planAt(now), requests: count }, context)];
};
const count = async (table: string): Promise<number> => {
  const [row] = await running.records.dataSource.query<[{ n: string }]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row.n);
};
const counts = () =>
  Promise.all(['service_request', 'history', 'outbox', 'service_request_clock', 'query_code'].map(count));
const told = async <Type extends EventType>(type: Type): Promise<EventData<Type>[]> => {
  const rows = await running.records.dataSource.query<{ envelope: string }[]>(
    'SELECT envelope FROM outbox WHERE type = ?',
    [type],
  );
  return rows.map(({ envelope }) => (JSON.parse(envelope) as { data: EventData<Type> }).data);
};

it('a load that was cut short is completed by the next one, and a second one, a month later, adds nothing', async () => {
  expect(await load(NOW, 100)).toEqual([160, 100]);
  expect(await load()).toEqual([0, 200]);
  const before = await counts();
  expect(await load(new Date('2026-06-12T02:00:00Z'))).toEqual([0, 0]);
  expect(await counts()).toEqual(before);
});

it('every request is the fold of its history, and time has nothing left to do', async () => {
  for (const id of ids.filter((_, index) => index % 5 === 0)) {
    const history = await running.requests.requests.history(id);
    expect(history.reduce<ServiceRequest | null>(evolveRequest, null)).toEqual(
      await running.requests.requests.find(id),
    );
  }
  expect(await running.passTime()).toBe(0);
});

it('each is told once as it stands, in sound events without a text, and final ratings for good', async () => {
  const rows = await running.records.dataSource.query<{ type: EventType; envelope: string }[]>(
    "SELECT type, envelope FROM outbox WHERE type LIKE 'request.%'",
  );
  for (const { type, envelope } of rows)
    expect(catalogue[type].safeParse((JSON.parse(envelope) as { data: unknown }).data).success).toBe(true);
  expect(await told('request.submitted.v1')).toHaveLength(plan.requests);
  const requests = await running.requests.requests.findAll(ids);
  const finals = requests.flatMap(({ ratings }) => ratings.filter(({ final }) => final));
  expect(finals.length).toBeGreaterThan(50);
  expect(await told('request.rated.v1')).toHaveLength(finals.length);
});

it('a hand-over goes out with a letter that the petition service can open', async () => {
  const handed = await told('request.handed-over.v1');
  expect(handed.length).toBeGreaterThan(0);
  for (const { sealed, requestId, handOverId } of handed) {
    const letter = requestLetterV1.parse(await openLetter(sealed, running.letters.petitions.keys));
    expect(letter).toMatchObject({ requestId, handOverId });
  }
});

it('requests that were handed over long ago are loaded once, and no hand-over goes out', async () => {
  const before = (await told('request.handed-over.v1')).length;
  const loadThem = () => loadHandedOver(deskOf(running), plan, demoContext(NOW));
  expect(plan.handOvers.length).toBeGreaterThan(0);
  expect(await loadThem()).toBe(plan.handOvers.length);
  expect(await loadThem()).toBe(0);
  for (const { requestId, requestNumber: number } of plan.handOvers)
    expect(await running.requests.requests.find(requestId)).toMatchObject({ number, status: 'HANDED_OVER' });
  expect(await told('request.handed-over.v1')).toHaveLength(before);
  expect((await told('request.ended.v1')).filter(({ how }) => how === 'HANDED_OVER')).toHaveLength(
    plan.handOvers.length,
  );
});
