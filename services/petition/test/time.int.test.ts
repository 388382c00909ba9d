import { PETITION_OFFICE, WATER_BUREAU } from './builders';
import { clockIn, commandsOn, faultOf, type Shown } from './support/commands';
import { clerk, housing, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const timeline = (petition: Shown | null): unknown[] =>
  (petition?.['timeline'] as Shown[]).map(({ type, label }) => [type, label]);

/** A claim of 13 April, offered to the water bureau on the same day; answers its id. */
const offered = async (): Promise<string> => {
  running.clock.to('2026-04-13');
  const id = String((await commands.register())['id']);
  await commands.on(id)('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  return id;
};

it('a suggestion is accepted by a bureau, answered in writing, delivered and rated', async () => {
  const { clock } = running;
  clock.to('2026-04-13');
  const receipt = await commands.register({ purpose: 'SUGGESTION' }, { asker: water });
  const on = commands.on(String(receipt['id']));
  expect(clockIn(receipt, 'NOTIFY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
  const accepted = await on('acceptPetition', { asker: water });
  expect(clockIn(accepted, 'SUGGESTION')).toMatchObject({
    state: 'RUNNING',
    dueOn: '2026-06-12',
    rule: { source: '本地规则表', article: null },
  });
  expect(await on('issueOpinion', { asker: water })).toMatchObject({ code: 'WRONG_PURPOSE' });
  clock.to('2026-05-10');
  expect(await on('answerSuggestion', { asker: water })).toMatchObject({
    status: 'DECIDED',
    opinion: { adopted: 'ADOPTED', reasons: '建议采纳', outcome: null, legalBasis: [] },
  });
  const concluded = await on('deliverOpinion', { asker: water });
  expect(concluded).toMatchObject({ status: 'CONCLUDED', answeredAfterDays: 27 });
  expect(clockIn(concluded, 'SUGGESTION')).toMatchObject({ state: 'MET' });
  expect((concluded['clocks'] as Shown[]).map(({ kind }) => kind)).toEqual(['NOTIFY', 'SUGGESTION']);
  const session = await commands.open(receipt);
  expect(await commands.status(session)).toMatchObject({ mayRate: ['HANDLING_UNIT'] });
  await on('ratePetition', { caseToken: session });
  expect(await on('closePetition', { asker: waterHead })).toMatchObject({ status: 'CLOSED' });
});

it('silence to the end of OBJECT is a takeover, in the timer’s next round, and a later objection hears why not', async () => {
  const id = await offered();
  running.clock.to('2026-04-20');
  await running.passTime();
  expect(await commands.petition(id, { asker: clerk })).toMatchObject({ status: 'OFFERED' });
  running.clock.to('2026-04-21');
  await running.passTime();
  const taken = await commands.petition(id, { asker: clerk });
  expect(taken).toMatchObject({
    status: 'RECEIVED',
    responsibility: {
      unit: { id: WATER_BUREAU.id },
      officer: null,
      since: '2026-04-20T16:00:00.000Z',
      reason: '逾期未提异议，视为接收',
    },
    chain: [{ unit: { id: PETITION_OFFICE.id }, until: '2026-04-20T16:00:00.000Z' }, {}],
    bounces: [],
  });
  expect(clockIn(taken, 'OBJECT')).toMatchObject({
    state: 'VOID',
    derivation: expect.arrayContaining(['期限已届满']) as string[],
  });
  expect(timeline(taken).at(-1)).toEqual(['petition.takeover-deemed', '视为接收']);
  const late = await commands.on(id)('objectToTransfer', { asker: water });
  expect(late).toMatchObject({
    code: 'OBJECTION_TOO_LATE',
    message: '异议期限已于2026-04-20届满。',
    rule: { article: '第二十三条第三款' },
  });
});

it('a command that comes before the timer is decided on what time has made of the petition', async () => {
  const id = await offered();
  running.clock.to('2026-04-22');
  const late = await commands.on(id)('objectToTransfer', { asker: water, locale: 'en' });
  expect(late).toMatchObject({
    code: 'OBJECTION_TOO_LATE',
    message: 'The period for objections ended on 2026-04-20.',
  });
  expect(await commands.petition(id, { asker: clerk })).toMatchObject({ status: 'OFFERED' });
  const accepted = await commands.on(id)('acceptPetition', { asker: water });
  expect(accepted).toMatchObject({ status: 'HANDLING' });
  expect(timeline(accepted).map((entry) => (entry as string[])[0])).toEqual([
    'petition.registered',
    'petition.transfer-offered',
    'petition.takeover-deemed',
    'petition.accepted',
  ]);
});

it('what nobody accepts by NOTIFY’s due date is accepted on it, late or not, and CONCLUDE runs from then', async () => {
  const id = await offered();
  await commands.on(id)('acceptTransfer', { asker: water });
  running.clock.to('2026-05-08');
  await running.passTime();
  const petition = await commands.petition(id, { asker: water, locale: 'en' });
  expect(petition).toMatchObject({ status: 'HANDLING', handler: { id: water.cadreId } });
  expect(clockIn(petition, 'NOTIFY')).toMatchObject({
    state: 'MISSED',
    level: 'RED',
    left: { count: -10, unit: 'DAYS' },
  });
  expect(clockIn(petition, 'CONCLUDE')).toMatchObject({ startedOn: '2026-04-28', dueOn: '2026-06-27' });
  expect(timeline(petition).slice(-3)).toEqual([
    ['petition.clock-missed', 'A period was missed'],
    ['petition.accepted', 'Accepted'],
    ['petition.supervision-opened', 'Supervision was opened'],
  ]);
});

it('years of silence bring everything once, in its order; a second round brings nothing', async () => {
  const id = await offered();
  running.clock.to('2027-04-13');
  expect(await running.passTime()).toBeGreaterThan(0);
  expect(await running.passTime()).toBe(0);
  const petition = await commands.petition(id, { asker: clerk });
  expect(timeline(petition).map((entry) => (entry as string[])[0])).toEqual([
    'petition.registered',
    'petition.transfer-offered',
    'petition.takeover-deemed',
    'petition.clock-missed',
    'petition.accepted',
    'petition.supervision-opened',
    'petition.clock-missed',
    'petition.supervision-opened',
  ]);
});

it('a due date in a year whose holidays aren’t announced is provisional and says so', async () => {
  running.clock.to('2026-12-25');
  const id = String((await commands.register())['id']);
  const petition = await commands.on(id)('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  expect(clockIn(petition, 'OBJECT')).toMatchObject({
    provisional: true,
    dueOn: '2027-01-01',
    derivation: expect.arrayContaining([expect.stringContaining('2027年节假日安排尚未公布')]) as string[],
  });
});

it('what was due when is answered as of any past day, by one reading of all histories', async () => {
  running.clock.to('2026-04-13');
  const id = await offered();
  running.clock.to('2026-04-16');
  await commands.on(id)('acceptTransfer', { asker: water });
  running.clock.to('2026-06-01');
  await running.passTime();
  const asOf = async (days: readonly string[], asker = water) => {
    const fields = days.map(
      (day, at) => `d${at}: clocks(asOf: "${day}") { kind state dueOn left { count } level }`,
    );
    const query = `query ($id: ID!) { petition(id: $id) { ${fields.join(' ')} } }`;
    return running.ask(query, { id }, { asker });
  };
  const { data } = await asOf(['2026-04-12', '2026-04-14', '2026-04-27', '2026-04-29']);
  const shown = data?.['petition'] as Record<string, Shown[]>;
  expect(shown['d0']).toEqual([]);
  expect(shown['d1']?.map(({ kind, state }) => [kind, state])).toEqual([
    ['ROUTE', 'MET'],
    ['OBJECT', 'RUNNING'],
    ['NOTIFY', 'RUNNING'],
  ]);
  const notify = (at: string) => shown[at]?.find(({ kind }) => kind === 'NOTIFY');
  expect(notify('d2')).toMatchObject({
    state: 'RUNNING',
    dueOn: '2026-04-28',
    left: { count: 1 },
    level: 'AMBER',
  });
  expect(notify('d3')).toMatchObject({ state: 'MISSED', left: { count: -1 }, level: 'RED' });
  expect(faultOf(await asOf(['2026-06-02']))).toEqual(['BAD_USER_INPUT', 'asOf']);
  // Who may not read the petition reads none of its past either.
  const stranger = await asOf(['2026-04-14'], housing);
  expect(stranger.data?.['petition'] ?? null).toBeNull();
});

it('two rounds of the timer at once do everything once', async () => {
  const ids = [await offered(), await offered(), await offered()];
  running.clock.to('2026-04-21');
  await Promise.all([running.passTime(), running.passTime()]);
  for (const id of ids) {
    const petition = await commands.petition(id, { asker: clerk });
    const types = timeline(petition).map((entry) => (entry as string[])[0]);
    expect(types.filter((type) => type === 'petition.takeover-deemed')).toHaveLength(1);
  }
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(6);
});
