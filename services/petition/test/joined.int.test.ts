import type { Actor } from '@lianxin/access';
import { levelOf } from '@lianxin/casework';
import type { Petition } from '../src/domain/petition';
import { amberRuleOf, DEFAULT_PETITION_RULES } from '../src/domain/petition-rules';
import { OPEN_STATUSES } from '../src/domain/transitions';
import { createLoaders } from '../src/graphql/loaders';
import { SqlOwnedPetitions } from '../src/persistence/owned-petitions';
import { SqlMatterLinks } from '../src/persistence/matter-links';
import { SqlUnitClocks } from '../src/persistence/unit-clocks';
import { SqlVisibleDocuments } from '../src/persistence/visible-documents';
import { SqlVisibleFiles } from '../src/persistence/visible-files';
import { DISCIPLINE_ORGAN, factsOn, HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { commandsOn, faultOf, type Shown } from './support/commands';
import { clerk, discipline, DISTRICT, housing, id, leader, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';

const UNITS = [PETITION_OFFICE, WATER_BUREAU, HOUSING_BUREAU, DISCIPLINE_ORGAN, DISTRICT].map(
  (unit) => unit.id,
);
const CADRES = [clerk, water, waterHead, discipline].map(({ cadreId }) => String(cadreId));
const ASKERS: Readonly<Record<string, Actor>> = { clerk, water, waterHead, housing, discipline, leader };

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
const ids: string[] = [];

const register = async (purpose: string, ...steps: readonly (readonly [Actor, string, Shown?])[]) => {
  const petitionId = String((await commands.register({ purpose }))['id']);
  for (const [asker, name, changes] of steps) await commands.on(petitionId)(name, { asker }, changes);
  ids.push(petitionId);
};

beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  const to = (unit: { readonly id: string }) => ({ toUnitId: unit.id });
  for (let round = 0; round < 3; round += 1) {
    running.clock.to(['2026-04-13', '2026-04-20', '2026-04-27'][round] ?? '');
    await register('CLAIM');
    await register(
      'ACCUSATION',
      [clerk, 'transferPetition', to(DISCIPLINE_ORGAN)],
      [discipline, 'acceptTransfer'],
    );
    const taken = [
      [clerk, 'transferPetition', to(WATER_BUREAU)],
      [water, 'acceptTransfer'],
    ] as const;
    await register('CLAIM', ...taken);
    await register('SUGGESTION', ...taken, [water, 'acceptPetition'], [water, 'answerSuggestion']);
    await register(
      'SUGGESTION',
      ...taken,
      [water, 'acceptPetition'],
      [water, 'answerSuggestion'],
      [water, 'deliverOpinion'],
    );
  }
  running.clock.to('2026-05-03');
  await running.passTime();
});
afterAll(() => running.end());

