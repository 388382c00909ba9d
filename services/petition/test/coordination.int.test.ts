import { COURT, HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { clockIn, commandsOn, refusalIn, type Shown } from './support/commands';
import { accountIn, clerk, DISTRICT, housing, leader, secondClerk, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const districtHead = accountIn(DISTRICT, ['UNIT_HEAD']);

type On = ReturnType<ReturnType<typeof commandsOn>['on']>;

/** A claim of 13 April, offered to the water bureau. */
const offered = async (
  transfer: Shown = {},
): Promise<{ readonly id: string; readonly on: On; readonly receipt: Shown }> => {
  running.clock.to('2026-04-13');
  const receipt = await commands.register();
  const id = String(receipt['id']);
  const on = commands.on(id);
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id, ...transfer });
  return { id, on, receipt };
};
const seen = (id: string, asker: typeof clerk): Promise<Shown | null> => commands.petition(id, { asker });

const NOBODY_FOUND = { code: 'NOT_FOUND' };

it('PR 24: what two bureaus dispute over, the government above them decides, once, whoever is first', async () => {
  const { id, on } = await offered();
  await on('objectToTransfer', { asker: water });
  expect(await seen(id, housing)).toBeNull();
  const disputed = await on('raiseDispute', { asker: water }, { unitIds: [HOUSING_BUREAU.id] });
  expect(disputed).toMatchObject({
    status: 'OFFERED',
    responsibility: { unit: { id: PETITION_OFFICE.id } },
    dispute: { decidedBy: 'COMMON_SUPERIOR', decider: { id: DISTRICT.id }, pending: true },
  });
  expect(await seen(id, housing)).toMatchObject({ dispute: { pending: true } });
  expect(await seen(id, districtHead)).toMatchObject({
    nextStep: { command: 'decideDispute', allowed: true },
  });
  expect(await seen(id, leader)).toMatchObject({ nextSteps: [{ command: 'decideDispute', allowed: true }] });
  expect(refusalIn(await seen(id, water), 'decideDispute')).toBe('ANOTHER_UNITS_STEP');
  const lead = { leadUnitId: HOUSING_BUREAU.id, assistingUnitIds: [WATER_BUREAU.id] };
  const answers = await Promise.all([
    on('decideDispute', { asker: districtHead }, lead),
    on('decideDispute', { asker: leader }, { leadUnitId: WATER_BUREAU.id }),
  ]);
  const refused = answers.filter(({ __typename }) => __typename === 'Rejection');
  expect(refused).toMatchObject([{ code: 'NO_DISPUTE_PENDING' }]);
  const decided = await seen(id, districtHead);
  expect(decided).toMatchObject({ status: 'RECEIVED', dispute: { pending: false } });
  expect(clockIn(decided, 'OBJECTION_DECISION')).toMatchObject({ state: 'MET' });
});

it('PR 24: without a unit above both, the joint conference decides, and its office shows the minutes', async () => {
  const { id, on } = await offered();
  await on('acceptTransfer', { asker: water });
  await on('raiseDispute', { asker: water }, { unitIds: [COURT.id] });
  const dispute = { decidedBy: 'JOINT_CONFERENCE', decider: { id: PETITION_OFFICE.id } };
  expect(await seen(id, clerk)).toMatchObject({ dispute });
  const lead = { leadUnitId: HOUSING_BUREAU.id, assistingUnitIds: [WATER_BUREAU.id] };
  expect(await on('decideDispute', { asker: districtHead }, lead)).toMatchObject({
    code: 'ANOTHER_UNITS_STEP',
  });
  expect(await on('decideDispute', { asker: clerk }, lead)).toMatchObject({ code: 'EVIDENCE_REQUIRED' });
  const minutes = '联席会议纪要〔2026〕3号';
  expect(await on('decideDispute', { asker: clerk }, { ...lead, minutes })).toMatchObject({
    status: 'RECEIVED',
    responsibility: { unit: { id: HOUSING_BUREAU.id } },
    dispute: { ...dispute, minutes, lead: { id: HOUSING_BUREAU.id } },
    assistingUnits: [{ unit: { id: WATER_BUREAU.id }, until: null }],
  });
});

