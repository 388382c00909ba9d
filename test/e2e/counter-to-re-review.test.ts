import { caseStatus, command, openCase, register } from '../support/petition-story';
import { today, unitNamed, type As, type Shown } from '../support/product';

const HOUSING = unitNamed('示范区住房和城乡建设局');
const by = (account: string): As => ({ account });

it('from the counter to re-review: answered, reviewed by the city, re-reviewed by the province, and closed by a second person', async () => {
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
  const decision = { outcome: 'UPHELD', reasons: '许可有效', legalBasis: ['信访工作条例第三十五条'] };
  expect(await on('decideReview', by('housing'), decision)).toMatchObject({ code: 'NO_REVIEW_RUNNING' });
  // He asked the city, which reviewed it and sent its document.
  const outside = { organ: '示范市人民政府', externalNumber: '示复〔2026〕6号', document: '来文6' };
  const dates = { decidedOn: today(), deliveredOn: today(), outcome: 'UPHELD' };
  expect(await on('recordExternalReview', by('clerk'), { ...outside, ...dates })).toMatchObject({
    status: 'REVIEWED',
  });
  expect(await caseStatus(caseToken)).toMatchObject({ status: 'REVIEWED' });
  // Above the city there is nobody here: he asks the province, whose decision is entered.
  expect(await on('requestReReview', { caseToken }, { grounds })).toMatchObject({ code: 'NO_UNIT_ABOVE' });
  const above = { organ: '示范省人民政府', externalNumber: '省复核〔2026〕7号', document: '来文7' };
  expect(await on('recordExternalReview', by('clerk'), { ...above, ...dates })).toMatchObject({
    status: 'FINAL',
  });
  expect(await on('closePetition', by('housing'))).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await on('closePetition', by('clerk2'))).toMatchObject({ status: 'CLOSED' });
  expect(await on('requestReReview', { caseToken }, { grounds })).toMatchObject({ code: 'ALREADY_REVIEWED' });
});
