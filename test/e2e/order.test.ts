import { until } from '@lianxin/testing';
import { openDuties } from '../support/petition-story';
import { accountOf, today, unitNamed, type As, type Shown } from '../support/product';
import {
  firm,
  firmView,
  ledgerOf,
  onFirm,
  openFirmSession,
  order,
  ownCreditCode,
  requestOf,
  submit,
} from '../support/request-story';
import { ownName, readAs } from '../support/story';

const liaison: As = { account: 'liaison' };
const by = (account: string): As => ({ account });
const EAST = unitNamed('东桥街道');
const HANDLER = accountOf('eastbridge');

it('a firm’s order goes from the liaison to a good rating, by way of an objection and a bad one', async () => {
  const { id: enterpriseId, creditCode } = await firm();
  const again = { name: '另一家', creditCode };
  expect(await onFirm('registerEnterprise', again, liaison)).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
  const pair = `mutation ($input: PairLiaisonInput!) { pairLiaison(input: $input) {
    ... on LiaisonPairing { status liaison { name } } ... on Rejection { code } } }`;
  const pairing = { enterpriseId, cadreId: accountOf('liaison').cadreId };
  expect(await readAs(pair, { input: pairing }, liaison)).toEqual({
    status: 'ACTIVE',
    liaison: { name: accountOf('liaison').name },
  });
  expect(await readAs(pair, { input: pairing }, liaison)).toEqual({ code: 'PAIRING_EXISTS' });
  const file = `query ($id: ID) { enterprise(id: $id) { liaison { name unit { name } } } }`;
  expect(await readAs(file, { id: enterpriseId }, by('supervisor'))).toEqual({
    liaison: { name: '企相伴', unit: { name: '示范区人力资源和社会保障局' } },
  });

  const duties = await openDuties(EAST);
  const submitted = await submit(enterpriseId);
  const requestId = submitted['id'];
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    order(name, { requestId, ...more }, as);
  expect(submitted).toMatchObject({
    status: 'SUBMITTED',
    number: expect.stringMatching(/^QF-\d{4}-\d{6,}$/) as unknown,
    responsibility: { officer: { name: '企相伴' } },
  });
  const session = await openFirmSession(submitted);
  expect((await firmView(session))['clocks']).toMatchObject([
    { kind: 'CONTACT', state: 'RUNNING' },
    { kind: 'ANSWER', state: 'RUNNING' },
    { kind: 'SOLVE', state: 'RUNNING' },
  ]);
  expect(await on('contactFirm', liaison, { note: '已电话联系' })).toMatchObject({
    clocks: expect.arrayContaining([
      { kind: 'CONTACT', state: 'MET', dueOn: expect.anything() as unknown },
    ]) as unknown,
  });
  await on('triageRequest', liaison, { category: 'UTILITIES', urgent: false });

  await on('dispatchRequest', liaison, { toUnitId: unitNamed('西桥街道'), reason: '属地办理' });
  await on('objectToRequest', by('westbridge'), { reasons: '厂区不在本街道' });
  expect(await on('decideRequestObjection', liaison, { agreed: true })).toMatchObject({
    status: 'SUBMITTED',
    bounces: [{ reasons: '厂区不在本街道' }],
  });
  await on('dispatchRequest', liaison, { toUnitId: EAST, reason: '厂区所在地' });
  expect(await openDuties(EAST)).toBe(duties);
  expect(await on('acceptRequest', by('eastbridge'))).toMatchObject({
    status: 'WORKING',
    handler: { name: HANDLER.name, unit: { name: '东桥街道' } },
  });
  await until('one more open duty', async () => (await openDuties(EAST)) === duties + 1);

  const asked = await on('askFirm', by('eastbridge'), { question: '请补充用电负荷清单' });
  expect(asked).toMatchObject({ status: 'WAITING' });
  expect((await firmView(session))['maySend']).toContain('answerQuestion');
  expect(await on('answerQuestion', session, { answer: '清单已附' })).toMatchObject({
    status: 'WORKING',
    questions: [{ question: '请补充用电负荷清单', answer: '清单已附' }],
  });
  expect(await on('askFirm', by('eastbridge'), { question: '再补充一份' })).toMatchObject({
    code: 'QUESTION_ALREADY_ASKED',
  });
  expect(await on('deliverRequest', by('eastbridge'), { text: '已完成增容' })).toMatchObject({
    status: 'DELIVERED',
  });
  await until('one open duty less', async () => (await openDuties(EAST)) === duties);

  for (const somebody of [liaison, by('eastbridge'), by('eastbridge-head')])
    expect(await on('rateRequest', somebody, { grade: 5 })).toMatchObject({ code: 'RATED_BY_FIRM_ONLY' });
  expect(await on('rateRequest', session, { grade: 1, comment: '容量仍不足' })).toMatchObject({
    status: 'RATED',
    ratings: [{ grade: 1, final: false }],
  });
  expect(await on('closeRequest', by('eastbridge-head'))).toMatchObject({ code: 'CONTACT_OPEN' });
  expect(await on('contactAfterBadRating', by('eastbridge'), { note: '已回访，安排二次增容' })).toMatchObject(
    {
      conversations: [{ afterBadRating: false }, { afterBadRating: true }],
    },
  );
  expect(await on('reopenRequest', session, { reason: '容量仍不足' })).toMatchObject({ status: 'WORKING' });
  await until('open again', async () => (await openDuties(EAST)) === duties + 1);
  await on('deliverRequest', by('eastbridge'), { text: '已二次增容' });
  expect(await on('rateRequest', session, { grade: 5 })).toMatchObject({
    ratings: [{ grade: 1 }, { grade: 5, final: true }],
  });
  expect(await on('rateRequest', session, { grade: 4 })).toMatchObject({
    code: 'ALREADY_RATED',
  });
  expect(await on('reopenRequest', session, { reason: '再来一次' })).toMatchObject({
    code: 'RATING_NOT_BAD',
  });
  expect(await on('closeRequest', by('eastbridge'))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await on('closeRequest', by('eastbridge-head'))).toMatchObject({ status: 'CLOSED' });

  const credited = async (): Promise<readonly Shown[]> =>
    (await ledgerOf(String(HANDLER.cadreId))).filter(({ sourceId }) => sourceId === requestId);
  await until('a line in the ledger', async () => (await credited()).length > 0);
  expect(await credited()).toEqual([
    { kind: 'REQUEST_DELIVERED', sourceId: requestId, creditedOn: today(), unit: { name: '东桥街道' } },
  ]);
  expect(await openDuties(EAST)).toBe(duties);
});

