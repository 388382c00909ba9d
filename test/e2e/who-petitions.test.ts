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
import { caseStatus, openCase, petition, register, send } from '../support/petition-story';
import { answered, ask, codesOf, inDays, today, unitNamed, type As, type Shown } from '../support/product';
import { ownName } from '../support/story';

const HOUSING = unitNamed('示范区住房和城乡建设局');
const CITY = unitNamed('示范区城市管理局');
const DISTRICT = unitNamed('示范区');

const PEOPLE = `query ($id: ID!) { petition(id: $id) { petitioners { name address } representatives { name }
  amendments { petitionersBefore { name address } } } }`;

let another: As;
beforeAll(async () => {
  another = { caseToken: await openCase(await register({ subject: ownName('另一件信访') })) };
});

/** Residents who came together; the first so many of them represent the others. */
const residents = (representatives: number): readonly Shown[] =>
  ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((sign, at) => ({
    ...{ name: `欧阳${sign}`, address: `东桥街道${at + 1}号` },
    representative: at < representatives,
  }));

it('joint: thirty come, five represent them, all are answered through these, and one of them asks for a review (PR 20, 35)', async () => {
  const joint = { channel: 'VISIT', attendance: 30, subject: ownName('小区旁夜间施工') };
  const tooMany = await send(
    'registerPetition',
    { ...joint, purpose: 'CLAIM', receivedAt: today(), text: '三十户不能入睡。', petitioners: residents(6) },
    by('clerk'),
  );
  expect(tooMany.errors[0]?.extensions).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', field: 'input.petitioners' },
  });
  const registered = await register({ ...joint, petitioners: residents(0) });
  const petitionId = registered['id'];
  const on = onCase(petitionId);
  const session: As = { caseToken: await openCase(registered) };
  const naming = { reason: '推选代表', petitioners: residents(5) };
  await mustRefuse(petitionId, by('clerk'), [
    ['amendPetition', by('clerk'), { ...naming, petitioners: residents(6) }, 'BAD_USER_INPUT'],
    ['amendPetition', by('clerk'), { ...naming, reason: ' ' }, 'REASON_REQUIRED'],
    ['amendPetition', by('labour'), naming, 'NOT_FOUND'],
    ['amendPetition', by('clerk'), { reason: '更正', receivedAt: inDays(1) }, 'DATE_NOT_POSSIBLE'],
    ['withdrawPetition', session, {}, 'JOINT_WITHDRAWAL_ON_PAPER'],
    ['withdrawPetition', another, {}, 'FORBIDDEN'],
  ]);
  expect(registered).toMatchObject({ representativesMissing: true, attendance: 30 });
  const named = await on('amendPetition', by('clerk'), naming);
  expect(named).toMatchObject({ representativesMissing: false, amendments: [{ reason: '推选代表' }] });
  const people = (await answered(PEOPLE, { id: petitionId }, by('clerk')))['petition'] as Shown;
  expect(people['petitioners']).toHaveLength(7);
  expect(people['representatives']).toHaveLength(5);
  expect(JSON.stringify(people)).not.toMatch(/欧阳[甲乙丙丁戊己庚]|东桥街道\d/);

  await handOn(on, HOUSING, by('housing'));
  expect(await petition(petitionId, by('labour'))).toBeNull();
  await decideOn(on, by('housing'), { merit: 'UNREASONABLE', outcome: 'NOT_SUPPORT' });
  expect(Object.keys(await papersOf(petitionId, session)).sort()).toEqual(['ACCEPTANCE', 'RECEIPT']);
  await mustRefuse(petitionId, by('housing'), [
    ['deliverOpinion', by('housing'), { ...SERVED, deliveredOn: inDays(1) }, 'DATE_NOT_POSSIBLE'],
    ['deliverOpinion', by('clerk'), SERVED, 'NOT_RESPONSIBLE'],
    ['requestReview', session, { grounds: '未获答复' }, 'ILLEGAL_STEP'],
  ]);
  const proof = '五名代表当面签收，送达回证001至005';
  expect(await on('deliverOpinion', by('housing'), { ...SERVED, proof })).toMatchObject({
    status: 'CONCLUDED',
  });

  const { OPINION = '', DELIVERY_RECORD = '' } = await textsOf(petitionId, [
    ['OPINION', session],
    ['DELIVERY_RECORD', by('housing')],
  ]);
  expect(OPINION).toContain('欧阳甲、欧阳乙、欧阳丙等30人');
  expect(DELIVERY_RECORD).toContain(proof);
  const opinion = (await papersOf(petitionId, session))['OPINION'];
  expect(
    await Promise.all([another, by('labour')].map(async (as) => (await fetchPaper(opinion, as)).status)),
  ).toEqual([404, 404]);

  const asked = await on('requestReview', session, { grounds: '代表欧阳乙：许可已经过期' });
  expect(asked).toMatchObject({ __typename: 'PetitionStatusView' });
  await mustRefuse(petitionId, by('housing'), [
    ['requestReview', session, { grounds: '代表欧阳丙也请求复查' }, 'REVIEW_RUNNING'],
    ['requestReview', another, { grounds: '别人的事' }, 'FORBIDDEN'],
    ['closePetition', by('clerk2'), {}, 'REVIEW_RUNNING'],
  ]);
  expect(await petition(petitionId, by('housing'))).toMatchObject({
    clocks: expect.arrayContaining([
      expect.objectContaining({ kind: 'REVIEW', state: 'RUNNING' }),
    ]) as unknown,
    reviews: [{ stage: 'REVIEW', unit: { id: DISTRICT } }],
  });
});

