import {
  by,
  decideOn,
  fetchPaper,
  handOn,
  mustRefuse,
  onCase,
  papersOf,
  SERVED,
  textsOf,
} from '../support/case-story';
import { caseStatus, openCase, petition, register } from '../support/petition-story';
import { accountOf, inDays, today, unitNamed, type As, type Shown } from '../support/product';
import { ownName } from '../support/story';

const HOUSING = unitNamed('示范区住房和城乡建设局');
const CITY = unitNamed('示范区城市管理局');
const LABOUR = unitNamed('示范区人力资源和社会保障局');

let another: As;
beforeAll(async () => {
  another = { caseToken: await openCase(await register({ subject: ownName('另一件信访') })) };
});

const sessionOf = async (registered: Shown): Promise<As> => ({ caseToken: await openCase(registered) });
const statusIn = ({ caseToken }: As): Promise<Shown> => caseStatus(String(caseToken));

it('objection: a bureau objects in time, the sender agrees, the next one takes it, and the first sees it no more (PR 23)', async () => {
  const registered = await register({ subject: ownName('夜间施工扰民') });
  const petitionId = registered['id'];
  const on = onCase(petitionId);
  const transfer = { kind: 'TRANSFER', reason: '属住建职权', toUnitId: HOUSING };
  await on('transferPetition', by('clerk'), transfer);
  expect(await petition(petitionId, by('housing'))).toMatchObject({
    clocks: expect.arrayContaining([
      expect.objectContaining({ kind: 'OBJECT', state: 'RUNNING' }),
    ]) as unknown,
  });
  await mustRefuse(petitionId, by('clerk'), [
    ['transferPetition', by('clerk'), { ...transfer, toUnitId: CITY }, 'OFFER_PENDING'],
    ['objectToTransfer', by('housing'), { reasons: '　' }, 'REASON_REQUIRED'],
    ['objectToTransfer', by('clerk'), { reasons: '不属本单位' }, 'NOT_RESPONSIBLE'],
    ['objectToTransfer', by('city'), { reasons: '不属本单位' }, 'NOT_FOUND'],
    ['decideObjection', by('clerk'), { agreed: true }, 'NO_OBJECTION_PENDING'],
  ]);
  await on('objectToTransfer', by('housing'), { reasons: '属城管部门职权' });
  await mustRefuse(petitionId, by('clerk'), [
    ['objectToTransfer', by('housing'), { reasons: '再次异议' }, 'OBJECTION_PENDING'],
    ['decideObjection', by('housing'), { agreed: true }, 'NOT_RESPONSIBLE'],
    ['decideObjection', by('city'), { agreed: true }, 'NOT_FOUND'],
  ]);
  expect(await on('decideObjection', by('clerk'), { agreed: true })).toMatchObject({
    ...{ status: 'REGISTERED', bounces: [{ reasons: '属城管部门职权' }] },
    responsibility: { unit: { name: '示范区信访局' } },
  });
  await mustRefuse(petitionId, by('clerk'), [
    ['decideObjection', by('clerk'), { agreed: true }, 'ILLEGAL_STEP'],
    ['acceptTransfer', by('housing'), {}, 'NOT_FOUND'],
  ]);

  expect(await handOn(on, CITY, by('city'))).toMatchObject({
    status: 'RECEIVED',
    chain: [{}, { unit: { id: CITY } }],
  });
  const { TRANSFER_LETTER = '' } = await textsOf(petitionId, [['TRANSFER_LETTER', by('city')]]);
  expect(TRANSFER_LETTER).toContain('示范区城市管理局');
  expect(await petition(petitionId, by('labour'))).toBeNull();
  const status = await statusIn(await sessionOf(registered));
  expect(status).toMatchObject({ responsibleUnitName: '示范区城市管理局' });
  expect(JSON.stringify(status)).not.toContain('属城管部门职权');
});

