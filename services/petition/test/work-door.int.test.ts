import type { Actor } from '@lianxin/access';
import { silentLogger } from '@lianxin/observability';
import type { Logger } from 'typeorm';
import type { Context } from '../src/graphql/context';
import { createLoaders } from '../src/graphql/loaders';
import { MyWorkQuery } from '../src/graphql/my-work-query';
import { PetitionFields } from '../src/graphql/petition-fields';
import { PetitionStepFields } from '../src/graphql/petition-step-fields';
import { SqlOwnedPetitions } from '../src/persistence/owned-petitions';
import { SqlMatterLinks } from '../src/persistence/matter-links';
import { SqlUnitClocks } from '../src/persistence/unit-clocks';
import { SqlVisibleDocuments } from '../src/persistence/visible-documents';
import { SqlVisibleFiles } from '../src/persistence/visible-files';
import { SqlWorkList } from '../src/persistence/work-list';
import { HOUSING_BUREAU, WATER_BUREAU } from './builders';
import { commandsOn, faultOf, type Shown } from './support/commands';
import { clerk, leader, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const WORK = `query ($role: WorkRole!, $view: WorkView! = ALL, $due: Date, $filter: PetitionFilterInput, $first: Int) {
  myWork(role: $role, view: $view, due: $due, filter: $filter, first: $first) {
    today totalCount counts { all overdue today week toAccept toApprove }
    edges { node { id subject due { kind dueOn level left { count unit } } nextStep { command label allowed }
      responsibility { unit { id } officer { id } days } } } } }`;

interface Work {
  readonly today: string;
  readonly totalCount: number;
  readonly counts: Shown;
  readonly edges: readonly { readonly node: Shown }[];
}

const work = async (asker: Actor, role: string, more: Shown = {}): Promise<Work> => {
  const { data, errors } = await running.ask(WORK, { role, ...more }, { asker });
  expect(errors).toEqual([]);
  return data?.['myWork'] as Work;
};
const namesIn = ({ edges }: Work): readonly unknown[] => edges.map(({ node }) => node['subject']);
const stepsIn = ({ edges }: Work): readonly unknown[] =>
  edges.map(({ node }) => (node['nextStep'] as Shown | null)?.['command'] ?? null);

const claim = async (subject: string, ...steps: readonly (readonly [Actor, string, Shown?])[]) => {
  ids[subject] = String((await commands.register({ subject }))['id']);
  for (const [asker, name, changes] of steps)
    expect(await commands.on(ids[subject])(name, { asker }, changes)).not.toHaveProperty('code');
};
const toWater = [clerk, 'transferPetition', { toUnitId: WATER_BUREAU.id }] as const;
const taken = [toWater, [water, 'acceptTransfer']] as const;

it('a clerk, a handler and a head each find their own work, in the order of the clock, with what to do next', async () => {
  running.clock.to('2026-04-13');
  await claim('在信访局');
  await claim('待水务局接收', toWater);
  await claim('水务局有异议', toWater, [water, 'objectToTransfer']);
  running.clock.to('2026-04-15');
  await claim('水务局已接收', ...taken);
  await claim('水务局申请延期', ...taken, [water, 'acceptPetition'], [water, 'requestExtension']);
  await claim('住建局待接收', [clerk, 'transferPetition', { toUnitId: HOUSING_BUREAU.id }]);

  running.clock.to('2026-04-17');
  const office = await work(clerk, 'PETITION_CLERK');
  expect(office.today).toBe('2026-04-17');
  expect(office.counts).toMatchObject({ all: 4, overdue: 0, toAccept: 0, toApprove: 1 });
  expect(namesIn(office)).toContain('水务局有异议');
  expect(namesIn(await work(clerk, 'PETITION_CLERK', { view: 'TO_APPROVE' }))).toEqual(['水务局有异议']);

  const handler = await work(water, 'UNIT_HANDLER');
  expect(new Set(namesIn(handler))).toEqual(new Set(['待水务局接收', '水务局已接收', '水务局申请延期']));
  expect(handler.counts).toMatchObject({ all: 3, toAccept: 1, toApprove: 0 });
  expect(stepsIn(await work(water, 'UNIT_HANDLER', { view: 'TO_ACCEPT' }))).toEqual(['acceptTransfer']);

  const head = await work(waterHead, 'UNIT_HEAD');
  expect(head.counts).toMatchObject({ all: 3, toAccept: 1, toApprove: 1 });
  const waiting = await work(waterHead, 'UNIT_HEAD', { view: 'TO_APPROVE' });
  expect([namesIn(waiting), stepsIn(waiting)]).toEqual([['水务局申请延期'], ['approveExtension']]);
});

it('views follow the server’s day, and the filter narrows their counts as well', async () => {
  running.clock.to('2026-04-28');
  const due = await work(clerk, 'PETITION_CLERK', { view: 'TODAY' });
  expect(namesIn(due)).toEqual(['在信访局']);
  expect(due.edges[0]?.node).toMatchObject({
    due: { kind: 'ROUTE', dueOn: '2026-04-28', left: { count: 0, unit: 'DAYS' } },
    nextStep: { command: 'transferPetition', allowed: true },
    responsibility: { days: 15, officer: { id: clerk.cadreId } },
  });
  const narrowed = await work(clerk, 'PETITION_CLERK', { filter: { subject: '在信访局' } });
  expect(narrowed.counts).toEqual({ all: 1, overdue: 0, today: 1, week: 1, toAccept: 0, toApprove: 0 });
  running.clock.to('2026-04-29');
  const late = await work(clerk, 'PETITION_CLERK', { filter: { subject: '在信访局' } });
  expect(late.counts).toMatchObject({ overdue: 1, today: 0, week: 0 });
  expect(await work(clerk, 'PETITION_CLERK', { due: '2026-04-12' })).toMatchObject({ totalCount: 0 });
});

it('who doesn’t hold the role in his own unit has no work in it; who isn’t signed in is turned away', async () => {
  const nothing = { all: 0, overdue: 0, today: 0, week: 0, toAccept: 0, toApprove: 0 };
  for (const [asker, role] of [
    [clerk, 'UNIT_HEAD'],
    [water, 'PETITION_CLERK'],
    [leader, 'DISCIPLINE'],
  ] as const)
    expect(await work(asker, role)).toMatchObject({ totalCount: 0, counts: nothing, edges: [] });
  expect(faultOf(await running.ask(WORK, { role: 'UNIT_HEAD' }))).toEqual(['UNAUTHENTICATED']);
});

it('fifty rows with clock, next step and holder cost as many statements as one, and counts one more', async () => {
  const { records, clock } = running;
  const { dataSource, desk, petitions, visible, walls: standings, attempts } = records;
  for (let n = 0; n < 12; n += 1) await claim(`第${n}件`);
  const statements: string[] = [];
  const quiet = (): void => undefined;
  const logger: Logger = {
    logQuery: (query) => void statements.push(query),
    ...{ logQueryError: quiet, logQuerySlow: quiet, logSchemaBuild: quiet, logMigration: quiet, log: quiet },
  };
  const owned = new SqlOwnedPetitions(dataSource, petitions);
  const [clocks, documents] = [new SqlUnitClocks(dataSource), new SqlVisibleDocuments(dataSource)];
  const files = new SqlVisibleFiles(dataSource, running.records.base.sealer);
  const readers = {
    ...{ standings, attempts, visible, histories: petitions, owned },
    ...{ clocks, documents, files },
    links: new SqlMatterLinks(dataSource),
  };
  const resolver = new MyWorkQuery(new SqlWorkList(dataSource, petitions), clock.now);
  const steps = new PetitionStepFields(desk, clock.now);
  const fields = new PetitionFields(desk, clock.now);
  const costOf = async (first: number, counted = false): Promise<readonly [rows: number, cost: number]> => {
    statements.length = 0;
    const asked = { asker: clerk, origin: null, traceparent: '' };
    const context: Context = {
      ...{ ...asked, locale: 'zh-CN', caseToken: null, log: silentLogger() },
      loaders: createLoaders({ ...readers, now: clock.now })(asked),
    };
    const page = await resolver.myWork('PETITION_CLERK', 'ALL', null, null, { first }, context);
    for (const { node } of page.edges) {
      await steps.nextStep(node, context);
      steps.due(node, context);
      fields.responsibility(node, context);
    }
    if (counted) await page.counts;
    return [page.edges.length, statements.length];
  };
  dataSource.setOptions({ logging: ['query'], logger });
  // How many somebody's units have is counted once a minute.
  await costOf(1);
  const [one, short] = await costOf(1);
  const [many, long] = await costOf(50);
  const [, withCounts] = await costOf(50, true);
  dataSource.setOptions({ logging: false });
  expect([one, many > 12, short > 0]).toEqual([1, true, true]);
  expect([long, withCounts]).toEqual([short, short + 1]);
});
