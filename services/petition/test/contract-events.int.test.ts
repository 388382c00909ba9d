import { catalogue, envelope, type Envelope, type EventType } from '@lianxin/contracts';
import { accept } from '@lianxin/kernel';
import { newId } from '@lianxin/store';
import { publishedEvents, until } from '@lianxin/testing';
import { importPetition } from '../src/domain/import-petition';
import { day, DISCIPLINE_ORGAN, factsOn, officerOf, registrationInput, WATER_BUREAU } from './builders';
import { commandsOn, type Shown } from './support/commands';
import { clerk, discipline, secondClerk, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());
beforeEach(() => running.clock.to('2026-04-13'));

/** What the stream holds of a petition, once the outbox is empty. */
const told = async (id: string): Promise<readonly Envelope[]> => {
  await until('an empty outbox', async () => {
    const [row] = await running.records.dataSource.query<[{ n: string }]>(
      'SELECT COUNT(*) AS n FROM outbox WHERE published_at IS NULL',
    );
    return Number(row.n) === 0;
  });
  return publishedEvents(running.stream.settings, { type: 'petition', id });
};
const typesOf = (events: readonly Envelope[]): readonly string[] => events.map(({ type }) => type);
const toWater = { toUnitId: WATER_BUREAU.id };

/** Nothing that somebody wrote or is called may travel. */
const SECRETS = [
  '欧阳',
  '13800001402',
  '110105',
  '望江街道',
  '供水',
  '早晚无水',
  '管网',
  '回证',
  '职权',
  '工期',
];
const expectSound = (events: readonly Envelope[]): void => {
  events.forEach((event, index) => {
    expect(envelope.parse(event)).toMatchObject({ source: '/lianxin/petition', sequence: index + 1 });
    expect(catalogue[event.type as EventType].strict().parse(event.data)).toEqual(event.data);
  });
  const text = JSON.stringify(events);
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
};

it('a claim tells others of its whole way, in order and without a word of what it says or of whom', async () => {
  const registered = await commands.register();
  const id = String(registered['id']);
  const on = commands.on(id);
  await on('transferPetition', { asker: clerk }, toWater);
  await on('acceptTransfer', { asker: water });
  await on('notifyPetitioner', { asker: water });
  await on('acceptPetition', { asker: water });
  const [demand] = (await on('addDemand', { asker: water }))['demands'] as Shown[];
  await on('assessDemand', { asker: water }, { demandId: demand?.['id'] });
  await on('requestExtension', { asker: water });
  await on('approveExtension', { asker: waterHead }, { noticeOn: '2026-04-13' });
  running.clock.to('2026-07-13');
  await on('issueOpinion', { asker: water });
  await on('deliverOpinion', { asker: water });
  await on('ratePetition', { caseToken: await commands.open(registered) });
  await on('closePetition', { asker: secondClerk });
  const events = await told(id);
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    [
      'petition.registered.v1',
      {
        petitionId: id,
        receivedOn: '2026-04-13',
        firstResponsible: { unitId: clerk.unitId, officerId: clerk.cadreId },
        responsible: { unitId: clerk.unitId, officerId: clerk.cadreId },
        open: true,
      },
    ],
    [
      'petition.responsibility-accepted.v1',
      {
        petitionId: id,
        responsible: { unitId: WATER_BUREAU.id, officerId: water.cadreId },
        how: 'ACCEPTED',
        since: '2026-04-13',
      },
    ],
    [
      'petition.accepted.v1',
      {
        petitionId: id,
        unitId: WATER_BUREAU.id,
        acceptedOn: '2026-04-13',
        deemed: false,
        concludeBy: '2026-06-12',
      },
    ],
    [
      'petition.overdue.v1',
      { petitionId: id, unitId: WATER_BUREAU.id, clock: 'CONCLUDE', dueOn: '2026-07-12' },
    ],
    [
      'petition.concluded.v1',
      {
        petitionId: id,
        unitId: WATER_BUREAU.id,
        handlerId: water.cadreId,
        outcome: 'SUPPORT',
        concludedOn: '2026-07-13',
      },
    ],
    ['petition.rated.v1', { petitionId: id, unitId: WATER_BUREAU.id, of: 'HANDLING_UNIT', grade: 5 }],
    ['petition.closed.v1', { petitionId: id, closedOn: '2026-07-13' }],
  ]);
  expectSound(events);
});