it('objection: what a bureau let lie past its 15 days is accepted without it, and can’t be passed on any more (PR 23, 34)', async () => {
  const registered = await register({ subject: ownName('久未答复'), receivedAt: inDays(-16) }, by('housing'));
  const petitionId = registered['id'];
  // Whoever comes before the timer finds the case as time has made it.
  const notified = await onCase(petitionId)('notifyPetitioner', by('housing'), { on: today(), how: 'POST' });
  expect(notified).toMatchObject({
    ...{ status: 'HANDLING' },
    clocks: expect.arrayContaining([
      expect.objectContaining({ kind: 'NOTIFY', state: 'MISSED', dueOn: inDays(-1) }),
      expect.objectContaining({ kind: 'CONCLUDE', state: 'RUNNING', dueOn: inDays(59) }),
    ]) as unknown,
  });
  const transfer = { kind: 'TRANSFER', reason: '属城管职权', toUnitId: CITY };
  await mustRefuse(petitionId, by('housing'), [
    ['transferPetition', by('housing'), transfer, 'ILLEGAL_STEP'],
    ['objectToTransfer', by('housing'), { reasons: '属城管职权' }, 'ILLEGAL_STEP'],
    ['acceptPetition', by('housing-head'), {}, 'ILLEGAL_STEP'],
    ['raiseDispute', by('housing'), { reasons: '属城管职权', unitIds: [CITY] }, 'ILLEGAL_STEP'],
  ]);
});

it('suggestion: studied by who may decide, adopted in part, answered in writing, and nobody reviews it (PR 29)', async () => {
  const registered = await register({
    ...{ purpose: 'SUGGESTION', subject: ownName('增设夜间公交'), text: '末班车早于工厂下班。' },
  });
  const petitionId = registered['id'];
  const on = onCase(petitionId);
  const session = await sessionOf(registered);
  const answer = { text: '已研究：延长两条线路的末班时间，其余明年再议。', adopted: 'PARTLY' };
  await handOn(on, LABOUR, by('labour'));
  await mustRefuse(petitionId, by('labour'), [
    ['answerSuggestion', by('labour'), answer, 'ILLEGAL_STEP'],
    ['acceptPetition', by('clerk'), {}, 'NOT_RESPONSIBLE'],
    [
      'transferPetition',
      by('clerk'),
      { kind: 'TRANSFER', reason: '改派', toUnitId: CITY },
      'NOT_RESPONSIBLE',
    ],
  ]);
  const accepted = await on('acceptPetition', by('labour'));
  expect((accepted['clocks'] as Shown[]).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['SUGGESTION']),
  );
  const opinion = { claim: '建议', facts: '属实', reasons: '可行', outcome: 'SUPPORT', legalBasis: ['条例'] };
  await mustRefuse(petitionId, by('labour'), [
    ['issueOpinion', by('labour'), opinion, 'WRONG_PURPOSE'],
    ['answerSuggestion', by('labour'), { ...answer, text: ' ' }, 'OPINION_INCOMPLETE'],
    ['answerSuggestion', by('clerk'), answer, 'NOT_RESPONSIBLE'],
    ['answerSuggestion', by('housing'), answer, 'NOT_FOUND'],
    ['deliverOpinion', by('labour'), SERVED, 'ILLEGAL_STEP'],
  ]);
  expect(await on('answerSuggestion', by('labour'), answer)).toMatchObject({ status: 'DECIDED' });
  const before = await papersOf(petitionId, by('labour'));
  expect((await fetchPaper(before['SUGGESTION_REPLY'], session)).status).toBe(404);
  await mustRefuse(petitionId, by('labour'), [
    ['answerSuggestion', by('labour'), answer, 'ILLEGAL_STEP'],
    ['deliverOpinion', by('labour'), { ...SERVED, deliveredOn: inDays(1) }, 'DATE_NOT_POSSIBLE'],
    ['deliverOpinion', by('labour'), { ...SERVED, deliveredOn: inDays(-1) }, 'DATE_NOT_POSSIBLE'],
    ['withdrawPetition', session, {}, 'ILLEGAL_STEP'],
  ]);
  expect(await on('deliverOpinion', by('labour'), SERVED)).toMatchObject({ status: 'CONCLUDED' });

  const { SUGGESTION_REPLY = '' } = await textsOf(petitionId, [['SUGGESTION_REPLY', session]]);
  expect(SUGGESTION_REPLY).toContain('部分采纳。');
  expect(SUGGESTION_REPLY).toContain('延长两条线路的末班时间');
  expect(await statusIn(session)).toMatchObject({ opinion: { reasons: answer.text }, stage: '已办结' });
  await mustRefuse(petitionId, by('clerk'), [
    ['requestReview', session, { grounds: '应当全部采纳' }, 'NOT_REVIEWABLE'],
    ['ratePetition', another, { of: 'HANDLING_UNIT', grade: 1 }, 'FORBIDDEN'],
    ['closePetition', by('labour'), {}, 'SECOND_PERSON_REQUIRED'],
  ]);
  expect(await on('closePetition', by('labour-head'))).toMatchObject({ status: 'CLOSED' });
});

