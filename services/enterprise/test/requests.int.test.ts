import { openLetter, sealLetter, type Actor } from '@lianxin/access';
import { requestLetterV1, type ContractEvent, type Envelope, type PetitionLetter } from '@lianxin/contracts';
import { inTransaction } from '@lianxin/store';
import { publishAs, publishedEvents, until } from '@lianxin/testing';
import { SqlDirectoryRecords } from '../src/persistence/directory-records';
import { aCadre, id, token } from './support/builders';
import {
  clockIn,
  leader,
  liaison,
  market,
  power,
  powerHead,
  powerSection,
  requestStory,
  secondLiaison,
  supervisor,
  type RequestStory,
  type Shown,
} from './support/request-story';
import { LETTERS_OFFICE, MARKET_BUREAU, POWER_BUREAU, SERVICE_CENTRE } from './support/requests';

let story: RequestStory;
beforeAll(async () => {
  story = await requestStory();
});
beforeEach(() => story.to('2026-04-13'));
afterAll(() => story.running.end());

/** A request on which the power bureau works. */
const inWork = async (changes: Shown = {}): Promise<Shown> => {
  const submitted = await story.submit(changes);
  const step = story.on(submitted['id']);
  await step('triageRequest', liaison);
  await step('dispatchRequest', liaison);
  await step('acceptRequest', power);
  return submitted;
};
const told = async (requestId: unknown, count: number): Promise<readonly Envelope[]> => {
  const source = { type: 'request', id: String(requestId) };
  const read = () => publishedEvents(story.running.stream.settings, source);
  await until(`${count} events`, async () => (await read()).length >= count);
  return read();
};

it('a firm’s request goes its whole way: bad rating, call, reopening, second rating, closed by a second person', async () => {
  const submitted = await story.submit();
  expect(submitted).toMatchObject({
    status: 'SUBMITTED',
    enterprise: { name: '晨光精密机械有限公司' },
    firstResponsible: { unit: { id: SERVICE_CENTRE.id } },
  });
  expect(submitted['number']).toMatch(/^QF-2026-\d{6}$/);
  expect(['CONTACT', 'ANSWER', 'SOLVE'].map((kind) => clockIn(submitted, kind)['dueOn'])).toEqual([
    '2026-04-14',
    '2026-04-20',
    '2026-05-07',
  ]);
  const step = story.on(submitted['id']);
  expect(await step('dispatchRequest', liaison)).toMatchObject({ code: 'ILLEGAL_STEP' });
  await step('triageRequest', liaison);
  expect(await step('dispatchRequest', liaison)).toMatchObject({
    status: 'OFFERED',
    responsibility: { unit: { id: SERVICE_CENTRE.id }, offeredTo: { id: POWER_BUREAU.id } },
  });
  expect(await step('acceptRequest', power)).toMatchObject({
    status: 'WORKING',
    handler: { id: power.cadreId },
    responsibility: { unit: { id: POWER_BUREAU.id } },
  });
  let firm = await story.open(submitted);
  const waiting = await step('askFirm', power);
  expect(clockIn(waiting, 'SOLVE')['state']).toBe('PAUSED');
  expect(await story.status(firm)).toMatchObject({
    status: 'WAITING',
    responsibleUnitName: '区供电局',
    questions: [{ question: '请补充用电负荷清单', answer: null }],
    maySend: ['answerQuestion', 'withdrawRequest'],
    ...{ subject: '厂区用电增容', quiet: false, lastNewsOn: '2026-04-13' },
    answerBy: { kind: 'ANSWER', state: 'PAUSED' },
    notices: [expect.stringContaining('补充') as unknown],
    milestones: [
      { label: '收到您的诉求', on: '2026-04-13', state: 'DONE' },
      { label: '承办单位接单', on: '2026-04-13', state: 'DONE' },
      { label: '办理', on: null, state: 'NOW' },
      { label: '告知您结果', state: 'AHEAD' },
      { label: '您可评价', state: 'AHEAD' },
    ],
  });
  expect(await story.see(submitted['id'], power)).toMatchObject({
    ...{ whoseTurn: 'FIRM', waitingSince: '2026-04-13T02:00:00.000Z', due: null },
    nextStep: { command: 'answerQuestion' },
  });
  story.to('2026-04-16');
  firm = await story.open(submitted);
  const answered = await step('answerQuestion', firm);
  expect(clockIn(answered, 'SOLVE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-05-11' });
  expect(await step('askFirm', power)).toMatchObject({ code: 'QUESTION_ALREADY_ASKED' });
  await step('contactFirm', power, { note: '已联系', answer: '五月初完成增容' });
  await step('deliverRequest', power);
  expect(await step('closeRequest', powerHead)).toMatchObject({ code: 'RATING_WINDOW_RUNNING' });
  expect(await step('rateRequest', liaison)).toMatchObject({ code: 'RATED_BY_FIRM_ONLY' });
  expect(await step('rateRequest', firm, { grade: 1 })).toMatchObject({
    status: 'RATED',
    ratings: [{ grade: 1, final: false }],
    maySend: ['reopenRequest'],
  });
  expect(await step('closeRequest', powerHead)).toMatchObject({ code: 'CONTACT_OPEN' });
  const called = await step('contactAfterBadRating', power);
  expect(clockIn(called, 'CONTACT')).toMatchObject({ state: 'MET', dueOn: '2026-04-17' });
  expect(await step('reopenRequest', firm)).toMatchObject({ status: 'WORKING' });
  await step('deliverRequest', power);
  expect(await step('rateRequest', firm, { grade: 2 })).toMatchObject({
    ratings: [{ grade: 1 }, { grade: 2, final: true }],
  });
  expect(await step('reopenRequest', firm)).toMatchObject({ code: 'REOPENING_USED' });
  await step('contactAfterBadRating', power);
  expect(await step('closeRequest', power)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await step('closeRequest', powerHead)).toMatchObject({ status: 'CLOSED' });
  const { timeline } = (await story.see(submitted['id'], power)) as { timeline: Shown[] };
  const entry = (type: string) => timeline.find((one) => one['type'] === type);
  expect(entry('request.submitted')).toMatchObject({
    ...{ kind: 'HANDLING', unit: { id: SERVICE_CENTRE.id }, officer: { id: liaison.cadreId } },
  });
  expect(entry('request.accepted')).toMatchObject({ officer: { id: power.cadreId } });
  // Whoever speaks for the firm stays unnamed.
  for (const type of ['request.question-answered', 'request.rated'])
    expect(entry(type)).toMatchObject({ kind: 'HANDLING', unit: null, officer: null });
  const events = await told(submitted['id'], 9);
  expect(events.map(({ type }) => type)).toEqual([
    'request.submitted.v1',
    'request.responsibility-accepted.v1',
    'request.accepted.v1',
    'request.delivered.v1',
    'request.rated.v1',
    'request.reopened.v1',
    'request.delivered.v1',
    'request.rated.v1',
    'request.ended.v1',
  ]);
  expect(JSON.stringify(events)).not.toMatch(/李敏|变压器|增容|晨光/);
});