it('a credit code with one wrong character, or in full-width digits, opens no file', async () => {
  const code = ownCreditCode();
  const wrong = [...code].map(
    (one, at) => code.slice(0, at) + (one === '7' ? '8' : '7') + code.slice(at + 1),
  );
  const full = [...code].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)).join('');
  for (const creditCode of [...wrong, full, code.slice(1), `${code}0`, ''])
    expect([creditCode, await onFirm('registerEnterprise', { name: '某公司', creditCode }, liaison)]).toEqual(
      [creditCode, expect.objectContaining({ code: 'CREDIT_CODE_INVALID' })],
    );
  const query = 'query ($code: String) { enterprise(creditCode: $code) { id } }';
  expect(await readAs(query, { code }, liaison)).toBeNull();
});

it('a complaint about a unit never comes into its hands, and its firm is known only where it is handled', async () => {
  const { id: enterpriseId } = await firm();
  const complaint = { category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: EAST, subject: '多头检查' };
  const { id: requestId } = await submit(enterpriseId, complaint);
  await order(
    'triageRequest',
    { requestId, category: 'ENVIRONMENT_COMPLAINT', urgent: false, complainedOfUnitId: EAST },
    liaison,
  );
  const toEast = { requestId, toUnitId: EAST, reason: '属地办理' };
  expect(await order('dispatchRequest', toEast, liaison)).toMatchObject({ code: 'UNIT_IS_COMPLAINED_OF' });
  for (const account of ['eastbridge', 'eastbridge-head', 'westbridge'])
    expect([account, await requestOf(requestId, by(account))]).toEqual([account, null]);
  expect(await requestOf(requestId, by('supervisor'))).toMatchObject({ enterprise: null });
  expect(await requestOf(requestId, liaison)).toMatchObject({ enterprise: { id: enterpriseId } });
});

