import { HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { allowedIn, clockIn, commandsOn, type Shown } from './support/commands';
import { accountIn, clerk, secondClerk, water } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());
beforeEach(() => running.clock.to('2026-04-13'));

const thirdClerk = accountIn(PETITION_OFFICE, ['PETITION_CLERK']);
const SIGNED = { received: { on: '2026-04-13', proof: '签字的书面材料' } };
const NOTICE = { noticeOn: '2026-04-13', how: 'IN_PERSON' };
const caseOf = (petition: Shown) => commands.on(String(petition['id']));

/** A claim in the hands of the water bureau. */
const handled = async (): Promise<Shown> => {
  const petition = await commands.register();
  const on = caseOf(petition);
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await on('acceptTransfer', { asker: water });
  await on('acceptPetition', { asker: water });
  return petition;
};

it('a repeat to the superior is declined by two, contested by its petitioner and taken in by a third', async () => {
  const earlier = await handled();
  const later = await commands.register();
  const on = caseOf(later);
  const proposal = { ground: 'ALREADY_WITH_SUPERIOR', earlierNumber: earlier['number'], reasons: '同一事项' };
  expect(await on('declinePetition', { asker: clerk }, proposal)).toMatchObject({
    status: 'REGISTERED',
    declines: [{ earlierNumber: earlier['number'], approved: null }],
  });
  expect(await on('approveDecline', { asker: clerk }, NOTICE)).toMatchObject({
    code: 'SECOND_PERSON_REQUIRED',
  });
  expect(await on('approveDecline', { asker: secondClerk }, NOTICE)).toMatchObject({
    status: 'DECLINED',
    declines: [{ approved: true, noticeOn: '2026-04-13' }],
  });
  const caseToken = await commands.open(later);
  expect(await commands.status(caseToken)).toMatchObject({
    status: 'DECLINED',
    milestones: [{ label: '收到' }, { label: '不予受理', state: 'DONE' }],
    notices: [expect.stringContaining(String(earlier['number']))],
  });
  const contest = { reasons: '不是同一事项', newFacts: '五月起连夜间也停水' };
  expect(await on('contestDecline', { caseToken }, contest)).toEqual({
    __typename: 'PetitionStatusView',
    petitionId: later['id'],
    status: 'DECLINED',
  });
  const decision = { reason: '有新的事实' };
  const decides = (asker: typeof clerk, upheld: boolean) =>
    on('decideContest', { asker }, { ...decision, upheld });
  expect(await decides(secondClerk, false)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await decides(thirdClerk, true)).toMatchObject({ code: 'NEW_FACTS_GO_IN' });
  const taken = await decides(thirdClerk, false);
  expect(taken).toMatchObject({ status: 'RECEIVED' });
  expect(clockIn(taken, 'ROUTE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
});

it('an earlier number that isn’t there, or isn’t the asker’s to see, is one and the same refusal', async () => {
  const hidden = await commands.register({ purpose: 'ACCUSATION' }, { asker: water });
  const later = await commands.register();
  const declining = (earlierNumber: unknown) =>
    caseOf(later)(
      'declinePetition',
      { asker: clerk },
      { ground: 'ALREADY_WITH_SUPERIOR', earlierNumber, reasons: '同一事项' },
    );
  const refused = await declining('XF-2026-999999999');
  expect(refused).toMatchObject({ code: 'EARLIER_PETITION_UNKNOWN' });
  expect(await declining(hidden['number'])).toEqual(refused);
});

it('what is missing is asked for, given by the petitioner with his address, and NOTIFY binds again', async () => {
  const nameless = { channel: 'ONLINE', petitioners: [{ name: '欧阳明月' }] };
  const petition = await commands.register(nameless, { asker: water });
  expect(clockIn(petition, 'NOTIFY')).toMatchObject({ state: 'VOID' });
  const on = caseOf(petition);
  const request = { needs: ['ADDRESS', 'EVIDENCE'], what: '住址和缴费凭证', ...NOTICE };
  expect(await on('requestCorrection', { asker: water }, request)).toMatchObject({
    status: 'AWAITING_CORRECTION',
  });
  const caseToken = await commands.open(petition);
  expect((await commands.status(caseToken))['notices']).toContainEqual(
    expect.stringContaining('住址和缴费凭证'),
  );
  const given = { text: '凭证号001', petitioners: [{ name: '欧阳明月', address: '望江街道1号' }] };
  expect(await on('answerCorrection', { caseToken }, given)).toMatchObject({ status: 'RECEIVED' });
  const seen = await commands.petition(String(petition['id']), { asker: water });
  expect(seen).toMatchObject({
    corrections: [{ answeredOn: '2026-04-13', answer: '凭证号001', lapsed: false }],
  });
  expect(clockIn(seen, 'NOTIFY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
});

it('nobody answers a correction: time takes it to RECEIVED, once', async () => {
  const petition = await commands.register();
  await caseOf(petition)(
    'requestCorrection',
    { asker: clerk },
    { needs: ['FACTS'], what: '经过', ...NOTICE },
  );
  running.clock.to('2026-04-29');
  await running.passTime();
  const seen = await commands.petition(String(petition['id']), { asker: clerk });
  expect(seen).toMatchObject({ status: 'RECEIVED', corrections: [{ lapsed: true }] });
  const lapses = (seen?.['timeline'] as Shown[]).filter(({ type }) => type === 'petition.correction-lapsed');
  expect(lapses).toMatchObject([{ kind: 'DEADLINE', unit: null }]);
});

it('a claim is led to arbitration, refused there, and received again', async () => {
  const limitationPeriods = [{ kind: 'ARBITRATION', endsOn: '2026-12-01', note: '劳动争议' }];
  const petition = await commands.register({ limitationPeriods });
  const on = caseOf(petition);
  const caseToken = await commands.open(petition);
  expect((await commands.status(caseToken))['notices']).toContainEqual(expect.stringMatching(/仲裁.*2026/));
  const guidance = {
    ...{ route: 'ARBITRATION', organ: '区仲裁委员会', reasons: '应当通过仲裁解决', bring: '劳动合同' },
    ...{ where: '人民路1号', endsOn: '2026-12-01', ...NOTICE },
  };
  const guided = await on('guideToProcedure', { asker: clerk }, guidance);
  expect(guided).toMatchObject({ status: 'GUIDED', guidances: [{ route: 'ARBITRATION', outcome: null }] });
  expect(clockIn(guided, 'ROUTE')).toMatchObject({ state: 'MET' });
  expect((await commands.status(caseToken))['notices']).toContainEqual(expect.stringContaining('人民路1号'));
  const result = { outcome: 'REFUSED', on: '2026-04-13', evidence: '不予受理通知书' };
  const back = await on('recordProcedureResult', { asker: clerk }, result);
  expect(back).toMatchObject({ status: 'RECEIVED', guidances: [{ outcome: 'REFUSED' }] });
  expect(clockIn(back, 'ROUTE')).toMatchObject({ state: 'RUNNING' });
});

it('the petitioner takes it back, whoever it is offered to; other services hear that it ended', async () => {
  const petition = await commands.register();
  await caseOf(petition)('transferPetition', { asker: clerk }, { toUnitId: HOUSING_BUREAU.id });
  const caseToken = await commands.open(petition);
  expect(await caseOf(petition)('withdrawPetition', { caseToken })).toMatchObject({ status: 'WITHDRAWN' });
  const seen = await commands.petition(String(petition['id']), { asker: clerk });
  expect(seen).toMatchObject({ withdrawal: { on: '2026-04-13', proof: null }, offer: null, due: null });
  expect(allowedIn(seen)).not.toContain('transferPetition');
});

it('a closed claim is taken up again by its handler’s unit, with what had come of it kept', async () => {
  const petition = await handled();
  const on = caseOf(petition);
  const { demands } = await on('addDemand', { asker: water });
  await on('assessDemand', { asker: water }, { demandId: (demands as Shown[])[0]?.['id'] });
  await on('issueOpinion', { asker: water });
  await on('deliverOpinion', { asker: water });
  await on('ratePetition', { caseToken: await commands.open(petition) });
  await on('closePetition', { asker: clerk });
  const reopening = { ground: 'NOT_CARRIED_OUT', reason: '未修复', evidence: '照片' };
  const reopened = await on('reopenPetition', { asker: clerk }, reopening);
  expect(reopened).toMatchObject({
    status: 'HANDLING',
    opinion: null,
    ratings: [],
    reopenings: [{ ground: 'NOT_CARRIED_OUT', answerBeforeDeliveredOn: '2026-04-13' }],
  });
  expect(clockIn(reopened, 'CONCLUDE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-06-12' });
});

it('a joint visit without representatives is registered, then names them; a sixth is bad input', async () => {
  const people = (count: number, representative: boolean) =>
    Array.from({ length: count }, (_, n) => ({ name: `慕容${n}`, address: '望江街道1号', representative }));
  const visit = { channel: 'VISIT', attendance: 30, petitioners: people(7, false) };
  const petition = await commands.register(visit);
  expect(petition).toMatchObject({ status: 'REGISTERED', attendance: 30, representativesMissing: true });
  const naming = (count: number) => ({
    petitionId: petition['id'],
    ...{ reason: '推选代表', petitioners: people(count, true) },
  });
  const sixth = await commands.send('amendPetition', naming(6), { asker: clerk });
  expect(sixth.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.petitioners' });
  const named = await commands.run('amendPetition', naming(5), { asker: clerk });
  expect(named).toMatchObject({ representativesMissing: false, amendments: [{ reason: '推选代表' }] });
  expect((named['amendments'] as Shown[])[0]?.['petitionersBefore']).toHaveLength(7);
  expect(JSON.stringify(named['amendments'])).not.toMatch(/慕容\d|1号/);
});

it('an unnamed petition from a superior is registered with the report that it asked for', async () => {
  const petition = await commands.register({
    ...{ channel: 'SUPERIOR_TRANSFER', superiorNumber: '市信转〔2026〕12号', superiorUnit: '市信访局' },
    ...{ reportBackBy: '2026-05-25', anonymous: true, petitioners: [] },
  });
  expect(petition).toMatchObject({ superiorUnit: '市信访局', reportBackBy: '2026-05-25', petitioners: [] });
  expect(clockIn(petition, 'REPORT_BACK')).toMatchObject({ state: 'RUNNING', dueOn: '2026-05-25' });
  const asked = { needs: ['NAME'], what: '姓名', ...NOTICE };
  expect(await caseOf(petition)('requestCorrection', { asker: clerk }, asked)).toMatchObject({
    code: 'ANONYMITY_STANDS',
  });
  const paper = await caseOf(petition)('withdrawPetition', { asker: clerk }, SIGNED);
  expect(paper).toMatchObject({ status: 'WITHDRAWN', withdrawal: { proof: '签字的书面材料' } });
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(9);
});
