import { openLetter, sealLetter } from '@lianxin/access';
import { catalogue, petitionLetterV1, type Envelope } from '@lianxin/contracts';
import { idToBytes, newId } from '@lianxin/store';
import { letterBox, publishedEvents, redeliverAll, testNatsUrl, until } from '@lianxin/testing';
import { ABOLISHED_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { allowedIn, clockIn, commandsOn, faultOf, type Shown } from './support/commands';
import {
  applied,
  CONFIDENTIAL,
  handedOverEvent,
  handOver,
  petitionsOf,
  publishRequest,
  requestLetter,
} from './support/hand-overs';
import { clerk, secondClerk, water } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { wireTo, type Wire } from './support/wire';
import { expectFoldsOfHistory, rowCounts, withoutAudit } from './support/written';

let wire: Wire;
let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  wire = await wireTo(testNatsUrl());
  running = await runningService(() => wire.url);
  commands = commandsOn(running);
});
afterAll(async () => {
  await running.end();
  await wire.end();
});
beforeEach(() => running.clock.to('2026-04-13'));

const unpublished = async (): Promise<number> => {
  const [row] = await running.records.dataSource.query<[{ n: string }]>(
    'SELECT COUNT(*) AS n FROM outbox WHERE published_at IS NULL',
  );
  return Number(row.n);
};
const told = async (id: string): Promise<readonly Envelope[]> => {
  await until('an empty outbox', async () => (await unpublished()) === 0);
  return publishedEvents(running.stream.settings, { type: 'petition', id });
};
const originOf = (petition: Shown | null): Shown => petition?.['origin'] as Shown;

