import type { Actor } from '@lianxin/access';
import { dueDaysOf, WORK_VIEWS, type WorkCounts, type WorkView } from '@lianxin/casework';
import { inTransaction } from '@lianxin/store';
import { actingOf } from '../src/application/request/acting-for';
import { abilitiesFor, standingOf } from '../src/application/abilities-for';
import { factsOfRequest, NO_INTERESTS } from '../src/application/facts';
import { REQUEST_DUTIES, type RequestDuty } from '../src/application/request/readers';
import { nextDueOn, NOTHING_DUE } from '../src/domain/request/next-due-on';
import { requestNextSteps } from '../src/domain/request/next-steps';
import { holderOf, isComplaint, type ServiceRequest } from '../src/domain/request/service-request';
import { OPEN_STATUSES } from '../src/domain/request/transitions';
import { SqlDirectoryRecords } from '../src/persistence/directory-records';
import { aCadre, creditCode } from './support/builders';
import { factsOn, MARKET_BUREAU, POWER_BUREAU, SERVICE_CENTRE } from './support/requests';
import {
  accountIn,
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

const TODAY = '2026-05-12';
const { today } = factsOn(TODAY);

/** Accompanies a firm, and supervises the district: he reads complaints without learning whose they are. */
const watching: Actor = {
  ...accountIn(SERVICE_CENTRE.id, ['LIAISON']),
  grants: [
    { role: 'LIAISON', unitId: SERVICE_CENTRE.id },
    { role: 'SUPERVISOR', unitId: DISTRICT },
  ],
};
const ASKERS: Readonly<Record<string, Actor>> = {
  ...{ liaison, watching, power, powerHead, market, leader, supervisor },
};

let story: RequestStory;
let accompanied = '';
const ids: string[] = [];

type Steps = readonly (readonly [Actor, string, Shown?])[];
const request = async (changes: Shown, steps: Steps = []): Promise<string> => {
  const requestId = String((await story.submit(changes))['id']);
  for (const [asker, name, more] of steps) await story.on(requestId)(name, asker, more);
  ids.push(requestId);
  return requestId;
};

const DISPATCHED: Steps = [
  [liaison, 'triageRequest'],
  [liaison, 'dispatchRequest'],
];
const TAKEN: Steps = [...DISPATCHED, [power, 'acceptRequest']];
const ofPower = { category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: POWER_BUREAU.id };
const COMPLAINED: Steps = [
  [liaison, 'triageRequest', ofPower],
  [liaison, 'dispatchRequest', { toUnitId: MARKET_BUREAU.id }],
];

/** A firm whose liaison is `watching`. */
const accompany = async (): Promise<string> => {
  const { dataSource } = story.running.records;
  const cadre = aCadre({ id: String(watching.cadreId), unitId: SERVICE_CENTRE.id });
  await inTransaction(dataSource, (transaction) => new SqlDirectoryRecords().addCadre(cadre, transaction));
  const register = `mutation ($input: RegisterEnterpriseInput!) {
    registerEnterprise(input: $input) { ... on Enterprise { id } ... on Rejection { code } } }`;
  const form = { name: '启航新材料有限公司', creditCode: creditCode(2) };
  const { registerEnterprise } = await story.ask(register, { input: form }, liaison);
  const enterpriseId = String((registerEnterprise as Shown)['id']);
  const pair = `mutation ($input: PairLiaisonInput!) {
    pairLiaison(input: $input) { ... on LiaisonPairing { status } ... on Rejection { code } } }`;
  const { pairLiaison } = await story.ask(
    pair,
    { input: { enterpriseId, cadreId: watching.cadreId } },
    liaison,
  );
  expect(pairLiaison).toEqual({ status: 'ACTIVE' });
  return enterpriseId;
};

beforeAll(async () => {
  story = await requestStory();
  story.to('2026-04-09');
  accompanied = await accompany();
  for (const day of ['2026-04-13', '2026-04-29', '2026-05-06', '2026-05-11', TODAY]) {
    story.to(day);
    const own = { enterpriseId: accompanied, receivedAt: day };
    await request({ category: 'PERMIT' });
    await request(own, DISPATCHED);
    await request(own, [...DISPATCHED, [power, 'objectToRequest']]);
    await request(own, TAKEN);
    await request({}, [...TAKEN, [power, 'askFirm']]);
    await request({}, [...TAKEN, [power, 'deliverRequest']]);
    await request({ ...own, ...ofPower }, COMPLAINED);
    await request({ ...own, ...ofPower }, [...COMPLAINED, [market, 'acceptRequest']]);
    await request({}, [...TAKEN, [power, 'handToPetition']]);
    // Time passes between these days: silence is a takeover, and then nobody is named.
    story.to(day);
    await story.running.passTime();
  }
});
afterAll(() => story.running.end());

const WORK = `query ($role: RequestDuty!, $view: WorkView!, $filter: ServiceRequestFilterInput, $due: Date) {
  myRequests(role: $role, view: $view, filter: $filter, due: $due, first: 200) {
    totalCount today edges { node { id due { dueOn } } } counts { all overdue today week toAccept toApprove } } }`;

interface Work {
  readonly totalCount: number;
  readonly today: string;
  readonly counts: WorkCounts;
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly due: { readonly dueOn: string } | null };
  }[];
}

