import type { ContractEvent, Envelope } from '@lianxin/contracts';
import { publishAs, publishedEvents, until } from '@lianxin/testing';
import { id } from './support/builders';
import { MARKET_BUREAU, POWER_BUREAU } from './support/requests';
import {
  liaison,
  power,
  powerHead,
  requestStory,
  type RequestStory,
  type Shown,
} from './support/request-story';

let story: RequestStory;
beforeAll(async () => {
  story = await requestStory();
});
afterAll(() => story.running.end());

const tell = (cadreId: string, first: number, ...events: ContractEvent[]): Promise<void> =>
  publishAs(story.running.stream.settings, { service: 'cadre', type: 'cadre', id: cadreId }, events, first);
const joined = (cadreId: string, unitId: string): ContractEvent => ({
  type: 'cadre.joined.v1',
  data: { cadreId, unitId, name: '王芳', tier: 'STAFF', from: '2020-01-01' },
});
const stepOf = (request: Shown | null): unknown =>
  (request?.['nextSteps'] as Shown[]).find(({ command }) => command === 'assignRequestHandler');

it('a leaving officer’s requests wait for his unit’s head, who names another; both are told to other services', async () => {
  const officer = String(power.cadreId);
  const [colleague, stranger] = [id(40_001), id(40_002)];
  await tell(officer, 1, joined(officer, POWER_BUREAU.id));
  await tell(colleague, 1, joined(colleague, POWER_BUREAU.id));
  await tell(stranger, 1, joined(stranger, MARKET_BUREAU.id));
  const known = () => story.running.records.directory.findCadre(stranger);
  await until('the cadres are known', async () => (await known()) !== null);
  const requestId = (await story.submit())['id'];
  const step = story.on(requestId);
  await step('triageRequest', liaison);
  await step('dispatchRequest', liaison);
  expect(await step('acceptRequest', power)).toMatchObject({ handler: { id: officer } });
  expect(await story.list(powerHead, { withoutOfficer: true, heldBy: POWER_BUREAU.id })).toEqual([]);

  const data = { cadreId: officer, unitId: POWER_BUREAU.id, on: '2026-04-13' };
  await tell(officer, 2, { type: 'cadre.left.v1', data });
  const officerOf = async () => (await story.see(requestId, powerHead))?.['handler'];
  await until('the request has no officer', async () => (await officerOf()) === null);
  const waiting = () => story.list(powerHead, { withoutOfficer: true, heldBy: POWER_BUREAU.id });
  expect(await waiting()).toEqual([requestId]);
  expect(await story.list(powerHead, { withoutOfficer: false, heldBy: POWER_BUREAU.id })).toEqual([]);

  const left = await story.see(requestId, powerHead);
  expect(left).toMatchObject({ status: 'WORKING', handler: null });
  expect(stepOf(left)).toEqual({ command: 'assignRequestHandler', allowed: true, rejection: null });
  expect(stepOf(await story.see(requestId, liaison))).toMatchObject({
    allowed: false,
    rejection: { code: 'NOT_RESPONSIBLE' },
  });
  const assign = (cadreId: string, as = powerHead) => step('assignRequestHandler', as, { cadreId });
  expect(await assign(colleague, liaison)).toMatchObject({ code: 'NOT_RESPONSIBLE' });
  expect(await assign(stranger)).toMatchObject({ code: 'OFFICER_NOT_OF_UNIT' });
  expect(await assign(id(40_003))).toMatchObject({ code: 'OFFICER_NOT_OF_UNIT' });
  expect(await assign(officer)).toMatchObject({ code: 'OFFICER_NOT_SERVING' });
  const rows = await story.rows();
  expect(await assign(colleague)).toMatchObject({ handler: { id: colleague } });
  expect((await story.rows())[1]).toBe(Number(rows[1]) + 1);
  expect(await assign(colleague)).toMatchObject({ handler: { id: colleague } });
  expect((await story.rows())[1]).toBe(Number(rows[1]) + 1);
  expect(await waiting()).toEqual([]);

  const source = { type: 'request', id: String(requestId) };
  const moved = async (): Promise<readonly Envelope[]> =>
    (await publishedEvents(story.running.stream.settings, source)).filter(
      ({ type }) => type === 'request.responsibility-accepted.v1',
    );
  await until('both are told', async () => (await moved()).length >= 3);
  expect((await moved()).map((event) => event.data)).toMatchObject([
    { how: 'ACCEPTED', responsible: { unitId: POWER_BUREAU.id, officerId: officer } },
    { how: 'DEPARTURE', responsible: { unitId: POWER_BUREAU.id, officerId: null } },
    { how: 'ASSIGNED', responsible: { unitId: POWER_BUREAU.id, officerId: colleague } },
  ]);
});