it('a request that is handed over is a petition at once, with its history and both numbers', async () => {
  const [requestId, handOverId] = [newId(), newId()];
  const submitted = {
    type: 'request.ended.v1',
    data: { requestId, endedOn: '2026-04-13', how: 'HANDED_OVER' },
  } as const;
  await publishRequest(running, requestId, 1, submitted);
  const id = await handOver(running, { requestId, handOverId, sequence: 2 });
  const shown = await commands.petition(id, { asker: clerk, locale: 'en' });
  expect(shown).toMatchObject({
    number: expect.stringMatching(/^XF-2026-\d{6,}$/) as string,
    status: 'REGISTERED',
    channel: 'OTHER',
    purpose: null,
    receivedAt: '2026-04-13',
    subject: '厂区停水',
    text: '多次停水，影响生产。',
    receipt: null,
    petitioners: [
      { name: '乙**', phone: '137****1111' },
      { name: '某**', phone: null },
    ],
    firstResponsible: { unit: { id: PETITION_OFFICE.id }, officer: null },
    origin: {
      request: { id: requestId },
      requestNumber: 'QS-2026-482913',
      handOverId,
      confirmedOn: null,
      returnedOn: null,
      askedOn: '2026-04-07',
      reason: '诉求实为对个人住处停水的信访事项',
      steps: [{ type: 'request.submitted', label: 'Submitted' }],
      questions: [{ question: '已询问断水时段', answer: '每日十时至十二时' }],
      chain: [{ unit: { id: WATER_BUREAU.id }, until: null }],
      otherHandOvers: [],
    },
  });
  expect(clockIn(shown, 'ROUTE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
  // What may always be done beside stands behind.
  expect(allowedIn(shown).slice(0, 5)).toEqual([
    'confirmRequestHandOver',
    'setPurpose',
    'addDemand',
    'nameAccused',
    'declareInterest',
  ]);
  expect(await told(id)).toEqual([]);
});

it('what the letter said stands nowhere in clear but where a petition’s own words stand', async () => {
  const id = await handOver(running);
  await commands.on(id)('confirmRequestHandOver', { asker: clerk });
  const tables = ['petition', 'history', 'outbox', 'audit_entry', 'inbox', 'dead_letter'];
  for (const table of tables) {
    const rows = await running.records.dataSource.query<object[]>(`SELECT * FROM ${table}`);
    const text = JSON.stringify(rows, (_key, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString() : value,
    );
    expect([table, CONFIDENTIAL.filter((words) => text.includes(words))]).toEqual([table, []]);
  }
  const stored = await running.records.petitions.find(id);
  expect(stored?.personal?.request?.questions).toHaveLength(1);
});

it('the office confirms it once: the enterprise service is told both numbers, and the firm’s receipt is shown', async () => {
  const [requestId, handOverId] = [newId(), newId()];
  const id = await handOver(running, { requestId, handOverId });
  const on = commands.on(id);
  const key = { idempotencyKey: 'confirm-once' };
  const confirmed = await on('confirmRequestHandOver', { asker: clerk }, key);
  expect(originOf(confirmed)).toMatchObject({ confirmedOn: '2026-04-13', returnedOn: null });
  const again = await on('confirmRequestHandOver', { asker: clerk }, key);
  expect(again['receipt']).toEqual(confirmed['receipt']);
  expect(await on('confirmRequestHandOver', { asker: secondClerk })).toMatchObject({
    code: 'HAND_OVER_CONFIRMED',
    message: '已于2026-04-13确认接收。',
  });
  const events = await told(id);
  expect(events.map(({ type, sequence, data }) => [type, sequence, data])).toEqual([
    [
      'petition.hand-over-confirmed.v1',
      1,
      {
        petitionId: id,
        petitionNumber: confirmed['number'],
        requestId,
        handOverId,
        confirmedOn: '2026-04-13',
      },
    ],
  ]);
  const session = await commands.open(confirmed);
  expect(await commands.status(session)).toMatchObject({
    number: confirmed['number'],
    requestNumber: 'QS-2026-482913',
    responsibleUnit: null,
  });
});

it('two clerks who confirm at once are told by one event', async () => {
  const id = await handOver(running);
  const answers = await Promise.all(
    [clerk, secondClerk].map((asker) => commands.on(id)('confirmRequestHandOver', { asker })),
  );
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Petition', 'Rejection']);
  expect(await told(id)).toHaveLength(1);
});

it('it goes back from who has it, with a letter that only the enterprise service opens', async () => {
  const [requestId, handOverId] = [newId(), newId()];
  const id = await handOver(running, { requestId, handOverId });
  const on = commands.on(id);
  await on('setPurpose', { asker: clerk }, { purpose: 'ACCUSATION' });
  await on('setPurpose', { asker: clerk }, { purpose: 'CLAIM' });
  await on('confirmRequestHandOver', { asker: clerk });
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await on('acceptTransfer', { asker: water });
  running.clock.to('2026-04-20');
  const returned = await on('returnToEnterprise', { asker: water });
  expect(returned).toMatchObject({ __typename: 'Petition', status: 'CLOSED' });
  expect(originOf(returned)).toMatchObject({ returnedOn: '2026-04-20' });
  expect(clockIn(returned, 'NOTIFY')).toMatchObject({ state: 'VOID' });
  const events = await told(id);
  expect(events.map(({ type }) => type)).toEqual([
    'petition.registered.v1',
    'petition.hand-over-confirmed.v1',
    'petition.responsibility-accepted.v1',
    'petition.closed.v1',
    'petition.hand-over-returned.v1',
  ]);
  const data = catalogue['petition.hand-over-returned.v1'].strict().parse(events.at(-1)?.data);
  expect(data).toMatchObject({ petitionId: id, requestId, handOverId, returnedOn: '2026-04-20' });
  const letter = petitionLetterV1.strict().parse(await openLetter(data.sealed, running.letters.fromUs));
  expect(letter).toMatchObject({
    handOverId,
    petitionNumber: returned['number'],
    reason: '属于企业诉求，请继续办理',
    chain: [{ unitId: PETITION_OFFICE.id }, { unitId: WATER_BUREAU.id, until: null }],
    omittedSteps: 0,
  });
  expect(letter.steps.map(({ type }) => type)).toEqual([
    'petition.hand-over-confirmed',
    'petition.transfer-offered',
    'petition.transfer-accepted',
  ]);
  expect(JSON.stringify(letter)).not.toMatch(/accus|ACCUSATION|检举|purpose|recalled/i);
  expect(JSON.stringify(events)).not.toContain('属于企业诉求');
});

it('a request that is handed over again is another petition, linked with the first', async () => {
  const requestId = newId();
  const first = await handOver(running, { requestId });
  await commands.on(first)('setPurpose', { asker: clerk }, { purpose: 'CLAIM' });
  await commands.on(first)('confirmRequestHandOver', { asker: clerk });
  await commands.on(first)('returnToEnterprise', { asker: clerk });
  const second = await handOver(running, { requestId, sequence: 2 });
  expect(second).not.toBe(first);
  const other = async (id: string) =>
    originOf(await commands.petition(id, { asker: clerk }))['otherHandOvers'] as Shown[];
  expect((await other(second)).map(({ id }) => id)).toEqual([first]);
  expect((await other(first)).map(({ id }) => id)).toEqual([second]);
});

it('it is registered exactly once, however often it comes', async () => {
  const requestId = newId();
  const event = await handedOverEvent(running, { requestId });
  // Told twice under two ids, the same hand-over is the same petition.
  await publishRequest(running, requestId, 1, event, event);
  await applied(running, requestId, 2);
  expect(await petitionsOf(running, requestId)).toHaveLength(1);
  const before = await rowCounts(running.records);
  await redeliverAll(running.stream.settings, 'petition');
  const duplicates = 'lianxin_events_consumed_total{outcome="duplicate"';
  const [row] = await running.records.dataSource.query<[{ n: string }]>('SELECT COUNT(*) AS n FROM inbox');
  await until('all passed over', async () => (await running.metric(duplicates)) >= Number(row.n));
  expect(await rowCounts(running.records)).toEqual(before);
});

it('while the stream is away the office confirms all the same, and the event goes out later', async () => {
  const id = await handOver(running);
  wire.cut();
  await until('a degraded stream', async () => {
    const response = await fetch(`${running.operationsUrl}/health/ready`);
    return response.status === 200 && (await response.text()).includes('degraded');
  });
  expect(await commands.on(id)('confirmRequestHandOver', { asker: clerk })).toMatchObject({
    __typename: 'Petition',
  });
  expect(await unpublished()).toBe(1);
  expect(await publishedEvents(running.stream.settings, { type: 'petition', id })).toEqual([]);
  wire.mend();
  expect((await told(id)).map(({ type }) => type)).toEqual(['petition.hand-over-confirmed.v1']);
});

it('a hand-over while the service was cut off is registered once it is back', async () => {
  const requestId = newId();
  const event = await handedOverEvent(running, { requestId });
  wire.cut();
  await publishRequest(running, requestId, 1, event);
  wire.mend();
  await applied(running, requestId, 1);
  expect(await petitionsOf(running, requestId)).toHaveLength(1);
});

it('addressed to a unit that is no petition office, or no more, it is registered at the nearest one', async () => {
  for (const { id: toUnitId } of [ABOLISHED_BUREAU, WATER_BUREAU]) {
    const id = await handOver(running, { toUnitId });
    const shown = await commands.petition(id, { asker: clerk });
    expect(shown?.['firstResponsible']).toMatchObject({ unit: { id: PETITION_OFFICE.id } });
  }
});

it.each<[string, (requestId: string) => Promise<object>, RegExp]>([
  [
    'sealed to somebody else',
    async () => ({ sealed: await sealLetter({}, letterBox().address) }),
    /not sealed to a key of this service/,
  ],
  [
    'altered on its way',
    async (requestId) => {
      const { sealed } = (await handedOverEvent(running, { requestId })).data;
      const parts = sealed.split('.');
      return { sealed: [...parts.slice(0, 3), 'AAAA', parts[4]].join('.') };
    },
    /cannot be opened/,
  ],
  [
    'with another content',
    async () => ({ sealed: await sealLetter({ subject: '厂区停水' }, running.letters.toUs) }),
    /is no letter of this kind/,
  ],
  [
    'taken from another hand-over',
    async (requestId) => {
      const other = requestLetter({ requestId, handOverId: newId() });
      return { sealed: await sealLetter(other, running.letters.toUs) };
    },
    /belongs to another hand-over/,
  ],
])('a letter %s is a dead letter, and nothing is registered', async (_what, changes, reason) => {
  const requestId = newId();
  const event = await handedOverEvent(running, { requestId, ...(await changes(requestId)) });
  await publishRequest(running, requestId, 1, event);
  const dead = async () =>
    running.records.dataSource.query<{ reason: string }[]>(
      'SELECT reason FROM dead_letter WHERE aggregate_id = ?',
      [idToBytes(requestId)],
    );
  await until('a dead letter', async () => (await dead()).length === 1);
  const [row] = await dead();
  expect(row?.reason).toMatch(reason);
  expect(row?.reason).not.toContain('停水');
  expect(await petitionsOf(running, requestId)).toEqual([]);
});

it('bad input names its field, and who works elsewhere finds nothing to confirm or return', async () => {
  const petitionId = await handOver(running);
  const before = await rowCounts(running.records);
  const long = { petitionId, reason: '长'.repeat(5_001) };
  expect(faultOf(await commands.send('returnToEnterprise', long, { asker: clerk }))).toEqual([
    'BAD_USER_INPUT',
    'input.reason',
  ]);
  for (const name of ['confirmRequestHandOver', 'returnToEnterprise']) {
    const changes = name === 'returnToEnterprise' ? { reason: '属于企业诉求' } : {};
    const send = (id: string, asker = clerk) =>
      commands.send(name, { petitionId: id, ...changes }, { asker });
    expect(faultOf(await send('no-id'))).toEqual(['BAD_USER_INPUT', 'input.petitionId']);
    expect(faultOf(await send(newId()))).toEqual(['NOT_FOUND']);
    expect(faultOf(await send(petitionId, water))).toEqual(['NOT_FOUND']);
  }
  expect(withoutAudit(await rowCounts(running.records))).toEqual(withoutAudit(before));
});

it('lists can be asked for what was handed over, and for the rest', async () => {
  const own = String((await commands.register())['id']);
  const handed = await handOver(running);
  const list = async (handedOver: boolean): Promise<readonly string[]> => {
    const query = `query ($filter: PetitionFilterInput) {
      petitions(filter: $filter, first: 200) { edges { node { id } } } }`;
    const { data } = await running.ask(query, { filter: { handedOver } }, { asker: clerk });
    return (data?.['petitions'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
  };
  expect(await list(true)).toContain(handed);
  expect(await list(true)).not.toContain(own);
  expect(await list(false)).toContain(own);
  expect(await list(false)).not.toContain(handed);
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(10);
});