const workOf = async (
  asker: Actor,
  role: RequestDuty,
  view: WorkView = 'ALL',
  more: Shown = {},
): Promise<Work> => (await story.ask(WORK, { role, view, ...more }, asker))['myRequests'] as Work;

/** Everything that decides whether a request is in somebody's work, from its state alone. */
const sightOf = async (asker: Actor) => {
  const { directory } = story.running.records;
  const abilities = await abilitiesFor(asker, story.now(), directory);
  const acting = actingOf(await standingOf(asker, story.now(), directory));
  const all = await story.running.requests.visible.byIds(abilities, ids);
  const requests = all.filter(({ status }) => OPEN_STATUSES.includes(status));
  const offeredTo = ({ status, responsibility: { offer } }: ServiceRequest) =>
    status === 'OFFERED' && offer?.toUnit === asker.unitId;
  const knowsFirm = (one: ServiceRequest) =>
    abilities.allows(
      'read',
      'Request',
      factsOfRequest(one, NO_INTERESTS, (unit) => [unit, DISTRICT]),
      'firm',
    );
  const isOwn: Readonly<Record<RequestDuty, (one: ServiceRequest) => boolean>> = {
    HANDLER: ({ handlerId }) => handlerId === asker.cadreId,
    UNIT: (one) => holderOf(one) === asker.unitId || offeredTo(one),
    OFFERED: offeredTo,
    LIAISON: (one) =>
      (asker === watching && one.enterpriseId === accompanied && knowsFirm(one)) ||
      (holderOf(one) === asker.unitId && ['SUBMITTED', 'OFFERED'].includes(one.status)) ||
      offeredTo(one),
  };
  const may = (one: ServiceRequest, command: string): boolean =>
    acting !== null &&
    requestNextSteps(one, acting, factsOn(TODAY)).some((step) => step.command === command && step.allowed);
  const isIn = (view: WorkView, one: ServiceRequest): boolean => {
    if (view === 'TO_ACCEPT')
      return may(one, 'acceptRequest') && one.responsibility.offer?.objection === null;
    if (view === 'TO_APPROVE')
      return (
        may(one, 'decideRequestObjection') ||
        (one.responsibility.current.officerId === null && may(one, 'assignRequestHandler'))
      );
    const { from, to } = dueDaysOf(view, today);
    const due = nextDueOn(one);
    return (from === null || from <= due) && (to === null || due <= to);
  };
  return (duty: RequestDuty, view: WorkView): readonly string[] =>
    requests
      .filter((one) => isOwn[duty](one) && isIn(view, one))
      .map(({ id }) => id)
      .sort();
};

const COUNT_OF: Readonly<Record<WorkView, keyof WorkCounts>> = {
  ...{ ALL: 'all', OVERDUE: 'overdue', TODAY: 'today', WEEK: 'week' },
  ...{ TO_ACCEPT: 'toAccept', TO_APPROVE: 'toApprove' },
};

it.each(Object.entries(ASKERS))(
  'every duty and view of %s holds what his own steps and the clock say, and is counted so',
  async (_who, asker) => {
    const expected = await sightOf(asker);
    for (const duty of REQUEST_DUTIES)
      for (const view of WORK_VIEWS) {
        const { edges, totalCount, counts, today: day } = await workOf(asker, duty, view);
        const found = edges.map(({ node }) => node.id).sort();
        expect([duty, view, found]).toEqual([duty, view, expected(duty, view)]);
        expect([totalCount, counts[COUNT_OF[view]], day]).toEqual([found.length, found.length, TODAY]);
        const days = edges.map(({ node }) => node.due?.dueOn ?? NOTHING_DUE);
        expect(days).toEqual([...days].sort());
      }
  },
);