it('withdrawn: only its petitioner takes it back, for good; the same matter goes in again as a petition of its own', async () => {
  const subject = ownName('楼道堆物');
  const registered = await register({ subject });
  const petitionId = registered['id'];
  const [on, session] = [onCase(petitionId), await sessionOf(registered)];
  const received = { on: today(), proof: '本人签字的撤回书' };
  await mustRefuse(petitionId, by('clerk'), [
    ['withdrawPetition', another, {}, 'FORBIDDEN'],
    ['withdrawPetition', by('clerk'), {}, 'EVIDENCE_REQUIRED'],
    ['withdrawPetition', by('clerk'), { received: { ...received, on: inDays(1) } }, 'DATE_NOT_POSSIBLE'],
    ['withdrawPetition', by('clerk'), { received: { ...received, on: inDays(-1) } }, 'DATE_NOT_POSSIBLE'],
    ['withdrawPetition', by('city'), { received }, 'NOT_FOUND'],
  ]);
  expect(await on('withdrawPetition', session)).toMatchObject({ status: 'WITHDRAWN', stage: '已撤回' });
  const reopening = { ground: 'NEW_FACTS', reason: '又有堆物', evidence: '照片' };
  await mustRefuse(petitionId, by('clerk'), [
    ['withdrawPetition', session, {}, 'ILLEGAL_STEP'],
    ['reopenPetition', by('clerk'), reopening, 'ILLEGAL_STEP'],
    ['transferPetition', by('clerk'), { kind: 'TRANSFER', reason: '继续', toUnitId: CITY }, 'ILLEGAL_STEP'],
  ]);
  expect(await register({ subject })).toMatchObject({ status: 'REGISTERED' });
});

