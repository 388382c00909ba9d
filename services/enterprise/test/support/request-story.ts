import type { Actor, Role } from '@lianxin/access';
import { inTransaction } from '@lianxin/store';
import type { Answer } from '@lianxin/testing';
import { SqlDirectoryRecords } from '../../src/persistence/directory-records';
import { aUnit, creditCode, id } from './builders';
import {
  GONE_BUREAU,
  LETTERS_OFFICE,
  MARKET_BUREAU,
  POWER_BUREAU,
  POWER_SECTION,
  SERVICE_CENTRE,
} from './requests';
import { runningService, type RunningTest } from './running';

/** A value as it came over HTTP. */
export type Shown = Record<string, unknown>;

export const DISTRICT = id(1);

let accounts = 0;

/** An account of its own that works in a unit and holds roles over it, or over `over`. */
export const accountIn = (unitId: string, roles: readonly Role[], over = unitId): Actor => {
  accounts += 1;
  return {
    kind: 'ACCOUNT',
    accountId: `account-${accounts}`,
    cadreId: id(30_000 + accounts),
    unitId,
    grants: roles.map((role) => ({ role, unitId: over })),
  };
};

export const liaison = accountIn(SERVICE_CENTRE.id, ['LIAISON']);
export const secondLiaison = accountIn(SERVICE_CENTRE.id, ['LIAISON']);
export const power = accountIn(POWER_BUREAU.id, ['UNIT_HANDLER']);
export const powerHead = accountIn(POWER_BUREAU.id, ['UNIT_HEAD']);
export const powerSection = accountIn(POWER_SECTION.id, ['UNIT_HANDLER']);
export const market = accountIn(MARKET_BUREAU.id, ['UNIT_HANDLER']);
export const supervisor = accountIn(DISTRICT, ['SUPERVISOR']);
export const leader = accountIn(DISTRICT, ['LEADER']);

const CLOCKS = 'clocks { kind state level startedOn dueOn derivation left { count unit } rule { source } }';
const REQUEST = `id number status category urgent receivedAt deliveredOn refused result lateReason triageNote
  receipt { number queryCode } enterprise { id name } complainedOf { id } handler { id } ${CLOCKS}
  firstResponsible { unit { id } } responsibility { unit { id } offeredTo { id } reason } chain { unit { id } reason }
  bounces { reasons unitId } questions { question answer } ratings { grade final } conversations { note answer afterBadRating }
  handOvers { state petitionNumber returnReason petitionSteps { label } }
  nextSteps { command allowed rejection { code } } nextStep { command } due { kind dueOn } whoseTurn waitingSince
  timeline { type label kind unit { id } officer { id } }`;
const STATUS = `requestId number status stage responsibleUnit { id } responsibleUnitName ${CLOCKS} questions { question answer }
  answers result lateReason ratings { grade final } maySend petitionNumber subject notices lastNewsOn quiet
  milestones { label on state } answerBy { kind state dueOn left { count unit } }`;
const REFUSAL = '... on Rejection { code message rule { source article } }';
const FIRMS = ['answerQuestion', 'rateRequest', 'reopenRequest', 'withdrawRequest'];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const mutationText = (name: string): string => {
  const member = FIRMS.includes(name)
    ? `... on RequestStatusView { ${STATUS} }`
    : `... on ServiceRequest { ${REQUEST} }`;
  const answer = name === 'openRequest' ? 'token expiresAt' : `__typename ${member} ${REFUSAL}`;
  return `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { ${answer} } }`;
};

/** Inputs of each command that are in order unless changed. */
const INPUTS: Readonly<Record<string, Shown>> = {
  triageRequest: { category: 'UTILITIES', urgent: false },
  dispatchRequest: { toUnitId: POWER_BUREAU.id, reason: '属该单位职责' },
  objectToRequest: { reasons: '不属本单位职责' },
  decideRequestObjection: { agreed: true },
  contactFirm: { note: '已电话联系' },
  askFirm: { question: '请补充用电负荷清单' },
  answerQuestion: { answer: '清单已附' },
  deliverRequest: { text: '已完成增容' },
  refuseWithReasons: { text: '不符合规划' },
  rateRequest: { grade: 5 },
  contactAfterBadRating: { note: '已回访' },
  reopenRequest: { reason: '容量仍不足' },
  handToPetition: { toUnitId: LETTERS_OFFICE.id, reason: '涉法涉诉' },
};

/** Who asks: an account, or a firm by the token of its session. */
export type As = Actor | { readonly caseToken: string };

const claimsOf = (as: As | null) => (as === null ? {} : 'caseToken' in as ? as : { asker: as });