it('nothing is told of an accusation on its whole way, nor of what nobody has sorted', async () => {
  const accusation = await commands.register({ purpose: 'ACCUSATION' });
  const on = commands.on(String(accusation['id']));
  await on('transferPetition', { asker: clerk }, { toUnitId: DISCIPLINE_ORGAN.id });
  await on('acceptTransfer', { asker: discipline });
  await on('acceptPetition', { asker: discipline });
  const unsorted = await commands.register({ purpose: null });
  await commands.on(String(unsorted['id']))('addDemand', { asker: clerk });
  running.clock.to('2027-04-13');
  await running.passTime();
  expect(await told(String(accusation['id']))).toEqual([]);
  expect(await told(String(unsorted['id']))).toEqual([]);
  const [row] = await running.records.dataSource.query<[{ n: string }]>(
    'SELECT COUNT(*) AS n FROM outbox WHERE aggregate_id IN (?)',
    [
      [accusation, unsorted].map((petition) =>
        Buffer.from(String(petition['id']).replaceAll('-', ''), 'hex'),
      ),
    ],
  );
  expect(Number(row.n)).toBe(0);
});

it('what is sorted becomes known as it stands, and what becomes an accusation goes without a reason, again and again', async () => {
  const id = String((await commands.register({ purpose: null }))['id']);
  const on = commands.on(id);
  running.clock.to('2026-05-13');
  await running.passTime();
  const set = (purpose: string) => on('setPurpose', { asker: clerk }, { purpose });
  await set('CLAIM');
  await on('transferPetition', { asker: clerk }, toWater);
  await on('acceptTransfer', { asker: water });
  await set('ACCUSATION');
  await set('CLAIM');
  await set('SUGGESTION');
  await set('ACCUSATION');
  const events = await told(id);
  expect(typesOf(events)).toEqual([
    'petition.registered.v1',
    'petition.responsibility-accepted.v1',
    'petition.withdrawn-from-view.v1',
    'petition.registered.v1',
    'petition.withdrawn-from-view.v1',
  ]);
  expect(events.filter(({ type }) => type.includes('withdrawn')).map(({ data }) => data)).toEqual([
    { petitionId: id },
    { petitionId: id },
  ]);
  expectSound(events);
});

it('what time brings is told like what people do: deemed takeover, missed period, deemed acceptance', async () => {
  const id = String((await commands.register())['id']);
  await commands.on(id)('transferPetition', { asker: clerk }, toWater);
  running.clock.to('2026-04-29');
  await running.passTime();
  const events = await told(id);
  expect(events.map(({ type, data }) => [type, data])).toMatchObject([
    ['petition.registered.v1', {}],
    [
      'petition.responsibility-accepted.v1',
      { how: 'DEEMED', since: '2026-04-21', responsible: { officerId: null } },
    ],
    ['petition.overdue.v1', { clock: 'NOTIFY', dueOn: '2026-04-28', unitId: WATER_BUREAU.id }],
    ['petition.accepted.v1', { deemed: true, acceptedOn: '2026-04-28', concludeBy: '2026-06-27' }],
  ]);
  expectSound(events);
});

it('an objection that is refused moves responsibility, one that is agreed to tells nobody anything', async () => {
  const refused = String((await commands.register())['id']);
  const agreed = String((await commands.register())['id']);
  for (const [id, decision] of [
    [refused, { agreed: false, reason: '属其法定职责' }],
    [agreed, { agreed: true }],
  ] as const) {
    await commands.on(id)('transferPetition', { asker: clerk }, toWater);
    await commands.on(id)('objectToTransfer', { asker: water });
    await commands.on(id)('decideObjection', { asker: clerk }, decision);
  }
  expect((await told(refused)).at(-1)?.data).toMatchObject({ how: 'DECIDED' });
  expect(typesOf(await told(agreed))).toEqual(['petition.registered.v1']);
});

it('what was imported is historical: registered with its end, and never overdue for what came with it', async () => {
  const { petitions } = running.records;
  const facts = factsOn('2026-04-13');
  const context = {
    command: 'importPetition',
    performer: { kind: 'IMPORT', id: 'messages', cadreId: null },
    now: running.clock.now(),
    traceparent: null,
    origin: null,
    idempotency: null,
  } as const;
  const imported = async (
    number: string,
    reply: { text: string; repliedOn: string } | null,
  ): Promise<string> => {
    const id = newId();
    const input = registrationInput({ id, number, unit: WATER_BUREAU, receivedOn: day('2020-01-06') });
    const answer = reply && { text: reply.text, repliedOn: day(reply.repliedOn) };
    await petitions.create(
      id,
      () => accept(...importPetition({ ...input, reply: answer }, officerOf(WATER_BUREAU), facts).events),
      context,
    );
    return id;
  };
  const open = await imported('XF-2020-100001', null);
  const replied = await imported('XF-2020-100002', { text: '已修复供水管网', repliedOn: '2022-01-06' });
  running.clock.to('2027-04-13');
  await running.passTime();
  expect((await told(open)).map(({ type, data }) => [type, (data as { open: boolean }).open])).toEqual([
    ['petition.registered.v1', true],
  ]);
  expect((await told(replied)).map(({ type, data }) => [type, (data as { open: boolean }).open])).toEqual([
    ['petition.registered.v1', false],
  ]);
  expectSound([...(await told(open))]);
});
