import { inTransaction } from '@lianxin/store';
import { SqlDirectoryRecords } from '../src/persistence/directory-records';
import { aCadre, creditCode } from './support/builders';
import { MARKET_BUREAU, POWER_BUREAU, SERVICE_CENTRE } from './support/requests';
import { liaison, market, power, requestStory, type RequestStory, type Shown } from './support/request-story';

let story: RequestStory;
let submitted: Shown;

const firm = async (number: number, name: string): Promise<string> => {
  const register = `mutation ($input: RegisterEnterpriseInput!) {
    registerEnterprise(input: $input) { ... on Enterprise { id } } }`;
  const input = { name, creditCode: creditCode(number), industryCode: 'C3911', size: 'SMALL' };
  return String(((await story.ask(register, { input }, liaison))['registerEnterprise'] as Shown)['id']);
};

const pair = async (enterpriseId: unknown): Promise<void> => {
  const mutation = 'mutation ($input: PairLiaisonInput!) { pairLiaison(input: $input) { __typename } }';
  await story.ask(mutation, { input: { enterpriseId, cadreId: liaison.cadreId } }, liaison);
};

beforeAll(async () => {
  story = await requestStory();
  const cadre = aCadre({ id: String(liaison.cadreId), unitId: SERVICE_CENTRE.id });
  await inTransaction(story.running.records.dataSource, (transaction) =>
    new SqlDirectoryRecords().addCadre(cadre, transaction),
  );
  await pair(story.enterpriseId);
  for (let number = 30; number < 40; number += 1) await pair(await firm(number, `第${number}机械厂`));
  await firm(40, '无人结对商行');
  for (const purpose of ['UNDERSTAND_NEEDS', 'EXPLAIN_POLICY']) {
    const visit = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';
    const input = { enterpriseId: story.enterpriseId, visitedOn: '2026-04-13', purpose, topic: '走访企业' };
    await story.ask(visit, { input }, liaison);
  }
  submitted = await story.submit();
  const step = story.on(submitted['id']);
  await step('triageRequest', liaison);
  await step('dispatchRequest', liaison, { toUnitId: MARKET_BUREAU.id });
  await step('objectToRequest', market);
  await step('decideRequestObjection', liaison);
  await step('dispatchRequest', liaison);
  story.to('2026-04-15');
  await step('acceptRequest', power);
  await step('contactFirm', power);
  await step('askFirm', power);
  story.to('2026-04-17');
});
afterAll(() => story.running.end());

const CLOCK = 'kind state level dueOn left { count unit } rule { source article } derivation';
const HOLDING = 'unit { id } officer { id } since until days reason';
const ORDER = `query ($number: String) { serviceRequest(number: $number) {
  id number subject text category urgent status receivedAt enterprise { id name creditCode liaison { id } } contact { name phone }
  handler { id } firstResponsible { ${HOLDING} } responsibility { ${HOLDING} offeredTo { id } } chain { ${HOLDING} }
  bounces { unitId reasons at } clocks { ${CLOCK} } due { ${CLOCK} } questions { question askedAt answer answeredAt }
  whoseTurn waitingSince conversations { at note answer afterBadRating } ratings { grade comment at final }
  handOvers { state at petitionNumber toUnit { id } returnReason } timeline { at kind type label unit { id } officer { id } }
  nextStep { command label } nextSteps { command label allowed rejection { code message rule { source article } } } } }`;

it('the order page is one query: chain with days, clocks, question and turn, steps, timeline', async () => {
  const { data } = await story.running.read(ORDER, { number: submitted['number'] }, power);
  expect(data['serviceRequest']).toMatchObject({
    ...{ status: 'WAITING', enterprise: { name: '晨光精密机械有限公司', liaison: { id: liaison.cadreId } } },
    contact: { name: expect.not.stringContaining('敏') as unknown },
    responsibility: { unit: { id: POWER_BUREAU.id }, officer: { id: power.cadreId }, days: 2 },
    chain: [
      { unit: { id: SERVICE_CENTRE.id }, days: 2, reason: '首问' },
      { unit: { id: POWER_BUREAU.id }, days: 2, reason: '接单' },
    ],
    bounces: [{ unitId: MARKET_BUREAU.id }],
    ...{ due: null, whoseTurn: 'FIRM', waitingSince: new Date('2026-04-15T02:00:00Z') },
    questions: [{ question: '请补充用电负荷清单', answer: null, askedAt: new Date('2026-04-15T02:00:00Z') }],
    nextStep: { command: 'answerQuestion' },
    ratings: [],
  });
  const { clocks, nextSteps } = data['serviceRequest'] as { clocks: Shown[]; nextSteps: Shown[] };
  const solve = clocks.find(({ kind }) => kind === 'SOLVE');
  expect(solve).toMatchObject({ state: 'PAUSED', left: { unit: 'WORKING_DAYS' } });
  // Nobody rates for the firm: the step isn't even shown to an officer.
  expect(nextSteps.map(({ command }) => command)).not.toContain('rateRequest');
});

