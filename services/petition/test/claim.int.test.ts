import { HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { allowedIn, clockIn, commandsOn, refusalIn, type Shown } from './support/commands';
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

const units = (petition: Shown): unknown[] =>
  (petition['chain'] as Shown[]).map(({ unit, reason }) => [(unit as Shown)['id'], reason]);

it('a claim goes its whole way, from a visit to closing by a second person', async () => {
  const { clock } = running;

  clock.to('2026-04-13');
  const visitors = [1, 2].map((n) => ({ name: `王建${n}`, address: `望江街道${n}号`, representative: true }));
  const registered = await commands.register({ purpose: null, attendance: 7, petitioners: visitors });
  const on = commands.on(String(registered['id']));
  expect(registered).toMatchObject({
    __typename: 'Petition',
    status: 'REGISTERED',
    purpose: null,
    channel: 'VISIT',
    attendance: 7,
    number: expect.stringMatching(/^XF-2026-\d{6,}$/) as string,
    petitioners: [{ name: '王**' }, { name: '王**' }],
    representatives: [{ name: '王**' }, { name: '王**' }],
    firstResponsible: { unit: { id: PETITION_OFFICE.id }, officer: { id: clerk.cadreId } },
    receipt: { queryCode: expect.stringMatching(/^[2-9B-Z]{10}$/) as string },
  });
  expect(clockIn(registered, 'ROUTE')).toMatchObject({
    state: 'RUNNING',
    level: 'CALM',
    startedOn: '2026-04-13',
    dueOn: '2026-04-28',
    left: { count: 15, unit: 'DAYS' },
    rule: { source: '信访工作条例（2022）', article: '第二十二条' },
  });
  expect(refusalIn(registered, 'transferPetition')).toBe('PURPOSE_NOT_SET');
  expect(await on('setPurpose', { asker: clerk }, { purpose: 'CLAIM' })).toMatchObject({
    purpose: 'CLAIM',
    receipt: null,
  });

  clock.to('2026-04-14');
  const offered = await on('transferPetition', { asker: clerk }, { toUnitId: HOUSING_BUREAU.id });
  expect(offered).toMatchObject({
    status: 'OFFERED',
    responsibility: { unit: { id: PETITION_OFFICE.id }, offeredTo: { id: HOUSING_BUREAU.id } },
  });
  expect(clockIn(offered, 'ROUTE')).toMatchObject({
    state: 'MET',
    level: 'DONE',
    left: null,
    metOn: '2026-04-14',
    lateBy: null,
  });
  expect(clockIn(offered, 'OBJECT')).toMatchObject({
    dueOn: '2026-04-21',
    left: { count: 5, unit: 'WORKING_DAYS' },
    rule: { article: '第二十三条第三款' },
  });
  expect(clockIn(offered, 'NOTIFY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-29' });

  clock.to('2026-04-16');
  const steps = allowedIn(await commands.petition(String(offered['id']), { asker: housing }));
  expect(steps.slice(0, 3)).toEqual(['acceptTransfer', 'objectToTransfer', 'declareInterest']);
  const objected = await on('objectToTransfer', { asker: housing });
  expect(objected['offer']).toMatchObject({
    unit: { id: HOUSING_BUREAU.id },
    objection: { reasons: '不属本单位职权范围' },
  });
  expect(clockIn(objected, 'OBJECTION_DECISION')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-23' });

  clock.to('2026-04-17');
  const back = await on('decideObjection', { asker: clerk });
  expect(back).toMatchObject({
    status: 'REGISTERED',
    responsibility: { unit: { id: PETITION_OFFICE.id }, offeredTo: null },
    bounces: [{ reasons: '不属本单位职权范围', unitId: HOUSING_BUREAU.id, unit: { id: HOUSING_BUREAU.id } }],
    offer: null,
  });
  expect(clockIn(back, 'ROUTE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
  expect(clockIn(back, 'NOTIFY')).toMatchObject({ state: 'VOID', level: 'DONE' });

  clock.to('2026-04-20');
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  clock.to('2026-04-21');
  const received = await on('acceptTransfer', { asker: water });
  expect(received).toMatchObject({ status: 'RECEIVED', handler: null });
  expect(units(received)).toEqual([
    [PETITION_OFFICE.id, '首接'],
    [WATER_BUREAU.id, '接收'],
  ]);

  clock.to('2026-04-22');
  expect(clockIn(await on('notifyPetitioner', { asker: water }), 'NOTIFY')).toMatchObject({
    state: 'MET',
    dueOn: '2026-05-05',
  });

  clock.to('2026-04-23');
  const handling = await on('acceptPetition', { asker: water });
  expect(handling).toMatchObject({ status: 'HANDLING', handler: { id: water.cadreId } });
  expect(clockIn(handling, 'CONCLUDE')).toMatchObject({
    startedOn: '2026-04-23',
    dueOn: '2026-06-22',
    provisional: false,
    rule: { article: '第三十四条' },
    derivation: ['起算事由发生于2026-04-23，当日不计', '自2026-04-24起计算60日，至2026-06-22'],
  });

  const demand = ((await on('addDemand', { asker: water }))['demands'] as Shown[])[0];
  const partly = { demandId: demand?.['id'], merit: 'PARTLY', hardship: true };
  expect(await on('assessDemand', { asker: water }, partly)).toMatchObject({
    demands: [{ merit: 'PARTLY', hardship: true, category: 'SOLVE_AND_EXPLAIN' }],
  });
  expect(await on('issueOpinion', { asker: water })).toMatchObject({ code: 'DEMAND_OPEN' });
  for (const [index, [text, merit]] of [
    ['恢复早晚供水', 'REASONABLE'],
    ['免收三年水费', 'UNREASONABLE'],
  ].entries()) {
    const split = await on('addDemand', { asker: water }, { text, parentId: demand?.['id'] });
    const part = (split['demands'] as Shown[])[index + 1];
    await on('assessDemand', { asker: water }, { demandId: part?.['id'], merit });
  }
  const sorted = await commands.petition(String(handling['id']), { asker: water });
  expect(sorted?.['demands']).toMatchObject([
    { category: 'SOLVE_AND_EXPLAIN', parentId: null },
    { category: 'SOLVE', parentId: demand?.['id'], disposal: '诉求合理，解决问题到位' },
    { category: 'EXPLAIN', parentId: demand?.['id'] },
  ]);

  clock.to('2026-05-20');
  expect(await on('requestExtension', { asker: water })).toMatchObject({
    extension: { days: 30, granted: false, noticeOn: null },
  });
  expect(await on('approveExtension', { asker: water }, { noticeOn: '2026-05-20' })).toMatchObject({
    code: 'HEAD_APPROVAL_REQUIRED',
  });
  clock.to('2026-05-21');
  const extended = await on(
    'approveExtension',
    { asker: waterHead, locale: 'en' },
    { noticeOn: '2026-05-21' },
  );
  expect(clockIn(extended, 'CONCLUDE')).toMatchObject({
    dueOn: '2026-07-22',
    derivation: [
      'Begins with the act of 2026-04-23, which does not count',
      '90 calendar days counted from 2026-04-24, to 2026-07-22',
      'Extended by 30 calendar days with approval',
    ],
  });

  clock.to('2026-07-01');
  expect(await on('issueOpinion', { asker: water })).toMatchObject({
    status: 'DECIDED',
    opinion: { outcome: 'SUPPORT', issuedOn: '2026-07-01', deliveredOn: null },
  });
  const token = await commands.open(registered);
  expect(await commands.status(token)).toMatchObject({ status: 'DECIDED', opinion: null, mayRate: [] });

  clock.to('2026-07-02');
  const concluded = await on('deliverOpinion', { asker: water });
  expect(concluded).toMatchObject({ status: 'CONCLUDED', answeredAfterDays: 80 });
  expect(clockIn(concluded, 'CONCLUDE')).toMatchObject({ state: 'MET' });
  expect(clockIn(concluded, 'REVIEW_REQUEST')).toMatchObject({
    dueOn: '2026-08-03',
    derivation: expect.arrayContaining(['2026-08-01为休息日，顺延至2026-08-03']) as string[],
  });
  expect(refusalIn(concluded, 'closePetition')).toBe('SECOND_PERSON_REQUIRED');

  const session = await commands.open(registered);
  const seen = await commands.status(session);
  expect(seen).toMatchObject({
    number: registered['number'],
    status: 'CONCLUDED',
    stage: '已办结',
    responsibleUnit: { id: WATER_BUREAU.id },
    responsibleUnitName: '区水务局',
    opinion: { outcome: 'SUPPORT', reasons: '管网老化', deliveredOn: '2026-07-02' },
    mayRate: ['PETITION_OFFICE', 'HANDLING_UNIT'],
  });
  expect((await commands.status(session, 'en'))['stage']).toBe('concluded');
  expect(await on('ratePetition', { caseToken: session })).toMatchObject({
    __typename: 'PetitionStatusView',
    ratings: [{ of: 'HANDLING_UNIT', grade: 5 }],
    responsibleUnitName: '区水务局',
    mayRate: ['PETITION_OFFICE'],
  });
  await on('ratePetition', { caseToken: session }, { of: 'PETITION_OFFICE', grade: 4 });

  clock.to('2026-07-03');
  expect(await on('closePetition', { asker: water })).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const closed = await on('closePetition', { asker: waterHead, locale: 'en' });
  expect(closed).toMatchObject({
    status: 'CLOSED',
    ratings: [
      { of: 'HANDLING_UNIT', grade: 5 },
      { of: 'PETITION_OFFICE', grade: 4 },
    ],
  });
  expect((closed['timeline'] as Shown[]).map(({ type, label }) => [type, label])).toEqual([
    ['petition.registered', 'Registered'],
    ['petition.purpose-set', 'Purpose set'],
    ['petition.transfer-offered', 'Offered to another unit'],
    ['petition.transfer-objected', 'Objected to'],
    ['petition.objection-decided', 'Objection decided'],
    ['petition.transfer-offered', 'Offered to another unit'],
    ['petition.transfer-accepted', 'Taken over'],
    ['petition.petitioner-notified', 'Petitioner notified'],
    ['petition.accepted', 'Accepted'],
    ['petition.demand-added', 'Demand added'],
    ['petition.demand-assessed', 'Demand assessed'],
    ['petition.demand-added', 'Demand added'],
    ['petition.demand-assessed', 'Demand assessed'],
    ['petition.demand-added', 'Demand added'],
    ['petition.demand-assessed', 'Demand assessed'],
    ['petition.extension-requested', 'Extension requested'],
    ['petition.extension-approved', 'Extension approved'],
    ['petition.opinion-issued', 'Opinion issued'],
    ['petition.opinion-delivered', 'Delivered'],
    ['petition.rated', 'Rated'],
    ['petition.rated', 'Rated'],
    ['petition.closed', 'Closed'],
  ]);
});

it('next steps are the asker’s own, in his language, with the refusal that the command would get', async () => {
  running.clock.to('2026-04-13');
  const registered = await commands.register();
  const id = String(registered['id']);
  // What may always be done beside stands behind.
  expect(allowedIn(registered).slice(0, 4)).toEqual([
    ...['transferPetition', 'setPurpose', 'addDemand', 'declareInterest'],
  ]);
  const zh = await commands.petition(id, { asker: clerk });
  const en = await commands.petition(id, { asker: clerk, locale: 'en' });
  const label = (petition: Shown | null) =>
    (petition?.['nextSteps'] as Shown[]).find(({ command }) => command === 'transferPetition');
  expect(label(zh)).toMatchObject({ command: 'transferPetition', label: '转送、交办' });
  expect(label(en)).toMatchObject({ command: 'transferPetition', label: 'Transfer or assign' });
  const step = (en?.['nextSteps'] as Shown[]).find(({ command }) => command === 'acceptPetition');
  expect(step?.['rejection']).toEqual({
    code: 'NOT_COMPETENT',
    message:
      'A petition office routes petitions and does not decide them; transfer it to the competent unit.',
  });
  expect(await commands.on(id)('acceptPetition', { asker: clerk, locale: 'en' })).toMatchObject(
    step?.['rejection'] as Shown,
  );
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBe(2);
});