const WORK = `query ($role: RequestDuty!, $view: WorkView!, $filter: ServiceRequestFilterInput) {
  myRequests(role: $role, view: $view, filter: $filter, first: 50) {
    today totalCount counts { all overdue today week toAccept toApprove }
    edges { node { id due { kind dueOn } nextStep { command label } whoseTurn
      responsibility { days unit { name } officer { name } } enterprise { name liaison { name } } } } } }`;

it('the liaison, the unit that is offered an order and its firm each see it in their work, counted alike', async () => {
  const { id: enterpriseId } = await firm();
  await readAs(
    'mutation ($input: PairLiaisonInput!) { pairLiaison(input: $input) { __typename } }',
    { input: { enterpriseId, cadreId: accountOf('liaison').cadreId } },
    liaison,
  );
  const submitted = await submit(enterpriseId, { subject: ownName('厂区增容') });
  const { id: requestId } = submitted;
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    order(name, { requestId, ...more }, as);
  const { subject } = await readAs<{ subject: string }>(
    'query ($id: ID) { serviceRequest(id: $id) { subject } }',
    { id: requestId },
    liaison,
  );
  const work = (role: string, view: string, as: As): Promise<Shown> =>
    readAs(WORK, { role, view, filter: { subject } }, as);
  const none = { all: 0, overdue: 0, today: 0, week: 0, toAccept: 0, toApprove: 0 };
  expect(await work('LIAISON', 'ALL', liaison)).toMatchObject({
    ...{ today: today(), totalCount: 1, counts: { all: 1, overdue: 0, toAccept: 0, toApprove: 0 } },
    edges: [
      {
        node: {
          ...{ id: requestId, due: { kind: 'CONTACT' }, whoseTurn: 'HOLDER' },
          nextStep: { command: 'triageRequest', label: '分类' },
          responsibility: { days: 0, officer: { name: '企相伴' } },
          enterprise: { liaison: { name: '企相伴' } },
        },
      },
    ],
  });
  await on('triageRequest', liaison, { category: 'UTILITIES', urgent: false });
  await on('dispatchRequest', liaison, { toUnitId: EAST, reason: '厂区所在地' });
  expect(await work('UNIT', 'TO_ACCEPT', by('eastbridge'))).toMatchObject({
    ...{ totalCount: 1, counts: { all: 1, toAccept: 1, toApprove: 0 } },
    edges: [{ node: { id: requestId, nextStep: { command: 'acceptRequest' }, whoseTurn: 'OFFERED_UNIT' } }],
  });
  await on('objectToRequest', by('eastbridge'), { reasons: '不属本街道' });
  expect(await work('LIAISON', 'TO_APPROVE', liaison)).toMatchObject({
    ...{ totalCount: 1, counts: { all: 1, toAccept: 0, toApprove: 1 } },
    edges: [{ node: { nextStep: { command: 'decideRequestObjection' }, whoseTurn: 'HOLDER' } }],
  });
  expect(await work('UNIT', 'TO_ACCEPT', by('eastbridge'))).toMatchObject({ counts: { toAccept: 0 } });
  expect(await work('UNIT', 'ALL', by('westbridge'))).toMatchObject({
    totalCount: 0,
    counts: none,
    edges: [],
  });
  const view = `{ requestStatus { subject quiet lastNewsOn notices answerBy { kind dueOn } milestones { label on state } } }`;
  expect(await readAs(view, {}, await openFirmSession(submitted))).toMatchObject({
    ...{ subject, quiet: false, lastNewsOn: today(), notices: [], answerBy: { kind: 'ANSWER' } },
    milestones: [{ label: '收到您的诉求', on: today(), state: 'DONE' }, { state: 'NOW' }, {}, {}, {}],
  });
});
