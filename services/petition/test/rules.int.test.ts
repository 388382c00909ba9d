import type { Actor } from '@lianxin/access';
import { until } from '@lianxin/testing';
import { askForNewDueDates } from '../src/service-background';
import { openRecords } from '../src/service-records';
import { PETITION_OFFICE, WATER_BUREAU } from './builders';
import { clockIn, commandsOn, faultOf, type As, type Shown } from './support/commands';
import { accountIn, admin, clerk, DISTRICT, water } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory, rowCounts, withoutAudit } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const first = accountIn(PETITION_OFFICE, ['ADMIN'], DISTRICT);
const second = accountIn(WATER_BUREAU, ['ADMIN'], DISTRICT);
const ofABureau = accountIn(WATER_BUREAU, ['ADMIN']);

const REASON = '区委要求提速';
const proposal = (changes: Shown = {}): Shown => ({
  changes: [{ rule: 'conclude', value: 45 }],
  effectiveFrom: '2026-05-01',
  reason: REASON,
  ...changes,
});

const send = (name: 'proposePetitionRuleChange' | 'approvePetitionRuleChange', input: Shown, as: As) =>
  commands.send(name, input, as);

const propose = async (input: Shown = {}, as: As = { asker: first }): Promise<Shown> =>
  (await send('proposePetitionRuleChange', proposal(input), as)).data?.['proposePetitionRuleChange'] as Shown;

const approve = async (changeId: unknown, as: As = { asker: second }): Promise<Shown> =>
  (await send('approvePetitionRuleChange', { changeId }, as)).data?.['approvePetitionRuleChange'] as Shown;

const table = async (asOf: string | null, asker: Actor = clerk): Promise<Shown> => {
  const { data } = await running.ask(
    `query ($asOf: Date) { petitionRules(asOf: $asOf) { version effectiveFrom rules {
      rule label value unit statutory direction atLeast atMost source { article text }
      pending { id state effectiveFrom appliesToRunning } } } }`,
    { asOf },
    { asker },
  );
  return data?.['petitionRules'] as Shown;
};

const row = (shown: Shown, rule: string): Shown | undefined =>
  (shown['rules'] as Shown[]).find((one) => one['rule'] === rule);

it('the shipped table is read by everybody with a role, with source, bounds and direction of each row', async () => {
  const shown = await table(null, water);
  expect(shown).toMatchObject({ version: 'petition-default-1', effectiveFrom: '2022-05-01' });
  expect(row(shown, 'conclude')).toMatchObject({
    ...{ label: '办结期限', value: 60, unit: 'DAYS', statutory: true, direction: 'SHORTER' },
    ...{ atLeast: 1, atMost: 60, source: { article: '第三十四条' }, pending: [] },
  });
  expect(row(shown, 'amberShare')).toMatchObject({ value: 0.2, statutory: false, direction: 'FREE' });
});

it.each([
  [
    'RULE_NOT_LAWFUL',
    { changes: [{ rule: 'conclude', value: 61 }] },
    '“办结期限”只能缩短，应当在1至60之间，不能定为61。',
    '“period for concluding” may only be shortened: between 1 and 60, not 61.',
    '第三十四条',
  ],
  [
    'RULE_NOT_LAWFUL',
    { changes: [{ rule: 'reviewRequest', value: 15 }] },
    '“申请复查期限”只能延长，应当在30至365之间，不能定为15。',
    '“period for asking for review” may only be lengthened: between 30 and 365, not 15.',
    '第三十五条',
  ],
  [
    'DATE_NOT_POSSIBLE',
    { effectiveFrom: '2026-04-13' },
    '日期2026-04-13不可能：应当在2026-04-14至2028-04-13之间。',
    'The date 2026-04-13 is not possible: it lies between 2026-04-14 and 2028-04-13.',
    null,
  ],
  ['REASON_REQUIRED', { reason: ' \u3000' }, '请说明理由。', 'A reason is required.', null],
])('%s: %j isn’t proposed, and nothing is written', async (code, input, zh, en, article) => {
  const before = await rowCounts(running.records);
  const rule = { source: expect.any(String) as string, article, text: expect.any(String) as string };
  expect(await propose(input)).toEqual({ __typename: 'Rejection', code, message: zh, rule });
  expect(await propose(input, { asker: first, locale: 'en' })).toMatchObject({ code, message: en });
  expect(withoutAudit(await rowCounts(running.records))).toEqual(withoutAudit(before));
});

it.each([
  [[], ['BAD_USER_INPUT', 'input.changes']],
  [[{ rule: 'route', value: 10.5 }], ['BAD_USER_INPUT', 'input.changes.0.value']],
  [
    [
      { rule: 'route', value: 10 },
      { rule: 'route', value: 11 },
    ],
    ['BAD_USER_INPUT', 'input.changes.1.rule'],
  ],
])('the values %j are bad input', async (changes, fault) => {
  const answer = await send('proposePetitionRuleChange', proposal({ changes }), { asker: first });
  expect(faultOf(answer)).toEqual(fault);
});

