import type { Actor } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { levelOf } from '@lianxin/casework';
import { abilitiesFor } from '../src/application/abilities-for';
import { amberRuleOf, DEFAULT_REQUEST_RULES } from '../src/domain/request/request-rules';
import type { ServiceRequest } from '../src/domain/request/service-request';
import { OPEN_STATUSES } from '../src/domain/request/transitions';
import { requestLoadersOf } from '../src/request-service';
import { id } from './support/builders';
import {
  factsOn,
  LETTERS_OFFICE,
  MARKET_BUREAU,
  POWER_BUREAU,
  POWER_SECTION,
  SERVICE_CENTRE,
} from './support/requests';
import {
  DISTRICT,
  leader,
  liaison,
  market,
  power,
  powerHead,
  requestStory,
  supervisor,
  type RequestStory,
  type Shown,
} from './support/request-story';

const UNITS = [
  SERVICE_CENTRE,
  POWER_BUREAU,
  POWER_SECTION,
  MARKET_BUREAU,
  LETTERS_OFFICE,
  { id: DISTRICT },
].map((unit) => unit.id);
const CADRES = [liaison, power, powerHead, market].map(({ cadreId }) => String(cadreId));
const ASKERS: Readonly<Record<string, Actor>> = { liaison, power, powerHead, market, leader, supervisor };
/** The same tree as request-story.ts draws it. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  [DISTRICT]: UNITS,
  [POWER_BUREAU.id]: [POWER_BUREAU.id, POWER_SECTION.id],
};

let story: RequestStory;
const ids: string[] = [];

const request = async (changes: Shown, ...steps: readonly (readonly [Actor, string, Shown?])[]) => {
  const requestId = String((await story.submit(changes))['id']);
  for (const [asker, name, more] of steps) await story.on(requestId)(name, asker, more);
  ids.push(requestId);
};

beforeAll(async () => {
  story = await requestStory();
  const taken = [
    [liaison, 'triageRequest'],
    [liaison, 'dispatchRequest'],
    [power, 'acceptRequest'],
  ] as const;
  const ofPower = { category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: POWER_BUREAU.id };
  for (const day of ['2026-04-13', '2026-04-20', '2026-04-29']) {
    story.to(day);
    await request({});
    await request({}, ...taken);
    await request({}, ...taken, [power, 'askFirm']);
    await request({}, ...taken, [power, 'deliverRequest']);
    await request(
      ofPower,
      [liaison, 'triageRequest', ofPower],
      [liaison, 'dispatchRequest', { toUnitId: MARKET_BUREAU.id }],
      [market, 'acceptRequest'],
    );
  }
  story.to('2026-05-12');
  await story.running.passTime();
});
afterAll(() => story.running.end());

const ENTITIES = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) {
  ... on Unit { id requests(first: $first, after: $after) { totalCount totalCountIsExact pageInfo { hasNextPage endCursor }
      edges { node { id handler { id } } } }
    delivered: requests(filter: { statuses: [DELIVERED] }) { totalCount }
    requestClocks { kind calm amber red } below: requestClocks(subtree: true) { kind calm amber red } }
  ... on Cadre { id openRequests(first: $first, after: $after) { totalCount edges { node { id } } } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

const entities = async (asker: Actor, more: Shown = {}): Promise<ReadonlyMap<string, Shown>> => {
  const of = [
    ...UNITS.map((unit) => ({ __typename: 'Unit', id: unit })),
    ...CADRES.map((cadre) => ({ __typename: 'Cadre', id: cadre })),
  ];
  const { _entities: found } = await story.ask(ENTITIES, { of, ...more }, asker);
  return new Map((found as Shown[]).map((entity) => [String(entity['id']), entity]));
};

const abilitiesOf = (asker: Actor) => abilitiesFor(asker, story.now(), story.running.records.directory);
const visibleTo = async (asker: Actor): Promise<readonly ServiceRequest[]> =>
  story.running.requests.visible.byIds(await abilitiesOf(asker), ids);
const idsIn = (page: unknown): readonly string[] => (page as Page).edges.map(({ node }) => node.id).sort();
const idsOf = (requests: readonly ServiceRequest[]) => requests.map((one) => one.id).sort();

const { today } = factsOn('2026-05-12');
/** What the field must say, counted on the states. */
const clocksOf = (requests: readonly ServiceRequest[], units: readonly string[]): readonly Shown[] => {
  const counts = new Map<string, { calm: number; amber: number; red: number }>();
  for (const clock of requests.flatMap(({ clocks }) => clocks)) {
    const level = levelOf(clock, today, amberRuleOf(DEFAULT_REQUEST_RULES), STATE_COUNCIL_CALENDAR);
    if (level === 'DONE' || clock.unitId === null || !units.includes(clock.unitId)) continue;
    const count = counts.get(clock.kind) ?? { calm: 0, amber: 0, red: 0 };
    counts.set(clock.kind, count);
    count[level.toLowerCase() as 'calm' | 'amber' | 'red'] += 1;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ kind, ...count }));
};