/** A running service with units, a firm and a clock that stands still until it is moved. */
export const requestStory = async () => {
  let at = new Date('2026-04-13T02:00:00Z');
  const running: RunningTest = await runningService(() => at);
  const units = [
    aUnit({ id: DISTRICT, name: '示范区' }),
    aUnit({ id: SERVICE_CENTRE.id, parentId: DISTRICT, name: '区企业服务中心' }),
    aUnit({ id: POWER_BUREAU.id, parentId: DISTRICT, name: '区供电局' }),
    aUnit({ id: POWER_SECTION.id, parentId: POWER_BUREAU.id, name: '区供电局报装科' }),
    aUnit({ id: MARKET_BUREAU.id, parentId: DISTRICT, name: '区市场监管局' }),
    aUnit({ id: LETTERS_OFFICE.id, parentId: DISTRICT, name: '区信访局', function: 'PETITION_OFFICE' }),
    aUnit({ id: GONE_BUREAU.id, parentId: DISTRICT, name: '区经信局', abolishedFrom: '2020-01-01' as never }),
  ];
  const { dataSource } = running.records;
  for (const unit of units)
    await inTransaction(dataSource, (transaction) => new SqlDirectoryRecords().addUnit(unit, transaction));

  const send = (name: string, input: Shown, as: As | null): Promise<Answer> =>
    running.ask(mutationText(name), { input }, claimsOf(as));
  const run = async (name: string, input: Shown, as: As | null): Promise<Shown> => {
    const { data, errors } = await send(name, input, as);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data?.[name] as Shown;
  };
  const ask = async (query: string, variables: Shown, as: As | null): Promise<Shown> => {
    const { data, errors } = await running.ask(query, variables, claimsOf(as));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as Shown;
  };
  const registered = await running.ask(
    `mutation ($input: RegisterEnterpriseInput!) {
      registerEnterprise(input: $input) { ... on Enterprise { id } ... on Rejection { code } } }`,
    { input: { name: '晨光精密机械有限公司', creditCode: creditCode(1), place: '东湖街道' } },
    { asker: liaison },
  );
  const enterpriseId = String((registered.data?.['registerEnterprise'] as Shown)['id']);

  return {
    running,
    enterpriseId,
    send,
    run,
    ask,
    /** Moves the clock to ten o'clock of a day. */
    to: (day: string): void => {
      at = new Date(`${day}T02:00:00Z`);
    },
    now: () => at,
    submit: (changes: Shown = {}, as: As = liaison): Promise<Shown> =>
      run(
        'submitRequest',
        {
          ...{ enterpriseId, category: 'UTILITIES', receivedAt: at.toISOString().slice(0, 10) },
          ...{ subject: '厂区用电增容', text: '变压器容量不足。', contactName: '李敏' },
          ...changes,
        },
        as,
      ),
    /** A command on a request, its input in order unless changed. */
    on:
      (requestId: unknown) =>
      (name: string, as: As, changes: Shown = {}): Promise<Shown> =>
        run(name, { requestId, ...INPUTS[name], ...changes }, as),
    open: async ({ receipt }: Shown): Promise<As> => ({
      caseToken: String((await run('openRequest', receipt as Shown, null))['token']),
    }),
    see: async (requestId: unknown, as: As): Promise<Shown | null> =>
      (await ask(`query ($id: ID) { serviceRequest(id: $id) { ${REQUEST} } }`, { id: requestId }, as))[
        'serviceRequest'
      ] as Shown | null,
    status: async (as: As): Promise<Shown> =>
      (await ask(`{ requestStatus { ${STATUS} } }`, {}, as))['requestStatus'] as Shown,
    list: async (as: As, filter: Shown = {}): Promise<readonly unknown[]> => {
      const query = `query ($filter: ServiceRequestFilterInput) {
        serviceRequests(filter: $filter, first: 50) { totalCount edges { node { id enterprise { id } } } } }`;
      const { totalCount, edges } = (await ask(query, { filter }, as))['serviceRequests'] as {
        totalCount: number;
        edges: { node: Shown }[];
      };
      if (totalCount !== edges.length) throw new Error('the count and the list disagree');
      return edges.map(({ node }) => node['id']);
    },
    /** How many rows each table of a change has. */
    rows: async (): Promise<readonly number[]> => {
      const counts = ['service_request', 'history', 'outbox', 'service_request_clock'].map(async (table) => {
        const [row] = await dataSource.query<[{ n: string }]>(`SELECT COUNT(*) AS n FROM ${table}`);
        return Number(row.n);
      });
      return Promise.all(counts);
    },
  };
};

export type RequestStory = Awaited<ReturnType<typeof requestStory>>;

/** The last clock of a kind. */
export const clockIn = (request: Shown | null, kind: string): Shown => {
  const clock = ((request?.['clocks'] ?? []) as Shown[]).filter((one) => one['kind'] === kind).at(-1);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock;
};