it('a late delivery says openly why, and what was missed is told', async () => {
  const { id: requestId } = await inWork();
  const step = story.on(requestId);
  story.to('2026-05-08');
  expect(await story.running.passTime()).toBeGreaterThan(0);
  expect(await step('deliverRequest', power)).toMatchObject({
    code: 'REASON_REQUIRED',
    rule: { article: '第三十六条第二款' },
  });
  expect(await step('deliverRequest', power, { lateReason: '设备到货延迟' })).toMatchObject({
    status: 'DELIVERED',
    lateReason: '设备到货延迟',
  });
  const { timeline } = (await story.see(requestId, power)) as { timeline: Shown[] };
  expect(timeline.filter(({ kind }) => kind === 'DEADLINE')).toEqual(
    Array.from({ length: 3 }, () => ({
      ...{ type: 'request.clock-missed', label: '期限届满', kind: 'DEADLINE', unit: null, officer: null },
    })),
  );
  const overdue = (await told(requestId, 7)).filter(({ type }) => type === 'request.overdue.v1');
  expect(overdue.map(({ data }) => (data as Shown)['clock']).sort()).toEqual(['ANSWER', 'CONTACT', 'SOLVE']);
});

it('an urgent request is due on the next calendar day', async () => {
  story.to('2026-04-17');
  const urgent = await story.submit({ urgent: true });
  for (const kind of ['CONTACT', 'ANSWER', 'SOLVE'])
    expect(clockIn(urgent, kind)).toMatchObject({ dueOn: '2026-04-18' });
});