it('the samples fill every view of somebody, and complaints stay away from who may not know the firm', async () => {
  const filled = await Promise.all(
    WORK_VIEWS.map(async (view) => {
      const works = await Promise.all(
        Object.values(ASKERS).flatMap((asker) => REQUEST_DUTIES.map((duty) => workOf(asker, duty, view))),
      );
      return [view, works.some(({ totalCount }) => totalCount > 0)];
    }),
  );
  expect(filled).toEqual(WORK_VIEWS.map((view) => [view, true]));
  const all = await story.running.requests.requests.findAll(ids);
  const hidden = all
    .filter((one) => isComplaint(one) && holderOf(one) === MARKET_BUREAU.id)
    .map(({ id }) => id);
  expect(hidden.length).toBeGreaterThan(0);
  const seen = await story.list(watching);
  expect(seen).toEqual(expect.arrayContaining(hidden));
  const { edges } = await workOf(watching, 'LIAISON');
  expect(edges.filter(({ node }) => hidden.includes(node.id))).toEqual([]);
});

it('counts keep to the filter and the day, and not to the view', async () => {
  const whole = await workOf(liaison, 'UNIT');
  const permits = await workOf(liaison, 'UNIT', 'OVERDUE', { filter: { categories: ['PERMIT'] } });
  expect(permits.counts.all).toBe(5);
  expect(permits.totalCount).toBe(permits.counts.overdue);
  const late = await workOf(liaison, 'UNIT', 'ALL', { due: '2026-05-11' });
  expect(late.counts).toMatchObject({ all: whole.counts.overdue, overdue: whole.counts.overdue, today: 0 });
  // The filter chooses among what is one's own; it opens nothing.
  const others = await workOf(liaison, 'UNIT', 'ALL', {
    filter: { heldBy: POWER_BUREAU.id, statuses: ['CLOSED', 'WITHDRAWN', 'WORKING'] },
  });
  expect(others.counts.all).toBe(0);
  const span = `query ($filter: ServiceRequestFilterInput) { serviceRequests(filter: $filter, first: 200) {
    edges { node { due { dueOn } } } } }`;
  const filter = { dueFrom: '2026-05-12', dueBy: '2026-05-19' };
  const { serviceRequests } = await story.ask(span, { filter }, supervisor);
  const days = (serviceRequests as Work).edges.map(({ node }) => String(node.due?.dueOn));
  expect(days.length).toBeGreaterThan(0);
  expect(days.every((day) => day >= filter.dueFrom && day <= filter.dueBy)).toBe(true);
});

it('a page goes on where the last one ended, and back', async () => {
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    myRequests(first: $first, after: $after, last: $last, before: $before) {
      pageInfo { hasNextPage endCursor startCursor } edges { node { id } } } }`;
  const page = async (more: Shown) => {
    const { myRequests } = await story.ask(query, more, liaison);
    const { edges, pageInfo } = myRequests as { edges: { node: Shown }[]; pageInfo: Shown };
    return { found: edges.map(({ node }) => node['id']), pageInfo };
  };
  const whole = (await page({ first: 200 })).found;
  const first = await page({ first: 3 });
  const second = await page({ first: 3, after: first.pageInfo['endCursor'] });
  expect([...first.found, ...second.found]).toEqual(whole.slice(0, 6));
  const back = await page({ last: 3, before: second.pageInfo['startCursor'] });
  expect(back.found).toEqual(first.found);
});

it('fifty rows with clock, step, responsibility and firm take as many statements as one, and counts one more', async () => {
  const rows = (
    first: number,
    counts = '',
  ) => `{ myRequests(role: LIAISON, first: ${first}) { ${counts} edges { node { id number subject
    due { dueOn level left { count unit } } nextStep { command label } whoseTurn waitingSince
    responsibility { days unit { id } officer { id } offeredTo { id } } enterprise { id name liaison { id } } handler { id } } } } }`;
  const read = async (query: string) => {
    const { data, statements } = await story.running.read(query, {}, watching);
    return { rows: (data['myRequests'] as Work).edges.length, statements: statements.length };
  };
  const [one, many] = [await read(rows(1)), await read(rows(50))];
  expect(many.rows).toBeGreaterThan(10);
  expect(many.statements).toBe(one.statements);
  const counted = await read(rows(50, 'counts { all overdue today week toAccept toApprove }'));
  expect(counted.statements).toBe(many.statements + 1);
});