it('only ADMIN of the whole district changes a rule, and sees no petition by it', async () => {
  for (const asker of [clerk, water, ofABureau]) {
    expect(faultOf(await send('proposePetitionRuleChange', proposal(), { asker }))).toEqual(['FORBIDDEN']);
    const changeId = '00000000-0000-7000-8000-00000000dead';
    expect(faultOf(await send('approvePetitionRuleChange', { changeId }, { asker }))).toEqual(['FORBIDDEN']);
  }
  expect(faultOf(await send('proposePetitionRuleChange', proposal(), {}))).toEqual(['UNAUTHENTICATED']);
  const { id } = await commands.register();
  const { data } = await running.ask(
    'query ($id: ID!) { petition(id: $id) { id } }',
    { id },
    { asker: first },
  );
  expect(data?.['petition'] ?? null).toBeNull();
  // An account behind which no cadre stands has no second person.
  expect(await propose({}, { asker: admin })).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const unknown = { changeId: '00000000-0000-7000-8000-00000000dead' };
  expect(faultOf(await send('approvePetitionRuleChange', unknown, { asker: second }))).toEqual(['NOT_FOUND']);
});

it('two persons change a rule, from its day on, in every process, and after a restart', async () => {
  const key = { idempotencyKey: 'conclude-45' };
  const change = await propose(key);
  expect(change).toMatchObject({ state: 'PROPOSED', effectiveFrom: '2026-05-01', approvedAt: null });
  expect(await propose(key)).toEqual(change);
  expect(await approve(change['id'], { asker: first })).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(row(await table(null), 'conclude')).toMatchObject({
    pending: [{ id: change['id'], state: 'PROPOSED' }],
  });
  expect(row(await table('2026-05-01'), 'conclude')).toMatchObject({ value: 60 });
  expect(await approve(change['id'])).toMatchObject({
    state: 'APPROVED',
    approvedBy: { id: second.cadreId },
  });
  const late = await approve(change['id']);
  expect(late).toMatchObject({ code: 'RULE_CHANGE_DECIDED', message: '该项规则变更已经批准。' });

  expect(row(await table('2026-04-30'), 'conclude')).toMatchObject({
    value: 60,
    pending: [{ state: 'APPROVED' }],
  });
  const shown = await table('2026-05-01');
  expect(shown).toMatchObject({ version: 'petition-2026-05-01', effectiveFrom: '2026-05-01' });
  expect(row(shown, 'conclude')).toMatchObject({ value: 45, source: { article: '第三十四条' }, pending: [] });

  const { book } = running.records;
  const valueOn = (day: string) => book.rulesOn(day as never).rules.conclude.value;
  expect(valueOn('2026-05-01')).toBe(60);
  await book.refresh();
  expect([valueOn('2026-04-30'), valueOn('2026-05-01')]).toEqual([60, 45]);
  const restarted = await openRecords(running.config);
  expect(restarted.book.rulesOn('2026-05-01' as never).rules.conclude.value).toBe(45);
  await restarted.close();
});

/** A claim accepted today by the water bureau, which registered it; answers its id. */
const accepted = async (): Promise<string> => {
  const { id } = await commands.register({}, { asker: water });
  await commands.on(String(id))('acceptPetition', { asker: water });
  return String(id);
};

it('a change touches no running clock; one that says so moves them on its day, with a line in the timeline', async () => {
  const id = await accepted();
  running.clock.to('2026-05-01');
  const begun = await accepted();
  const conclude = async (of: string) => clockIn(await commands.petition(of, { asker: water }), 'CONCLUDE');
  expect(await conclude(id)).toMatchObject({ startedOn: '2026-04-13', dueOn: '2026-06-12' });
  expect(await conclude(begun)).toMatchObject({ startedOn: '2026-05-01', dueOn: '2026-06-15' });

  const change = await propose({
    ...{ changes: [{ rule: 'conclude', value: 40 }], effectiveFrom: '2026-05-06', appliesToRunning: true },
  });
  await approve(change['id']);
  running.clock.to('2026-05-06');
  await running.records.book.refresh();
  await askForNewDueDates(running.records, running.clock.now);
  await until('the clock to be moved', async () => (await conclude(id))?.['dueOn'] === '2026-05-23');
  const petition = await commands.petition(id, { asker: water });
  expect(clockIn(petition as Shown, 'CONCLUDE')?.['derivation']).toContain(
    '规则表petition-2026-05-06适用于尚未届满的期限，全部期限为40日',
  );
  const [last] = (petition?.['timeline'] as Shown[]).slice(-1);
  expect(last).toMatchObject({ type: 'petition.clocks-redated', label: '期限重新推算', kind: 'DEADLINE' });
  await until('the other as well', async () => (await conclude(begun))?.['dueOn'] === '2026-06-10');
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(2);
});