it.each(Object.entries(ASKERS))(
  '%s reads of units and cadres what he may see, and nothing else',
  async (_who, asker) => {
    const visible = await visibleTo(asker);
    const shown = await entities(asker);
    for (const unit of UNITS) {
      const own = visible.filter(({ responsibility }) => responsibility.current.unitId === unit);
      const entity = shown.get(unit);
      expect(idsIn(entity?.['requests'])).toEqual(idsOf(own));
      expect(entity?.['requests']).toMatchObject({ totalCount: own.length, totalCountIsExact: true });
      expect(entity?.['delivered']).toEqual({
        totalCount: own.filter(({ status }) => status === 'DELIVERED').length,
      });
      expect(entity?.['requestClocks']).toEqual(clocksOf(visible, [unit]));
      expect(entity?.['below']).toEqual(clocksOf(visible, BELOW[unit] ?? [unit]));
    }
    for (const cadre of CADRES) {
      const own = visible.filter(
        ({ status, handlerId, responsibility }) =>
          OPEN_STATUSES.includes(status) && [handlerId, responsibility.current.officerId].includes(cadre),
      );
      expect(idsIn(shown.get(cadre)?.['openRequests'])).toEqual(idsOf(own));
    }
  },
);

it('the samples have something of each kind, hidden and shown, calm, amber and red', async () => {
  const below = (await entities(supervisor)).get(DISTRICT)?.['below'] as Shown[];
  const some = (level: string) => below.some((count) => Number(count[level]) > 0);
  expect([some('calm'), some('amber'), some('red')]).toEqual([true, true, true]);
  const seen = await Promise.all([supervisor, leader, power, market].map(visibleTo));
  expect(seen.map(({ length }) => length)).toEqual([15, 12, 9, 3]);
});

it('a page of a unit goes on where the last one ended', async () => {
  const found: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page = (await entities(power, { first: 2, after })).get(POWER_BUREAU.id)?.['requests'] as Page;
    expect(page.totalCount).toBe(9);
    found.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect([new Set(found).size, found.length]).toEqual([9, 9]);
});

it('nobody is told anything without signing in; what is wrong is named', async () => {
  const of = [{ __typename: 'Unit', id: POWER_BUREAU.id }];
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { id requests { totalCount } } } }';
  const anonymous = await story.running.ask(query, { of });
  expect(anonymous.data).toEqual({ _entities: [{ id: POWER_BUREAU.id, requests: null }] });
  expect(anonymous.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  const none = await story.running.ask(
    query.replace('requests', 'requests(first: 0)'),
    { of },
    { asker: power },
  );
  expect(none.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
});

it('fifty units and fifty cadres are read by as many statements as one of each', async () => {
  const { requests } = story.running;
  const statements: string[] = [];
  const quiet = (): void => undefined;
  const logger = {
    logQuery: (query: string) => void statements.push(query),
    logQueryError: quiet,
    logQuerySlow: quiet,
    logSchemaBuild: quiet,
    logMigration: quiet,
    log: quiet,
  };
  requests.dataSource.setOptions({ logging: ['query'], logger });
  const read = async (count: number): Promise<number> => {
    statements.length = 0;
    const asked = abilitiesOf(supervisor);
    const loaders = requestLoadersOf(
      requests,
      story.now,
    )({
      abilities: () => asked,
      refused: () => undefined,
    });
    const page = { direction: 'forward', limit: 20, position: null } as const;
    const among = [...UNITS, ...Array.from({ length: 50 }, (_, index) => id(90_000 + index))].slice(0, count);
    await Promise.all(
      among.flatMap((of) => [
        loaders.ownedRequests.load({ owner: 'UNIT', id: of, filter: {}, page }),
        loaders.ownedRequests.load({ owner: 'CADRE', id: of, filter: { statuses: OPEN_STATUSES }, page }),
        loaders.requestClocks.load({ unitId: of, subtree: false }),
        loaders.requestClocks.load({ unitId: of, subtree: true }),
      ]),
    );
    return statements.length;
  };
  const one = await read(1);
  // Two for each list, one for each count, and four for the asker's standing.
  expect(one).toBe(10);
  expect(await read(50)).toBe(one);
});