it('PR 23, 40: of two who decide an objection, or answer a supervision, at once, one does and the other is told', async () => {
  const refusedOf = (answers: readonly Shown[]): readonly unknown[] =>
    answers.filter(({ __typename }) => __typename === 'Rejection').map(({ code }) => code);
  const { id, on } = await offered();
  await on('objectToTransfer', { asker: water });
  const decided = await Promise.all([
    on('decideObjection', { asker: clerk }, { agreed: true }),
    on('decideObjection', { asker: secondClerk }, { agreed: false, reason: '属供水职权' }),
  ]);
  const isAgreed = decided[0]?.['__typename'] !== 'Rejection';
  expect(refusedOf(decided)).toEqual(['ILLEGAL_STEP']);
  expect(await seen(id, clerk)).toMatchObject({
    responsibility: { unit: { id: isAgreed ? PETITION_OFFICE.id : WATER_BUREAU.id } },
  });
  const supervised = await offered();
  await supervised.on('acceptTransfer', { asker: water });
  await supervised.on('openSupervision', { asker: clerk }, { unitId: WATER_BUREAU.id });
  const own = { supervisionId: 'S-1' };
  const answered = [waterHead, waterHead].map((asker) => supervised.on('answerSupervision', { asker }, own));
  expect(refusedOf(await Promise.all(answered))).toEqual(['STEP_ALREADY_DONE']);
  expect(await seen(supervised.id, clerk)).toMatchObject({ supervision: [{ answer: '已补告知' }] });
});

it('who helps reads the petition and does nothing of the holder’s; who is ended reads it no more', async () => {
  const { id, on } = await offered();
  await on('acceptTransfer', { asker: water });
  expect(
    await commands.send('addDemand', { petitionId: id, text: '恢复供水' }, { asker: housing }),
  ).toMatchObject({
    errors: [{ extensions: NOBODY_FOUND }],
  });
  await on('addAssistingUnit', { asker: water }, { unitId: HOUSING_BUREAU.id });
  expect(await seen(id, housing)).toMatchObject({ assistingUnits: [{ task: '协助核实用户情况' }] });
  expect(await on('acceptPetition', { asker: housing })).toMatchObject({ code: 'NOT_RESPONSIBLE' });
  await on('endAssistance', { asker: water }, { unitId: HOUSING_BUREAU.id });
  expect(await seen(id, housing)).toBeNull();
});

it('PR 22: what is assigned is reported back, done again by a new day, and accepted', async () => {
  const { id, on } = await offered({ kind: 'ASSIGN', reportBackBy: '2026-05-11' });
  await on('acceptTransfer', { asker: water });
  const held = await on('acceptPetition', { asker: water });
  expect(clockIn(held, 'REPORT_BACK')).toMatchObject({ state: 'RUNNING', dueOn: '2026-05-11' });
  const reported = await on('submitReportBack', { asker: water });
  const [first] = reported['reportBacks'] as Shown[];
  expect(first).toMatchObject({
    assignedBy: { id: PETITION_OFFICE.id },
    submittedOn: '2026-04-13',
    verdict: null,
  });
  const again = { reportId: first?.['id'], reportBackBy: '2026-05-04' };
  expect(await on('returnForRework', { asker: water }, again)).toMatchObject({ code: 'ANOTHER_UNITS_STEP' });
  expect(
    await on('returnForRework', { asker: clerk }, { ...again, reportBackBy: '2026-06-30' }),
  ).toMatchObject({
    code: 'DATE_NOT_POSSIBLE',
  });
  expect(await on('returnForRework', { asker: clerk }, again)).toMatchObject({ status: 'HANDLING' });
  running.clock.to('2026-05-05');
  await running.passTime();
  const late = await seen(id, clerk);
  expect(clockIn(late, 'REPORT_BACK')).toMatchObject({ state: 'MISSED', level: 'RED' });
  await on('submitReportBack', { asker: water }, { text: '三单元已恢复' });
  const accepted = await on('acceptReportBack', { asker: secondClerk }, { reportId: 'REPORT_BACK-2' });
  expect(accepted).toMatchObject({
    status: 'HANDLING',
    reportBacks: [{ verdict: 'REWORK' }, { verdict: 'ACCEPTED' }],
  });
});

