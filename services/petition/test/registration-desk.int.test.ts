import { clockIn, commandsOn, type Shown } from './support/commands';
import { clerk, water } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';
import { PETITION_OFFICE, WATER_BUREAU } from './builders';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

it('a letter is registered in one round: demands, a subject from its text, receipt and clocks', async () => {
  running.clock.to('2026-04-13');
  const registered = await commands.register({
    ...{ subject: null, text: '尊敬的领导：\n三楼以上自去年起早晚无水。请解决。' },
    ...{ demands: ['恢复供水', ' ', '减免水费'], place: '', idempotencyKey: 'letter-1' },
  });
  expect(registered).toMatchObject({
    subject: '三楼以上自去年起早晚无水',
    place: null,
    demands: [{ text: '恢复供水', merit: null }, { text: '减免水费' }],
    receipt: { number: registered['number'] },
    due: { kind: 'ROUTE', dueOn: '2026-04-28' },
    nextStep: { command: 'transferPetition', allowed: true },
  });
  expect(clockIn(registered, 'ROUTE')).toMatchObject({ dueOn: '2026-04-28' });
  expect(await expectFoldsOfHistory(running.records)).toBe(1);
});

it('nothing that is missing keeps a petition out: neither a name, nor a subject, nor a purpose', async () => {
  const bare = { subject: undefined, place: undefined, purpose: null, demands: [] };
  expect(
    await commands.register({ ...bare, petitioners: [{ name: '', phone: '13800001402' }] }),
  ).toMatchObject({
    __typename: 'Petition',
    petitioners: [{ name: '', phone: '138****1402' }],
    nextStep: { command: 'setPurpose' },
  });
  expect(await commands.register({ ...bare, petitioners: [] })).toMatchObject({ __typename: 'Petition' });
});

it('the timeline tells what each step is about, and which unit and officer took it', async () => {
  running.clock.to('2026-04-13');
  const { id } = await commands.register();
  const on = commands.on(String(id));
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await on('acceptTransfer', { asker: water });
  running.clock.to('2026-05-01');
  await running.passTime();
  const { timeline } = (await commands.petition(String(id), { asker: water })) ?? {};
  const told = (timeline as Shown[]).map(({ type, kind, unit, officer }) => [
    ...[type, kind, (unit as Shown | null)?.['id'] ?? null, (officer as Shown | null)?.['id'] ?? null],
  ]);
  expect(told).toEqual([
    ['petition.registered', 'HANDLING', PETITION_OFFICE.id, clerk.cadreId],
    ['petition.transfer-offered', 'HANDLING', PETITION_OFFICE.id, clerk.cadreId],
    ['petition.transfer-accepted', 'HANDLING', WATER_BUREAU.id, water.cadreId],
    ['petition.clock-missed', 'DEADLINE', null, null],
    ['petition.accepted', 'HANDLING', null, null],
    ['petition.supervision-opened', 'SUPERVISION', null, null],
  ]);
});

it('a petitioner reads in plain words how far it is, by when he is answered, and when there was no news', async () => {
  running.clock.to('2026-04-13');
  const registered = await commands.register({ subject: '供水' });
  const on = commands.on(String(registered['id']));
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await on('acceptTransfer', { asker: water });
  await on('acceptPetition', { asker: water });
  const caseToken = await commands.open(registered);
  expect(await commands.status(caseToken)).toMatchObject({
    subject: '供水',
    milestones: [
      { label: '收到', on: '2026-04-13', state: 'DONE' },
      { label: '受理', on: '2026-04-13', state: 'DONE' },
      { label: '办理', on: null, state: 'NOW' },
      { label: '书面答复', on: null, state: 'AHEAD' },
      { label: '您可评价', on: null, state: 'AHEAD' },
    ],
    answerBy: { kind: 'CONCLUDE', dueOn: '2026-06-12' },
    notices: [
      '现责任单位最迟2026年4月28日书面告知您接收情况以及处理途径和程序（第二十三条）。',
      '如不同意处理意见，收到书面答复后30日内可申请复查（第三十五条）。',
    ],
    lastNewsOn: '2026-04-13',
    quiet: false,
  });
  running.clock.to('2026-05-13');
  expect(await commands.status(await commands.open(registered), 'en')).toMatchObject({
    quiet: true,
    lastNewsOn: '2026-04-13',
  });
});