it('silence is a takeover, an agreed objection a bounce', async () => {
  const { id: requestId } = await story.submit();
  const step = story.on(requestId);
  await step('triageRequest', liaison);
  await step('dispatchRequest', liaison);
  await step('objectToRequest', power);
  expect(await step('decideRequestObjection', liaison)).toMatchObject({
    status: 'SUBMITTED',
    bounces: [{ reasons: '不属本单位职责', unitId: POWER_BUREAU.id }],
  });
  await step('dispatchRequest', liaison, { toUnitId: MARKET_BUREAU.id });
  story.to('2026-04-21');
  await story.running.passTime();
  expect(await story.see(requestId, market)).toMatchObject({
    status: 'WORKING',
    responsibility: { unit: { id: MARKET_BUREAU.id }, reason: '逾期未提异议，视为接单' },
  });
  expect(await step('objectToRequest', market)).toMatchObject({ code: 'OBJECTION_TOO_LATE' });
});

it('a complaint never reaches the unit complained of or one below it, and its author only who handles it', async () => {
  const complaint = {
    category: 'ENVIRONMENT_COMPLAINT',
    complainedOfUnitId: POWER_BUREAU.id,
    subject: '报装被拖延',
  };
  expect(await story.submit(complaint, power)).toMatchObject({ code: 'UNIT_IS_COMPLAINED_OF' });
  expect(await story.submit(complaint, powerSection)).toMatchObject({ code: 'UNIT_IS_COMPLAINED_OF' });
  const { id: requestId } = await story.submit(complaint);
  const step = story.on(requestId);
  const { category, complainedOfUnitId } = complaint;
  await step('triageRequest', liaison, { category, complainedOfUnitId });
  for (const { unitId } of [power, powerSection])
    expect(await step('dispatchRequest', liaison, { toUnitId: unitId })).toMatchObject({
      code: 'UNIT_IS_COMPLAINED_OF',
    });
  await step('dispatchRequest', liaison, { toUnitId: MARKET_BUREAU.id });
  expect(await story.see(requestId, market)).toMatchObject({ status: 'OFFERED', enterprise: null });
  expect(await step('acceptRequest', market)).toMatchObject({ enterprise: { id: story.enterpriseId } });
  const blind = [power, powerHead, powerSection, leader, liaison];
  for (const asker of blind) {
    expect(await story.see(requestId, asker)).toBeNull();
    expect(await story.list(asker)).not.toContain(requestId);
  }
  expect(await story.see(requestId, supervisor)).toMatchObject({ id: requestId, enterprise: null });
  expect(await story.list(supervisor, { enterpriseId: story.enterpriseId })).not.toContain(requestId);
  expect(await story.list(market, { enterpriseId: story.enterpriseId })).toContain(requestId);
  const { errors } = await story.send('deliverRequest', { requestId, text: 'x' }, power);
  expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
  const [submitted] = await told(requestId, 1);
  expect(submitted?.data).toMatchObject({ enterpriseId: null });
});

it('of two who act at once one succeeds; a refusal and bad input write nothing', async () => {
  const { id: requestId } = await story.submit();
  const step = story.on(requestId);
  await step('triageRequest', liaison);
  await step('dispatchRequest', liaison);
  const both = await Promise.all([step('acceptRequest', power), step('acceptRequest', powerHead)]);
  expect(both.map((one) => one['code'] ?? one['status']).sort()).toEqual(['ILLEGAL_STEP', 'WORKING']);
  const before = await story.rows();
  expect(await step('rateRequest', liaison)).toMatchObject({ code: 'RATED_BY_FIRM_ONLY' });
  expect(await step('withdrawRequest', liaison)).toMatchObject({ code: 'BY_FIRM_ONLY' });
  expect(await step('deliverRequest', liaison)).toMatchObject({ code: 'NOT_RESPONSIBLE' });
  for (const [name, input, field] of [
    ['submitRequest', { complainedOfUnitId: POWER_BUREAU.id }, 'input.complainedOfUnitId'],
    ['submitRequest', { category: 'ENVIRONMENT_COMPLAINT' }, 'input.complainedOfUnitId'],
    ['submitRequest', { receivedAt: '2026-04-14' }, 'input.receivedAt'],
    ['submitRequest', { enterpriseId: id(99) }, 'input.enterpriseId'],
    ['submitRequest', { subject: ' ' }, 'input.subject'],
  ] as const) {
    const form = { enterpriseId: story.enterpriseId, category: 'OTHER', subject: 's', text: 't' };
    const { errors } = await story.send(name, { ...form, receivedAt: '2026-04-13', ...input }, liaison);
    expect([errors[0]?.extensions['code'], errors[0]?.extensions['field']]).toEqual([
      'BAD_USER_INPUT',
      field,
    ]);
  }
  expect(await story.rows()).toEqual(before);
});

