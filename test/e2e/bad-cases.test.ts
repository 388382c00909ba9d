import { sendPersonnel } from '../support/personnel-story';
import { command, petition, register, send } from '../support/petition-story';
import { accountOf, codesOf, today, unitNamed, type As, type Shown } from '../support/product';
import {
  firm,
  firmView,
  openFirmSession,
  order,
  requestOf,
  sendOrder,
  submit,
} from '../support/request-story';

const liaison: As = { account: 'liaison' };
const by = (account: string): As => ({ account });
const CITY = unitNamed('示范区城市管理局');

it('of two who accept one offer at once the second is told, and the chain has one link more', async () => {
  const { id: petitionId } = await register();
  const transfer = {
    petitionId,
    kind: 'TRANSFER',
    reason: '属城市管理职权',
    toUnitId: CITY,
  };
  await command('transferPetition', transfer, by('clerk'));
  const answers = await Promise.all(
    ['city', 'city-head', 'city'].map((account) => command('acceptTransfer', { petitionId }, by(account))),
  );
  expect(answers.filter(({ __typename }) => __typename === 'Petition')).toHaveLength(1);
  expect((await petition(petitionId, by('city')))?.['chain']).toHaveLength(2);

  const { id: requestId } = await submit((await firm())['id']);
  const toCity = { requestId, toUnitId: CITY, reason: '属城管职责' };
  await order('triageRequest', { requestId, category: 'UTILITIES', urgent: false }, liaison);
  await order('dispatchRequest', toCity, liaison);
  const accepted = await Promise.all(
    ['city', 'city-head'].map((account) => order('acceptRequest', { requestId }, by(account))),
  );
  expect(accepted.map(({ __typename }) => __typename).sort()).toEqual(['Rejection', 'ServiceRequest']);
  expect((await requestOf(requestId, liaison))?.['chain']).toHaveLength(2);
});

it('one key is one request: the same input gets the same answer, another input is refused, another person’s key is his own', async () => {
  const { id: enterpriseId } = await firm();
  const idempotencyKey = `key-${Date.now()}`;
  const first = await submit(enterpriseId, { idempotencyKey });
  const again = await submit(enterpriseId, { idempotencyKey });
  expect([again['id'], again['number'], again['receipt']]).toEqual([
    first['id'],
    first['number'],
    first['receipt'],
  ]);
  const input = { enterpriseId, category: 'POLICY', receivedAt: today(), subject: '另一件', text: '内容' };
  const other = await sendOrder('submitRequest', { ...input, idempotencyKey }, liaison);
  expect(codesOf(other)).toEqual(['BAD_USER_INPUT']);
  const somebodyElse = await order('submitRequest', { ...input, idempotencyKey }, by('housing'));
  expect(somebodyElse['id']).not.toBe(first['id']);
  const atOnce = await Promise.all(
    [1, 2, 3].map(() => submit(enterpriseId, { idempotencyKey: `${idempotencyKey}-once` })),
  );
  expect(new Set(atOnce.map(({ id }) => id)).size).toBe(1);
});

/** What officers do with a request, with an input that is in order. */
const BY_OFFICERS: Readonly<Record<string, Shown>> = {
  triageRequest: { category: 'POLICY', urgent: true },
  dispatchRequest: { toUnitId: CITY, reason: '属城管职责' },
  acceptRequest: {},
  objectToRequest: { reasons: '不属本单位' },
  decideRequestObjection: { agreed: true },
  contactFirm: { note: '已联系' },
  askFirm: { question: '请补充' },
  deliverRequest: { text: '办好了' },
  refuseWithReasons: { text: '不办' },
  contactAfterBadRating: { note: '已回访' },
  closeRequest: {},
  handToPetition: { toUnitId: unitNamed('示范区信访局'), reason: '转' },
};