it('anonymous: nobody is asked who he is; it is dealt with on its facts and followed by number and code alone', async () => {
  const registered = await register({
    ...{ anonymous: true, petitioners: [], subject: ownName('路口积水') },
  });
  const petitionId = registered['id'];
  const on = onCase(petitionId);
  const numberAlone = await ask('query ($number: String) { petition(number: $number) { id } }', {
    number: registered['number'],
  });
  expect(codesOf(numberAlone)).toEqual(['UNAUTHENTICATED']);
  const session: As = { caseToken: await openCase(registered) };

  await handOn(on, CITY, by('city'));
  const needs = { what: '姓名', noticeOn: today(), how: 'POST' };
  await mustRefuse(petitionId, by('city'), [
    ['requestCorrection', by('city'), { ...needs, needs: ['NAME'] }, 'ANONYMITY_STANDS'],
    ['requestCorrection', by('city'), { ...needs, needs: ['ADDRESS'] }, 'ANONYMITY_STANDS'],
    ['requestCorrection', by('clerk'), { ...needs, needs: ['FACTS'] }, 'NOT_RESPONSIBLE'],
    ['acceptTransfer', by('city'), {}, 'ILLEGAL_STEP'],
  ]);
  const { clocks } = (await petition(petitionId, by('city'))) ?? {};
  expect((clocks as Shown[]).filter(({ kind }) => kind === 'NOTIFY')).toMatchObject([{ state: 'VOID' }]);

  await decideOn(on, by('city'), { merit: 'REASONABLE', outcome: 'SUPPORT' });
  expect(await caseStatus(String(session.caseToken))).toMatchObject({ opinion: null });
  const notice = { how: 'PUBLIC_NOTICE', deliveredOn: today(), proof: '公告2026第6号' };
  const circumstance = '来信匿名，无从送达';
  await mustRefuse(petitionId, by('city'), [
    ['deliverOpinion', by('city'), notice, 'EVIDENCE_REQUIRED'],
    ['deliverOpinion', by('city'), { ...notice, circumstance, deliveredOn: inDays(-1) }, 'DATE_NOT_POSSIBLE'],
    ['deliverOpinion', by('housing'), { ...notice, circumstance }, 'NOT_FOUND'],
  ]);
  expect(await on('deliverOpinion', by('city'), { ...notice, circumstance })).toMatchObject({
    status: 'CONCLUDED',
  });

  expect(await caseStatus(String(session.caseToken))).toMatchObject({
    ...{ status: 'CONCLUDED', responsibleUnitName: '示范区城市管理局' },
    opinion: { reasons: '超出许可时段' },
  });
  const { OPINION = '', DELIVERY_RECORD = '' } = await textsOf(petitionId, [
    ['OPINION', session],
    ['DELIVERY_RECORD', by('city')],
  ]);
  expect(OPINION).toContain('信访人：');
  expect(DELIVERY_RECORD).toContain('公告送达');
  const { OPINION: opinion } = await papersOf(petitionId, session);
  expect((await fetchPaper(opinion, {})).status).toBe(401);
  expect((await fetchPaper(opinion, another)).status).toBe(404);
});