it('a session opens its own request only, and a wrong code is throttled', async () => {
  const [one, other] = [await story.submit(), await inWork()];
  const firm = await story.open(one);
  const { errors } = await story.send('withdrawRequest', { requestId: other['id'] }, firm);
  expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  expect(await story.on(one['id'])('withdrawRequest', firm)).toMatchObject({ status: 'WITHDRAWN' });
  const { number } = other['receipt'] as Shown;
  const guesses = [];
  for (let guess = 0; guess < 6; guess += 1)
    guesses.push(await story.send('openRequest', { number, queryCode: 'WRONG' }, null));
  expect(guesses.map(({ errors: [error] }) => error?.extensions['code'])).toEqual([
    ...Array<string>(5).fill('NOT_FOUND'),
    'LIMIT_EXCEEDED',
  ]);
});

it('who delivered doesn’t close by another file of his: the second person is another one by token', async () => {
  const { dataSource } = story.running.records;
  const directory = new SqlDirectoryRecords();
  const knownAs = ({ cadreId }: Actor, personToken: string) =>
    inTransaction(dataSource, async (transaction) => {
      await directory.addCadre(
        aCadre({ id: String(cadreId), unitId: POWER_BUREAU.id, leftOn: null }),
        transaction,
      );
      await directory.replaceKin(String(cadreId), { personToken, kinTokens: [] }, transaction);
    });
  const one = await inWork();
  const step = story.on(one['id']);
  await step('deliverRequest', power);
  await step('rateRequest', await story.open(one), { grade: 5 });
  await knownAs(power, token('e'));
  await knownAs(powerHead, token('e'));
  const closing = async () =>
    ((await story.see(one['id'], powerHead))?.['nextSteps'] as Shown[]).find(
      ({ command }) => command === 'closeRequest',
    );
  expect(await step('closeRequest', powerHead)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await closing()).toMatchObject({ rejection: { code: 'SECOND_PERSON_REQUIRED' } });
  await knownAs(powerHead, token('f'));
  expect(await step('closeRequest', powerHead)).toMatchObject({ status: 'CLOSED' });
});

it('one’s own requests are listed by duty, and a firm’s with its file', async () => {
  const { id: requestId } = await inWork();
  const mine = `query ($role: RequestDuty!) { myRequests(role: $role, first: 50) { edges { node { id } } } }`;
  const ids = async (role: string, as: typeof power) =>
    (((await story.ask(mine, { role }, as))['myRequests'] as Shown)['edges'] as { node: Shown }[]).map(
      ({ node }) => node['id'],
    );
  expect(await ids('HANDLER', power)).toContain(requestId);
  expect(await ids('UNIT', powerHead)).toContain(requestId);
  expect(await ids('HANDLER', powerHead)).not.toContain(requestId);
  const query = `query ($id: ID) { enterprise(id: $id) { requests(first: 50) { edges { node { id } } } } }`;
  const { enterprise } = await story.ask(query, { id: story.enterpriseId }, powerHead);
  expect(JSON.stringify(enterprise)).toContain(String(requestId));
});

const fromPetitions = (petitionId: string, first: number, ...events: ContractEvent[]) =>
  publishAs(
    story.running.stream.settings,
    { service: 'petition', type: 'petition', id: petitionId },
    events,
    first,
  );