it('a firm’s session is good for its own request only, and for nothing that an officer does, in any state', async () => {
  const [mine, theirs] = [await submit((await firm())['id']), await submit((await firm())['id'])];
  const requestId = mine['id'];
  const session = await openFirmSession(mine);
  const mustBeRefusedAll = async (): Promise<void> => {
    const before = await firmView(session);
    for (const [name, more] of Object.entries(BY_OFFICERS)) {
      const { data } = await sendOrder(name, { requestId, ...more }, session);
      expect([name, (data?.[name] as Shown | undefined)?.['__typename'] ?? 'Rejection']).toEqual([
        name,
        'Rejection',
      ]);
    }
    expect(await firmView(session)).toEqual(before);
  };
  await mustBeRefusedAll();
  await order('triageRequest', { requestId, category: 'UTILITIES', urgent: false }, liaison);
  await order('dispatchRequest', { requestId, ...BY_OFFICERS['dispatchRequest'] }, liaison);
  await mustBeRefusedAll();
  await order('acceptRequest', { requestId }, by('city'));
  await mustBeRefusedAll();
  await order('deliverRequest', { requestId, text: '办好了' }, by('city'));
  await mustBeRefusedAll();
  await order('rateRequest', { requestId, grade: 1 }, session);
  await mustBeRefusedAll();
  expect(await firmView(session)).toMatchObject({ requestId, status: 'RATED' });

  // A request of somebody else is as unknown to the session as one that there is not.
  for (const foreign of [theirs['id'], '01980000-0000-7000-8000-00000000dead'])
    expect(codesOf(await sendOrder('withdrawRequest', { requestId: foreign }, session))).toEqual([
      'FORBIDDEN',
    ]);
  expect((await requestOf(theirs['id'], liaison))?.['timeline']).toHaveLength(1);
  expect(codesOf(await send('closePetition', { petitionId: requestId }, session))).toEqual([
    'UNAUTHENTICATED',
  ]);
});

it('empty and huge texts, and ids of something else, name their field or are not found, and write nothing', async () => {
  const { id: enterpriseId } = await firm();
  const { id: requestId } = await submit(enterpriseId);
  const huge = '字'.repeat(20_001);
  const faults: readonly [string, Shown, unknown][] = [
    ['contactFirm', { requestId, note: huge }, ['BAD_USER_INPUT', 'input.note']],
    ['contactFirm', { requestId: enterpriseId, note: '已联系' }, ['NOT_FOUND', undefined]],
    ['contactFirm', { requestId: accountOf('liaison').cadreId, note: '已联系' }, ['NOT_FOUND', undefined]],
    ['contactFirm', { requestId: 'x', note: '已联系' }, ['BAD_USER_INPUT', 'input.requestId']],
    [
      'dispatchRequest',
      { requestId, toUnitId: requestId, reason: '派单' },
      ['BAD_USER_INPUT', 'input.toUnitId'],
    ],
  ];
  for (const [name, input, fault] of faults) {
    const { errors } = await sendOrder(name, input, liaison);
    const { code, field } = errors[0]?.extensions ?? {};
    expect([name, [code, field]]).toEqual([name, fault]);
  }
  expect((await requestOf(requestId, liaison))?.['timeline']).toHaveLength(1);
  for (const note of ['', ' ', '　'])
    expect((await order('contactFirm', { requestId, note }, liaison))['code']).toBe('REASON_REQUIRED');
  const nobody = {
    parentId: accountOf('city').cadreId,
    name: '某站',
    kind: 'WINDOW_SERVICE',
    foundedOn: today(),
  };
  expect(codesOf(await sendPersonnel('createUnit', nobody))).toEqual(['NOT_FOUND']);
});

it('who signs off twice is told to find a second person', async () => {
  const { id: petitionId } = await register();
  const transfer = {
    petitionId,
    kind: 'TRANSFER',
    reason: '属城市管理职权',
    toUnitId: CITY,
  };
  await command('transferPetition', transfer, by('clerk'));
  for (const name of ['acceptTransfer', 'acceptPetition'])
    await command(name, { petitionId }, by('city-head'));
  await command('requestExtension', { petitionId, days: 10, reason: '需会商' }, by('city-head'));
  const approve = () => command('approveExtension', { petitionId, noticeOn: today() }, by('city-head'));
  expect(await approve()).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
});