const FIRM = `query ($id: ID) { enterprise(id: $id) {
  id name creditCode codeKind codeExplained industryCode size place contact { name phone }
  liaison { id } liaisonPairing { id status pairedOn unit { id } } visitsThisQuarter { quarter had allowed }
  visits { visitedOn purpose topic } requests(first: 20) { totalCount edges { node { number subject status due { dueOn } nextStep { command } } } } } }`;

it('the firm page is one query: code in words, liaison, visits and cap, contact masked, requests', async () => {
  const { data } = await story.running.read(FIRM, { id: story.enterpriseId }, liaison);
  expect(data['enterprise']).toMatchObject({
    ...{ codeKind: 'UNIFIED_SOCIAL_CREDIT_CODE', codeExplained: expect.any(Array) as unknown },
    liaison: { id: liaison.cadreId },
    liaisonPairing: { status: 'ACTIVE', unit: { id: SERVICE_CENTRE.id } },
    visitsThisQuarter: { quarter: '2026-Q2', had: 2, allowed: 2 },
    visits: [{}, {}],
    requests: { totalCount: 1, edges: [{ node: { status: 'WAITING' } }] },
  });
});

const LISTS = `query ($filter: EnterpriseFilterInput, $first: Int) { enterprises(filter: $filter, first: $first) { totalCount edges { node {
  id name creditCode size industryCode place liaison { id } liaisonPairing { status unit { id } } visitsThisQuarter { had allowed }
  contact { name } } } } }`;

it('the firms of a liaison are a list of as many statements for ten as for one; a box finds one by name or code', async () => {
  const rows = async (filter: Shown, first: number) => {
    const { data, statements } = await story.running.read(LISTS, { filter, first }, liaison);
    const { totalCount, edges } = data['enterprises'] as { totalCount: number; edges: { node: Shown }[] };
    return { totalCount, names: edges.map(({ node }) => node['name']), statements: statements.length };
  };
  const mine = { liaisonId: liaison.cadreId };
  const [one, all] = [await rows(mine, 1), await rows(mine, 50)];
  expect([all.totalCount, all.names.length]).toEqual([11, 11]);
  expect(all.names).not.toContain('无人结对商行');
  expect(all.statements).toBe(one.statements);
  expect((await rows({ nameOrCode: '无人' }, 10)).names).toEqual(['无人结对商行']);
  expect((await rows({ nameOrCode: creditCode(40) }, 10)).names).toEqual(['无人结对商行']);
  expect((await rows({ ...mine, size: 'SMALL', industryCode: 'C39' }, 50)).totalCount).toBe(10);
  expect((await rows({ liaisonId: power.cadreId }, 50)).totalCount).toBe(0);
});

const REQUESTS = `query ($filter: ServiceRequestFilterInput, $first: Int) { serviceRequests(filter: $filter, first: $first) {
  totalCount edges { node { number subject category status receivedAt due { kind dueOn level left { count unit } } nextStep { command }
    responsibility { days unit { id } officer { id } } enterprise { id name } handler { id } } } } }`;

it('the list of requests is chosen by what the desk asks for, by as many statements for many as for one', async () => {
  for (let copies = 0; copies < 5; copies += 1) await story.submit({ category: 'PERMIT' });
  const rows = async (filter: Shown, first = 50) => {
    const { data, statements } = await story.running.read(REQUESTS, { filter, first }, liaison);
    return {
      count: (data['serviceRequests'] as Shown)['totalCount'],
      statements: statements.length,
    };
  };
  const permits = { statuses: ['SUBMITTED'], categories: ['PERMIT'], heldBy: SERVICE_CENTRE.id };
  const [one, all] = [await rows(permits, 1), await rows(permits)];
  expect([one.count, all.count, all.statements]).toEqual([5, 5, one.statements]);
  const received = { receivedFrom: '2026-04-13', receivedTo: '2026-04-16' };
  expect((await rows(received)).count).toBe(1);
  expect((await rows({ ...received, handlerId: power.cadreId, subject: '增容' })).count).toBe(1);
  expect((await rows({ dueFrom: '2026-04-18', dueBy: '2026-04-20' })).count).toBe(5);
  expect((await rows({ dueFrom: '2026-04-21' })).count).toBe(0);
});