it('a request handed over is sealed, confirmed once, and comes back with its story under fresh clocks', async () => {
  const submitted = await inWork();
  const requestId = String(submitted['id']);
  const step = story.on(requestId);
  expect(await step('handToPetition', power, { toUnitId: MARKET_BUREAU.id })).toMatchObject({
    code: 'NOT_A_PETITION_OFFICE',
  });
  expect(await step('handToPetition', power)).toMatchObject({
    status: 'WORKING',
    handOvers: [{ state: 'PENDING' }],
  });
  expect(await step('deliverRequest', power)).toMatchObject({ code: 'HAND_OVER_PENDING' });
  const events = await told(requestId, 4);
  const handedOver = events.find(({ type }) => type === 'request.handed-over.v1')?.data as Shown;
  expect(handedOver).toMatchObject({ requestId, toUnitId: LETTERS_OFFICE.id });
  const { letters } = story.running;
  const opened = await openLetter(String(handedOver['sealed']), letters.petitions.keys);
  const letter = requestLetterV1.parse(opened);
  expect(letter).toMatchObject({
    handOverId: handedOver['handOverId'],
    requestNumber: submitted['number'],
    firm: { name: '晨光精密机械有限公司' },
    contact: { name: '李敏' },
    text: '变压器容量不足。',
  });
  expect(letter.chain.map(({ unitId }) => unitId)).toEqual([SERVICE_CENTRE.id, POWER_BUREAU.id]);
  const petitionId = id(9_101);
  const handOverId = String(handedOver['handOverId']);
  const link = { petitionId, requestId, handOverId };
  const confirmed: ContractEvent = {
    type: 'petition.hand-over-confirmed.v1',
    data: { ...link, petitionNumber: 'XF-2026-330017', confirmedOn: '2026-04-13' },
  };
  await fromPetitions(petitionId, 1, confirmed, confirmed);
  const stands = (status: string) => async () => (await story.see(requestId, power))?.['status'] === status;
  await until('confirmed', stands('HANDED_OVER'));
  expect(await story.status(await story.open(submitted))).toMatchObject({ petitionNumber: 'XF-2026-330017' });
  story.to('2026-04-27');
  const back: PetitionLetter = {
    ...{ type: 'petition-letter.v1', ...link, petitionNumber: 'XF-2026-330017', reason: '属涉企服务事项' },
    chain: [{ unitId: LETTERS_OFFICE.id, officerId: null, since: '2026-04-13T03:00:00Z', until: null }],
    steps: [
      {
        type: 'petition.registered',
        at: '2026-04-13T03:00:00Z',
        label: { 'zh-CN': '登记', en: 'Registered' },
      },
    ],
    omittedSteps: 0,
  };
  const returned: ContractEvent = {
    type: 'petition.hand-over-returned.v1',
    data: { ...link, returnedOn: '2026-04-27', sealed: await sealLetter(back, letters.ours.address) },
  };
  await fromPetitions(petitionId, 3, returned, returned, confirmed);
  await until('returned', stands('SUBMITTED'));
  const request = await story.see(requestId, power);
  expect(request).toMatchObject({
    responsibility: { unit: { id: POWER_BUREAU.id }, reason: '信访部门退回' },
    handOvers: [
      {
        state: 'RETURNED',
        petitionNumber: 'XF-2026-330017',
        returnReason: '属涉企服务事项',
        petitionSteps: [{ label: '登记' }],
      },
    ],
  });
  expect(clockIn(request, 'SOLVE')).toMatchObject({ state: 'RUNNING', startedOn: '2026-04-27' });
  expect((await told(requestId, 6)).slice(4).map(({ type }) => type)).toEqual([
    'request.ended.v1',
    'request.returned.v1',
  ]);
  const types = (request?.['timeline'] as Shown[]).map(({ type }) => type);
  expect(
    types.filter((type) => type === 'request.hand-over-confirmed' || type === 'request.returned'),
  ).toHaveLength(2);
  expect(await step('dispatchRequest', secondLiaison)).toMatchObject({ code: 'NOT_RESPONSIBLE' });
  expect(await step('dispatchRequest', power)).toMatchObject({ status: 'OFFERED' });
});

it('a firm’s account enters again without the code what it opened once, until it forgets it; a session can be ended', async () => {
  const { receipt } = await story.submit();
  const firm: Actor = { kind: 'ACCOUNT', accountId: 'firm', cadreId: null, unitId: null, grants: [] };
  await story.run('openRequest', receipt as Shown, firm);
  const kept = async (as: Actor): Promise<readonly Shown[]> =>
    (await story.ask('{ myRequestCases { number token } }', {}, as))['myRequestCases'] as readonly Shown[];
  const [{ number, token } = {}] = await kept(firm);
  const entered = { caseToken: String(token) };
  expect(await story.status(entered)).toMatchObject({ number });
  expect(await kept({ ...firm, accountId: 'another' })).toEqual([]);
  await story.run('openRequest', receipt as Shown, liaison);
  expect(await kept(liaison)).toEqual([]);

  const END = 'mutation ($input: EndRequestSessionInput!) { endRequestSession(input: $input) }';
  expect(await story.ask(END, { input: { token } }, null)).toEqual({ endRequestSession: true });
  await expect(story.status(entered)).rejects.toThrow('UNAUTHENTICATED');
  const FORGET = 'mutation ($input: ForgetRequestCaseInput!) { forgetRequestCase(input: $input) }';
  expect(await story.ask(FORGET, { input: { number } }, firm)).toEqual({ forgetRequestCase: true });
  expect(await kept(firm)).toEqual([]);
});
