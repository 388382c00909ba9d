import type { Actor } from '@lianxin/access';
import type { ContractEvent } from '@lianxin/contracts';
import { publishAs, redeliverAll, until } from '@lianxin/testing';
import { id } from './support/builders';
import { commandsOn, officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let bureau: string;
let clerk: string;

beforeAll(async () => {
  running = await runningService();
  const commands = commandsOn(running.records);
  const unit = await commands.createUnit();
  if (unit.kind === 'rejected') throw new Error(unit.code);
  bureau = unit.state.id;
  const cadre = await commands.addCadre({ unitId: bureau });
  if (cadre.kind === 'rejected') throw new Error(cadre.code);
  clerk = cadre.state.id;
});
afterAll(() => running.end());

const registered = (petitionId: string): ContractEvent => ({
  type: 'petition.registered.v1',
  data: {
    petitionId,
    receivedOn: '2026-04-20',
    firstResponsible: { unitId: TOP, officerId: null },
    responsible: { unitId: TOP, officerId: null },
    open: true,
  },
});
const accepted = (petitionId: string): ContractEvent => ({
  type: 'petition.responsibility-accepted.v1',
  data: {
    petitionId,
    responsible: { unitId: bureau, officerId: clerk },
    how: 'ACCEPTED',
    since: '2026-04-21',
  },
});
const overdue = (petitionId: string): ContractEvent => ({
  type: 'petition.overdue.v1',
  data: { petitionId, unitId: bureau, clock: 'NOTIFY', dueOn: '2026-05-06' },
});
const closed = (petitionId: string): ContractEvent => ({
  type: 'petition.closed.v1',
  data: { petitionId, closedOn: '2026-06-20' },
});
const withdrawn = (petitionId: string): ContractEvent => ({
  type: 'petition.withdrawn-from-view.v1',
  data: { petitionId },
});

const cursor = async (petitionId: string): Promise<number> => {
  const [row] = await running.records.dataSource.query<{ last_sequence: number }[]>(
    'SELECT last_sequence FROM inbox_cursor WHERE aggregate_id = ?',
    [Buffer.from(petitionId.replaceAll('-', ''), 'hex')],
  );
  return row?.last_sequence ?? 0;
};
const arrived = (petitionId: string, sequence: number) =>
  until(`event ${sequence}`, async () => (await cursor(petitionId)) === sequence);
const duties = () => running.records.dataSource.query<object[]>('SELECT * FROM case_duty ORDER BY case_id');
const publish = (petitionId: string, first: number, ...events: ContractEvent[]) =>
  publishAs(
    running.stream.settings,
    { service: 'petition', type: 'petition', id: petitionId },
    events,
    first,
  );

const QUERY = `query ($unit: ID!, $cadre: ID!) { unit(id: $unit) { openDuties } cadre(id: $cadre) { openDuties } }`;
const counts = async (asker: Actor) => {
  const { data, errors } = await running.ask(QUERY, { unit: bureau, cadre: clerk }, { asker });
  expect(errors).toEqual([]);
  const { unit, cadre } = data as Record<'unit' | 'cadre', { openDuties: number | null }>;
  return [unit.openDuties, cadre.openDuties];
};
const holder = (
  role: 'UNIT_HEAD' | 'UNIT_HANDLER' | 'PETITION_CLERK',
  unitId: string,
  cadreId: string,
): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'somebody',
  cadreId,
  unitId,
  grants: [{ role, unitId }],
});

it('counts the open cases of a unit and a cadre, moved and closed by the petition service’s events', async () => {
  const [moved, stays, ends, vanishes] = [id(901), id(902), id(903), id(904)];
  expect(await counts(officer)).toEqual([0, 0]);
  await publish(moved, 1, registered(moved), accepted(moved), overdue(moved));
  await publish(stays, 1, registered(stays));
  await publish(ends, 1, registered(ends), accepted(ends), closed(ends));
  await publish(vanishes, 1, registered(vanishes), accepted(vanishes), withdrawn(vanishes));
  await Promise.all([arrived(moved, 3), arrived(stays, 1), arrived(ends, 3), arrived(vanishes, 3)]);
  expect(await counts(officer)).toEqual([1, 1]);
  const rows = await running.records.dataSource.query<object[]>(
    'SELECT open, moves, last_sequence FROM case_duty ORDER BY case_id',
  );
  expect(rows).toEqual([
    { open: 1, moves: 1, last_sequence: 2 },
    { open: 1, moves: 0, last_sequence: 1 },
    { open: 0, moves: 1, last_sequence: 3 },
  ]);
});

it('changes nothing when everything is delivered again', async () => {
  const before = await duties();
  const published = 3 + 1 + 3 + 3;
  await redeliverAll(running.stream.settings, 'cadre');
  await until(
    'all events passed over as duplicates',
    async () => (await running.metric('lianxin_events_consumed_total{outcome="duplicate"')) === published,
  );
  expect(await duties()).toEqual(before);
});

it('waits for the event that comes before', async () => {
  const late = id(906);
  await publish(late, 2, accepted(late));
  await publish(late, 1, registered(late));
  await arrived(late, 2);
  const count = await running.records.dataSource.query<object[]>(
    'SELECT moves FROM case_duty WHERE last_sequence = 2 AND case_id = ?',
    [Buffer.from(late.replaceAll('-', ''), 'hex')],
  );
  expect(count).toEqual([{ moves: 1 }]);
});

it('tells the counts to the organization department, the unit’s head and the cadre himself, to nobody else', async () => {
  expect(await counts(officer)).toEqual([2, 2]);
  expect(await counts(holder('UNIT_HEAD', bureau, id(300)))).toEqual([2, 2]);
  expect(await counts(holder('UNIT_HANDLER', bureau, clerk))).toEqual([null, 2]);
  expect(await counts(holder('UNIT_HANDLER', bureau, id(301)))).toEqual([null, null]);
  expect(await counts(holder('PETITION_CLERK', TOP, id(302)))).toEqual([null, null]);
});