const ENTITIES = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) {
  ... on Unit { id petitions(first: $first, after: $after) { totalCount totalCountIsExact pageInfo { hasNextPage endCursor }
      edges { node { id handler { id } responsibility { unit { id } } } } }
    concluded: petitions(filter: { statuses: [CONCLUDED] }) { totalCount }
    petitionClocks { kind calm amber red } below: petitionClocks(subtree: true) { kind calm amber red } }
  ... on Cadre { id openPetitions(first: $first, after: $after) { totalCount edges { node { id } } } } } }`;

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
  const { data, errors } = await running.ask(ENTITIES, { of, ...more }, { asker });
  expect(errors).toEqual([]);
  return new Map((data?.['_entities'] as Shown[]).map((entity) => [String(entity['id']), entity]));
};

const visibleTo = async (asker: Actor): Promise<readonly Petition[]> =>
  running.records.visible.byIds(await running.records.walls.of(asker), ids);
const idsIn = (page: unknown): readonly string[] => (page as Page).edges.map(({ node }) => node.id).sort();

const facts = factsOn('2026-05-03');
/** What the field must say, counted on the states. */
const clocksOf = (petitions: readonly Petition[], of: (unitId: string) => boolean): readonly Shown[] => {
  const counts = new Map<string, { calm: number; amber: number; red: number }>();
  for (const clock of petitions.flatMap(({ clocks }) => clocks)) {
    const level = levelOf(clock, facts.today, amberRuleOf(DEFAULT_PETITION_RULES), facts.calendar);
    if (level === 'DONE' || clock.unitId === null || !of(clock.unitId)) continue;
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
      const own = visible.filter(({ heldBy }) => heldBy.id === unit);
      const entity = shown.get(unit);
      expect(idsIn(entity?.['petitions'])).toEqual(own.map((petition) => petition.id).sort());
      expect(entity?.['petitions']).toMatchObject({ totalCount: own.length, totalCountIsExact: true });
      expect(entity?.['concluded']).toEqual({
        totalCount: own.filter(({ status }) => status === 'CONCLUDED').length,
      });
      expect(entity?.['petitionClocks']).toEqual(clocksOf(visible, (of) => of === unit));
      const below = unit === DISTRICT.id ? UNITS : [unit];
      expect(entity?.['below']).toEqual(clocksOf(visible, (of) => below.includes(of)));
    }
    for (const cadre of CADRES) {
      const own = visible.filter(
        ({ status, handlerId, responsibility }) =>
          OPEN_STATUSES.includes(status) && [handlerId, responsibility.current.officerId].includes(cadre),
      );
      expect(idsIn(shown.get(cadre)?.['openPetitions'])).toEqual(own.map((petition) => petition.id).sort());
    }
  },
);

it('the samples have something of each kind, hidden and shown, calm, amber and red', async () => {
  const shown = await entities(leader);
  const levels = (shown.get(DISTRICT.id)?.['below'] as Shown[]).map(({ calm, amber, red }) => [
    calm,
    amber,
    red,
  ]);
  const [calm, amber, red] = [0, 1, 2].map((of) => levels.some((level) => Number(level[of]) > 0));
  expect([calm, amber, red]).toEqual([true, true, true]);
  expect((await visibleTo(leader)).length).toBe(12);
  expect((await visibleTo(discipline)).length).toBe(3);
});

it('a page of a unit goes on where the last one ended', async () => {
  const found: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page = (await entities(water, { first: 2, after })).get(WATER_BUREAU.id)?.['petitions'] as Page;
    expect(page.totalCount).toBe(9);
    found.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(new Set(found).size).toBe(9);
  expect(found).toHaveLength(9);
});

it('nobody is told anything without signing in, and a page of nothing is bad input', async () => {
  const of = [{ __typename: 'Unit', id: WATER_BUREAU.id }];
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { id petitions { totalCount } } } }';
  const anonymous = await running.ask(query, { of });
  expect(anonymous.data).toEqual({ _entities: [{ id: WATER_BUREAU.id, petitions: null }] });
  expect(faultOf(anonymous)).toEqual(['UNAUTHENTICATED']);
  expect(
    faultOf(await running.ask(query.replace('petitions', 'petitions(first: 0)'), { of }, { asker: water })),
  ).toEqual(['BAD_USER_INPUT', 'first']);
});

it('fifty units and fifty cadres are read by as many statements as one of each', async () => {
  const { dataSource, petitions, visible } = running.records;
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
  dataSource.setOptions({ logging: ['query'], logger });
  const owned = new SqlOwnedPetitions(dataSource, petitions);
  const read = async (count: number): Promise<number> => {
    statements.length = 0;
    const loaders = createLoaders({
      ...{ standings: running.records.walls, visible, histories: petitions, owned },
      clocks: new SqlUnitClocks(dataSource),
      documents: new SqlVisibleDocuments(dataSource),
      files: new SqlVisibleFiles(dataSource, running.records.base.sealer),
      links: new SqlMatterLinks(dataSource),
      attempts: running.records.attempts,
      now: running.clock.now,
    })({ asker: leader, origin: null, traceparent: '' });
    const page = { direction: 'forward', limit: 20, position: null } as const;
    const among = [...UNITS, ...Array.from({ length: 50 }, (_, index) => id(9_000 + index))].slice(0, count);
    const pages = await Promise.all(
      among.flatMap((of) => [
        loaders.owned.load({ owner: 'UNIT', id: of, filter: {}, page }),
        loaders.owned.load({ owner: 'CADRE', id: of, filter: { statuses: OPEN_STATUSES }, page }),
        loaders.clocks.load({ unitId: of, subtree: false }),
        loaders.clocks.load({ unitId: of, subtree: true }),
      ]),
    );
    expect(pages).toHaveLength(count * 4);
    return statements.length;
  };
  // One finds who asks, once.
  expect(await read(1)).toBe(7);
  expect(await read(50)).toBe(7);
});