it('reopened: closed and not carried out, it is handled anew; once final, only new facts take it up again (PR 32, 36)', async () => {
  const registered = await register({ subject: ownName('承诺的隔音屏未建') });
  const petitionId = registered['id'];
  const on = onCase(petitionId);
  const session = await sessionOf(registered);
  await handOn(on, HOUSING, by('housing'));
  await decideOn(on, by('housing'), { merit: 'REASONABLE', outcome: 'SUPPORT' });
  await on('deliverOpinion', by('housing'), SERVED);
  const undone = { ground: 'NOT_CARRIED_OUT', reason: '期满未建', evidence: '现场照片' };
  await mustRefuse(petitionId, by('clerk'), [['reopenPetition', by('housing'), undone, 'ILLEGAL_STEP']]);
  await on('ratePetition', session, { of: 'HANDLING_UNIT', grade: 1 });
  await on('closePetition', by('housing-head'));
  await mustRefuse(petitionId, by('clerk'), [
    ['reopenPetition', by('city'), undone, 'NOT_FOUND'],
    ['reopenPetition', by('housing'), { ...undone, evidence: ' ' }, 'EVIDENCE_REQUIRED'],
    ['reopenPetition', by('housing'), { ...undone, reason: ' ' }, 'REASON_REQUIRED'],
    ['closePetition', by('housing-head'), {}, 'ILLEGAL_STEP'],
  ]);
  const reopened = await on('reopenPetition', by('housing'), undone);
  expect(reopened).toMatchObject({
    ...{ status: 'HANDLING', reopenings: [{ ground: 'NOT_CARRIED_OUT' }] },
    handler: { id: accountOf('housing').cadreId },
  });
  await mustRefuse(petitionId, by('clerk'), [['reopenPetition', by('housing'), undone, 'ILLEGAL_STEP']]);
  expect(await statusIn(session)).toMatchObject({ status: 'HANDLING', opinion: null });

  const refusal = {
    claim: '停止夜间施工',
    facts: '隔音屏已经建成',
    reasons: '已达标准',
    outcome: 'NOT_SUPPORT',
  };
  const decided = { ...refusal, legalBasis: ['噪声污染防治法第四十三条'] };
  await mustRefuse(petitionId, by('clerk'), [
    ['issueOpinion', by('housing'), decided, 'OUTCOME_CONTRADICTS_FINDINGS'],
  ]);
  const [demand] = reopened['demands'] as Shown[];
  await on('assessDemand', by('housing'), {
    demandId: demand?.['id'],
    merit: 'UNREASONABLE',
    hardship: false,
  });
  await on('issueOpinion', by('housing'), decided);
  await on('deliverOpinion', by('housing'), SERVED);
  const dates = { decidedOn: today(), deliveredOn: today(), outcome: 'UPHELD' };
  for (const organ of ['示范市人民政府', '示范省人民政府'])
    await on('recordExternalReview', by('clerk'), {
      ...{ organ, externalNumber: `${organ}〔2026〕6号`, document: '来文6', ...dates },
    });
  expect(await petition(petitionId, by('clerk'))).toMatchObject({ status: 'FINAL' });

  const facts = { ground: 'NEW_FACTS', reason: '检测报告更正：夜间仍超标', evidence: '检测报告' };
  await mustRefuse(petitionId, by('clerk'), [
    ['reopenPetition', by('housing'), { ...facts, reason: ' ' }, 'SAME_FACTS_CONCLUDED'],
    ['reopenPetition', by('housing'), undone, 'OUTCOME_NOT_SUPPORT'],
    ['reopenPetition', by('city'), facts, 'NOT_FOUND'],
    ['requestReReview', session, { grounds: '仍不服' }, 'ILLEGAL_STEP'],
  ]);
  const later = await register({ subject: ownName('隔音屏仍超标') });
  const decline = {
    ground: 'SAME_FACTS_AFTER_RE_REVIEW',
    earlierNumber: registered['number'],
    reasons: '事实理由相同',
  };
  await mustRefuse(later['id'], by('clerk'), [
    ['declinePetition', by('clerk'), { ...decline, newFacts: '更正后的检测报告' }, 'NEW_FACTS_GO_IN'],
    ['declinePetition', by('clerk'), { ...decline, reasons: ' ' }, 'REASON_REQUIRED'],
    ['approveDecline', by('clerk2'), { noticeOn: today(), how: 'POST' }, 'NO_DECLINE_PROPOSED'],
  ]);
  expect(await on('reopenPetition', by('housing'), facts)).toMatchObject({
    ...{ status: 'HANDLING', reopenings: [{ ground: 'NOT_CARRIED_OUT' }, { ground: 'NEW_FACTS' }] },
  });
  expect(await petition(petitionId, by('labour'))).toBeNull();
});
