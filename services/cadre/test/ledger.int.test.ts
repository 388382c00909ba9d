import type { Actor } from '@lianxin/access';
import type { ContractEvent } from '@lianxin/contracts';
import { publishAs, redeliverAll, until } from '@lianxin/testing';
import { id } from './support/builders';
import { commandsOn, officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let bureau: string;
let handler: string;

beforeAll(async () => {
  running = await runningService();
  const commands = commandsOn(running.records);
  const unit = await commands.createUnit();
  if (unit.kind === 'rejected') throw new Error(unit.code);
  bureau = unit.state.id;
  const cadre = await commands.addCadre({ unitId: bureau });
  if (cadre.kind === 'rejected') throw new Error(cadre.code);
  handler = cadre.state.id;
});
afterAll(() => running.end());

const executed = (petitionId: string, concludedOn: string, by: string | null = handler): ContractEvent => ({
  type: 'petition.executed.v1',
  data: { petitionId, unitId: bureau, handlerId: by, concludedOn, executedOn: '2026-08-01' },
});
const rated = (requestId: string, grade: number, refused = false): ContractEvent => ({
  type: 'request.rated.v1',
  data: {
    ...{ requestId, unitId: bureau, handlerId: handler, deliveredOn: '2026-06-20', refused },
    ...{ ratedOn: '2026-06-22', grade, final: true },
  },
});
const submitted = (requestId: string): ContractEvent => ({
  type: 'request.submitted.v1',
  data: {
    ...{ requestId, enterpriseId: null, receivedOn: '2026-06-01' },
    responsible: { unitId: TOP, officerId: null },
  },
});

const ofPetition = (petitionId: string, ...events: readonly ContractEvent[]) =>
  publishAs(running.stream.settings, { service: 'petition', type: 'petition', id: petitionId }, events);
const ofRequest = (requestId: string, ...events: readonly ContractEvent[]) =>
  publishAs(running.stream.settings, { service: 'enterprise', type: 'request', id: requestId }, events);

const lineCount = async (): Promise<number> => {
  const [row] = await running.records.dataSource.query<[{ count: number | string }]>(
    'SELECT COUNT(*) AS count FROM ledger_line',
  );
  return Number(row.count);
};

const actor = (grants: Actor['grants'], cadreId: string | null): Actor => ({
  ...{ kind: 'ACCOUNT', accountId: 'somebody', cadreId, unitId: TOP, grants },
});

const QUERY = `query ($cadreId: ID!, $unitId: ID!, $period: LedgerPeriodInput, $after: String) {
  resultsLedger(cadreId: $cadreId, period: $period, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { kind sourceId creditedOn unit { id } cadre { id } } }
  }
  cadre(id: $cadreId) { ledger { sourceId } }
  unit(id: $unitId) { ledger { sourceId } }
}`;

interface Answer {
  readonly resultsLedger: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
  };
  readonly cadre: { readonly ledger: readonly { readonly sourceId: string }[] | null };
  readonly unit: { readonly ledger: readonly { readonly sourceId: string }[] | null };
}

const read = async (asker: Actor, more: object = {}): Promise<Answer> => {
  const variables = { cadreId: handler, unitId: bureau, ...more };
  const { data, errors } = await running.ask(QUERY, variables, { asker });
  expect(errors).toEqual([]);
  return data as unknown as Answer;
};

it('credits what was carried out and what a firm was satisfied with, once, newest first, and nothing else', async () => {
  const [early, late, unnamed] = [id(911), id(912), id(913)];
  const [good, bad, refused] = [id(921), id(922), id(923)];
  await ofPetition(early, executed(early, '2026-05-01'));
  await ofPetition(late, executed(late, '2026-07-01'));
  await ofPetition(unnamed, executed(unnamed, '2026-06-30', null));
  await ofRequest(good, submitted(good), rated(good, 5));
  await ofRequest(bad, submitted(bad), rated(bad, 2));
  await ofRequest(refused, submitted(refused), rated(refused, 5, true));
  await until('all that counts is credited', async () => (await lineCount()) === 4);

  const first = await read(officer);
  expect(first.resultsLedger.totalCount).toBe(3);
  expect(first.resultsLedger.edges.map(({ node }) => node)).toEqual([
    {
      ...{ kind: 'PETITION_CARRIED_OUT', sourceId: late, creditedOn: '2026-07-01' },
      ...{ unit: { id: bureau }, cadre: { id: handler } },
    },
    {
      ...{ kind: 'REQUEST_DELIVERED', sourceId: good, creditedOn: '2026-06-20' },
      ...{ unit: { id: bureau }, cadre: { id: handler } },
    },
  ]);
  const { endCursor } = first.resultsLedger.pageInfo;
  const second = await read(officer, { after: endCursor });
  expect(second.resultsLedger.edges.map(({ node }) => node['sourceId'])).toEqual([early]);
  expect(second.resultsLedger.pageInfo.hasNextPage).toBe(false);
  expect(first.cadre.ledger?.map(({ sourceId }) => sourceId)).toEqual([late, good, early]);
  expect(first.unit.ledger?.map(({ sourceId }) => sourceId)).toEqual([late, unnamed, good, early]);
});

it('reads a period with both its days', async () => {
  const period = { from: '2026-05-01', to: '2026-06-20' };
  const { resultsLedger } = await read(officer, { period });
  expect(resultsLedger.edges.map(({ node }) => node['creditedOn'])).toEqual(['2026-06-20', '2026-05-01']);
});

it('is read by himself, his head and the organization department, by nobody else', async () => {
  const himself = await read(actor([], handler));
  expect([himself.resultsLedger.totalCount, himself.unit]).toEqual([3, null]);
  const head = await read(actor([{ role: 'UNIT_HEAD', unitId: bureau }], id(300)));
  expect([head.resultsLedger.totalCount, head.unit.ledger?.length]).toEqual([3, 4]);
  const colleague = await read(actor([{ role: 'UNIT_HANDLER', unitId: bureau }], id(301)));
  expect([colleague.resultsLedger.totalCount, colleague.cadre.ledger, colleague.unit.ledger]).toEqual([
    ...[0, null, null],
  ]);
});

it('credits nothing twice when everything is delivered again', async () => {
  const before = await lineCount();
  await redeliverAll(running.stream.settings, 'cadre');
  await until(
    'all events passed over as duplicates',
    async () => (await running.metric('lianxin_events_consumed_total{outcome="duplicate"')) === 9,
  );
  expect(await lineCount()).toBe(before);
});
