import { until } from '@lianxin/testing';
import { caseStatus, command, openCase, openDuties, petition, register } from '../support/petition-story';
import { accountOf, today, unitNamed, type As, type Shown } from '../support/product';

const CITY = unitNamed('示范区城市管理局');
const HOUSING = unitNamed('示范区住房和城乡建设局');
const by = (account: string): As => ({ account });
const openOf = (shown: Shown | null, kind: string) =>
  (shown?.['clocks'] as Shown[]).filter((clock) => clock['kind'] === kind).at(-1);

it('a claim goes its way through the whole product, from a letter to closing, and the cadre service keeps count', async () => {
  const duties = await openDuties(CITY);
  const registered = await register({ purpose: null });
  const petitionId = registered['id'];
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    command(name, { petitionId, ...more }, as);
  expect(registered).toMatchObject({
    status: 'REGISTERED',
    responsibility: { unit: { name: '示范区信访局' }, officer: { name: accountOf('clerk').name } },
  });
  await on('setPurpose', by('clerk'), { purpose: 'CLAIM' });

  const transfer = { kind: 'TRANSFER', reason: '属城市管理职权' };
  const offered = await on('transferPetition', by('clerk'), { ...transfer, toUnitId: HOUSING });
  expect(offered).toMatchObject({ responsibility: { offeredTo: { name: '示范区住房和城乡建设局' } } });
  expect(await petition(petitionId, by('city'))).toBeNull();
  await on('objectToTransfer', by('housing'), { reasons: '属城管部门职权' });
  const back = await on('decideObjection', by('clerk'), { agreed: true });
  expect(back).toMatchObject({ status: 'REGISTERED', bounces: [{ reasons: '属城管部门职权' }] });

  await on('transferPetition', by('clerk'), { ...transfer, toUnitId: CITY });
  expect(await openDuties(CITY)).toBe(duties);
  const received = await on('acceptTransfer', by('city'));
  expect(received['chain']).toMatchObject([
    { unit: { name: '示范区信访局' } },
    { unit: { name: '示范区城市管理局' } },
  ]);
  await until('one more open duty', async () => (await openDuties(CITY)) === duties + 1);

  await on('notifyPetitioner', by('city'), { on: today(), how: 'POST' });
  const handling = await on('acceptPetition', by('city'));
  expect(handling).toMatchObject({
    status: 'HANDLING',
    handler: { name: accountOf('city').name, unit: { name: '示范区城市管理局' } },
  });
  expect(openOf(handling, 'CONCLUDE')).toMatchObject({ state: 'RUNNING' });

  const { demands } = await on('addDemand', by('city'), { text: '夜间停工' });
  const [demand] = demands as Shown[];
  await on('assessDemand', by('city'), { demandId: demand?.['id'], merit: 'REASONABLE', hardship: false });
  await on('requestExtension', by('city'), { days: 10, reason: '需多部门会商' });
  const approved = await on('approveExtension', by('city-head'), { noticeOn: today() });
  expect((openOf(approved, 'CONCLUDE')?.['derivation'] as string[]).at(-1)).toBe('经批准延长10日');
  const opinion = { claim: '夜间停工', facts: '属实', reasons: '超时施工', outcome: 'SUPPORT' };
  await on('issueOpinion', by('city'), { ...opinion, legalBasis: ['噪声污染防治法第四十三条'] });
  const delivery = { how: 'IN_PERSON', deliveredOn: today(), proof: '回证001' };
  expect(await on('deliverOpinion', by('city'), delivery)).toMatchObject({ status: 'CONCLUDED' });
  await until('one open duty less', async () => (await openDuties(CITY)) === duties);

  const caseToken = await openCase(registered);
  expect(await caseStatus(caseToken, 'en')).toMatchObject({
    stage: 'concluded',
    responsibleUnitName: '示范区城市管理局',
    opinion: { reasons: '超时施工' },
    mayRate: ['PETITION_OFFICE', 'HANDLING_UNIT'],
  });
  expect(await on('closePetition', by('city-head'))).toMatchObject({ code: 'REVIEW_PERIOD_RUNNING' });
  await on('ratePetition', { caseToken }, { of: 'HANDLING_UNIT', grade: 5 });
  expect(await on('closePetition', by('city'))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await on('closePetition', by('city-head'))).toMatchObject({ status: 'CLOSED' });
  expect(await caseStatus(caseToken)).toMatchObject({ stage: '已结案', ratings: [{ grade: 5 }] });
});
