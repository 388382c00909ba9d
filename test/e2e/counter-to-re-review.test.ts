import { until } from '@lianxin/testing';
import { command, openCase, register } from '../support/petition-story';
import { answered, today, unitNamed, type As, type Shown } from '../support/product';

const DISTRICT = unitNamed('示范区');
const HOUSING = unitNamed('示范区住房和城乡建设局');
const by = (account: string): As => ({ account });

/** Somebody of the district's own office decides reviews from now on. */
const nameReviewer = async (): Promise<void> => {
  const grant = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }`;
  const input = { account: 'leader', role: 'UNIT_HEAD', unitId: DISTRICT, reason: '办理复查' };
  await answered(grant, { input }, by('admin'));
};

it('from the counter to re-review: answered, reviewed in the district, re-reviewed by the city, and closed by a second person', async () => {
  await nameReviewer();
  const registered = await register({ channel: 'VISIT' });
  const petitionId = registered['id'];
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    command(name, { petitionId, ...more }, as);
  const transfer = { kind: 'TRANSFER', reason: '属住建职权', toUnitId: HOUSING };
  await on('transferPetition', by('clerk'), transfer);
  await on('acceptTransfer', by('housing'));
  await on('acceptPetition', by('housing'));
  const { demands } = await on('addDemand', by('housing'), { text: '停止夜间施工' });
  const demandId = (demands as Shown[])[0]?.['id'];
  await on('assessDemand', by('housing'), { demandId, merit: 'UNREASONABLE', hardship: false });
  const opinion = { claim: '停止夜间施工', facts: '已经许可', reasons: '符合规定', outcome: 'NOT_SUPPORT' };
  await on('issueOpinion', by('housing'), { ...opinion, legalBasis: ['噪声污染防治法'] });
  const delivery = { how: 'IN_PERSON', deliveredOn: today(), proof: '送达回证001' };
  expect(await on('deliverOpinion', by('housing'), delivery)).toMatchObject({ status: 'CONCLUDED' });

  const caseToken = await openCase(registered);
  const grounds = '许可已经过期';
  expect(await on('requestReview', { caseToken }, { grounds })).toMatchObject({ status: 'CONCLUDED' });
  const decision = { outcome: 'UPHELD', reasons: '许可有效', legalBasis: ['信访工作条例第三十五条'] };
  expect(await on('decideReview', by('housing'), decision)).toMatchObject({ code: 'NOT_RESPONSIBLE' });
  await until('the new reviewer may decide', async () => {
    const { status } = await on('decideReview', by('leader'), decision).catch(() => ({ status: null }));
    return status === 'REVIEWED';
  });
  await on('deliverReviewDecision', by('leader'), delivery);
  // Above the district there is nobody here: he asks the city, whose decision is entered.
  expect(await on('requestReReview', { caseToken }, { grounds })).toMatchObject({ code: 'NO_UNIT_ABOVE' });
  const outside = { organ: '示范市人民政府', externalNumber: '示复〔2026〕7号', document: '来文7' };
  const dates = { decidedOn: today(), deliveredOn: today(), outcome: 'UPHELD' };
  expect(await on('recordExternalReview', by('clerk'), { ...outside, ...dates })).toMatchObject({
    status: 'FINAL',
  });
  expect(await on('closePetition', by('housing'))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await on('closePetition', by('clerk2'))).toMatchObject({ status: 'CLOSED' });
  expect(await on('requestReReview', { caseToken }, { grounds })).toMatchObject({ code: 'ALREADY_REVIEWED' });
});