it('PR 40: red opens supervision by itself; the unit answers, the petition office closes; the petitioner isn’t told', async () => {
  const { id, on, receipt } = await offered();
  await on('acceptTransfer', { asker: water });
  running.clock.to('2026-04-29');
  await running.passTime();
  await running.passTime();
  const late = await seen(id, clerk);
  expect(late).toMatchObject({
    supervision: [
      { id: 'S-1', state: 'OPEN', openedBy: null, unit: { id: WATER_BUREAU.id }, openedOn: '2026-04-29' },
    ],
  });
  const entries = (late?.['timeline'] as Shown[]).filter(({ kind }) => kind === 'SUPERVISION');
  expect(entries).toMatchObject([{ type: 'petition.supervision-opened', unit: null }]);
  await on('answerSupervision', { asker: waterHead }, { supervisionId: 'S-1' });
  expect(await on('closeSupervision', { asker: waterHead }, { supervisionId: 'S-1' })).toMatchObject({
    code: 'ANOTHER_UNITS_STEP',
  });
  const ordered = await on(
    'openSupervision',
    { asker: clerk },
    { unitId: WATER_BUREAU.id, dueOn: '2026-05-06' },
  );
  expect(clockIn(ordered, 'SUPERVISION')).toMatchObject({ state: 'RUNNING', dueOn: '2026-05-06' });
  expect(await on('closeSupervision', { asker: clerk }, { supervisionId: 'S-1' })).toMatchObject({
    supervision: [
      { state: 'CLOSED', answer: '已补告知', result: '已整改' },
      { state: 'OPEN', kind: 'ORDER' },
    ],
  });
  const status = await commands.status(await commands.open(receipt));
  expect(JSON.stringify(status)).not.toMatch(/督办|SUPERVISION|supervis/);
});

it('PR 25, 28: an urgent report is acknowledged and an instruction answered, and neither moves the petition', async () => {
  const { id, on } = await offered();
  await on('acceptTransfer', { asker: water });
  const before = await seen(id, water);
  await on('reportUrgent', { asker: water }, { toUnitIds: [DISTRICT.id, PETITION_OFFICE.id] });
  await on('acknowledgeUrgentReport', { asker: districtHead }, { reportId: 'U-1' });
  expect(await on('acknowledgeUrgentReport', { asker: districtHead }, { reportId: 'U-1' })).toMatchObject({
    code: 'STEP_ALREADY_DONE',
  });
  const unknown = {
    petitionId: id,
    text: '请核实',
    leaderName: '区长',
    instructedOn: '2026-04-13',
    feedbackAsked: true,
  };
  const input = {
    ...unknown,
    ownerUnitId: WATER_BUREAU.id,
    leaderId: '00000000-0000-7000-8000-00000000dead',
  };
  expect(
    (await commands.send('recordInstruction', input, { asker: clerk })).errors[0]?.extensions,
  ).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', field: 'input.leaderId' },
  });
  await on('recordInstruction', { asker: clerk }, { ownerUnitId: WATER_BUREAU.id });
  const after = await on('answerInstruction', { asker: water }, { instructionId: 'I-1' });
  expect(after).toMatchObject({
    urgentReports: [{ late: false, receipts: [{ unit: { id: DISTRICT.id } }] }],
    instructions: [{ leaderName: '区长', feedback: '已核实，正在办理' }],
  });
  for (const field of ['status', 'responsibility', 'clocks', 'opinion', 'demands'])
    expect(after[field]).toEqual(before?.[field]);
  expect(await seen(id, leader)).not.toBeNull();
});

it('every petition is the fold of its history, and who may see it stands in the tables as in its state', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(4);
});
