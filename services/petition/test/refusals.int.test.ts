import { PETITION_REJECTION_CODES } from '../src/domain/rejection-codes';
import { VISIT_REJECTION_CODES } from '../src/domain/visit/rejection-codes';
import {
  ABOLISHED_BUREAU,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  PETITION_OFFICE,
  WATER_BUREAU,
} from './builders';
import { INTAKE_REFUSALS } from './refusals/intake';
import { COORDINATION_REFUSALS } from './refusals/coordination';
import { FINDINGS_REFUSALS } from './refusals/findings';
import { CONCLUSION_REFUSALS } from './refusals/conclusion';
import { REVIEW_REFUSALS } from './refusals/review';
import { FILES_REFUSALS } from './refusals/files';
import { MATTER_REFUSALS } from './refusals/matter';
import { commandsOn } from './support/commands';
import { accountIn, clerk, housing, secondClerk, water, waterHead } from './support/people';
import { by, casesOn, type Refused } from './support/refusal-cases';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory, rowCounts, withoutAudit } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const Case = casesOn(() => running);

const officeHead = accountIn(PETITION_OFFICE, ['UNIT_HEAD']);
/** A cadre of the water bureau who does no service. */
const IDLE = '00000000-0000-7000-8000-000000003001';

/** A cadre of the water bureau who is recused. */
const KIN = '00000000-0000-7000-8000-000000003002';

const later = (day: string) => () => running.clock.to(day);

/** Each refusal that a client can meet, once. */
const REFUSALS: Readonly<Record<string, Refused>> = {
  ...INTAKE_REFUSALS,
  ...COORDINATION_REFUSALS,
  ...FINDINGS_REFUSALS,
  ...CONCLUSION_REFUSALS,
  ...REVIEW_REFUSALS,
  ...MATTER_REFUSALS,
  ...FILES_REFUSALS,
  ILLEGAL_STEP: {
    case: Case.received,
    as: by(water),
    command: 'acceptTransfer',
    zh: '事项现处于“已接收”环节，不能进行“接收转送、交办”。',
    en: 'A petition that is received does not allow Accept the transfer.',
    article: null,
  },
  NOT_RESPONSIBLE: {
    case: Case.received,
    as: by(clerk),
    command: 'acceptPetition',
    zh: '只有现责任单位可以进行此项操作。',
    en: 'Only the unit that answers for this step may take it.',
    article: null,
  },
  NOT_COMPETENT: {
    case: Case.registered,
    as: by(clerk),
    command: 'acceptPetition',
    zh: '信访部门负责转送、交办，不受理办理具体事项，请转送有权处理的单位。',
    en: 'A petition office routes petitions and does not decide them; transfer it to the competent unit.',
    article: '第二十二条第一款第一项',
  },
  OFFER_PENDING: {
    case: Case.offered,
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: HOUSING_BUREAU.id },
    zh: '已转送、交办其他单位，尚待其答复。',
    en: 'The petition is already offered to another unit, which has not answered yet.',
    article: null,
  },
  UNIT_NOT_ACTIVE: {
    case: Case.registered,
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: ABOLISHED_BUREAU.id },
    zh: '该单位已撤销或尚未设立。',
    en: 'That unit does not exist at present.',
    article: null,
  },
  SAME_UNIT: {
    case: Case.received,
    as: by(water),
    command: 'transferPetition',
    changes: { toUnitId: WATER_BUREAU.id },
    zh: '不能转送、交办给本单位。',
    en: 'A petition cannot be transferred to the unit that has it.',
    article: null,
  },
  REASON_REQUIRED: {
    case: Case.registered,
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: WATER_BUREAU.id, reason: ' \u3000' },
    zh: '请说明理由。',
    en: 'A reason is required.',
    article: '第二十三条第一款',
  },
  PURPOSE_NOT_SET: {
    case: () => Case.registered({ purpose: null }),
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: WATER_BUREAU.id },
    zh: '请先确定信访目的（申诉求决、意见建议或者检举控告）。',
    en: 'Say first what the petition is for: a claim, a suggestion or an accusation.',
    article: null,
  },
  WRONG_PURPOSE: {
    case: Case.handling,
    as: by(water),
    command: 'answerSuggestion',
    zh: '此环节只适用于信访目的为“意见建议”的事项。',
    en: 'This step is only for petitions with the purpose suggestion.',
    article: '第二十九条',
  },
  ACCUSATION_ONLY_TO_COMPETENT_ORGAN: {
    case: () => Case.registered({ purpose: 'ACCUSATION' }),
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: WATER_BUREAU.id },
    zh: '检举控告类事项只能交由纪检监察机关或者有权处理的上级机关。',
    en: 'An accusation goes only to the discipline organ or another competent organ.',
    article: '第三十条',
  },
  REPORT_DATE_REQUIRED: {
    case: Case.registered,
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: WATER_BUREAU.id, kind: 'ASSIGN' },
    zh: '交办事项应当指定反馈办理结果的日期。',
    en: 'An assignment names the day by which the unit reports back.',
    article: '第二十二条第一款第三项',
  },
  DATE_NOT_POSSIBLE: {
    case: Case.received,
    as: by(water),
    command: 'notifyPetitioner',
    changes: { on: '2026-04-12' },
    zh: '日期2026-04-12不可能：应当在2026-04-13至2026-04-13之间。',
    en: 'The date 2026-04-12 is not possible: it lies between 2026-04-13 and 2026-04-13.',
    article: null,
  },
  OBJECTION_TOO_LATE: {
    case: Case.offered,
    before: later('2026-04-21'),
    as: by(water),
    command: 'objectToTransfer',
    zh: '异议期限已于2026-04-20届满。',
    en: 'The period for objections ended on 2026-04-20.',
    article: '第二十三条第三款',
  },
  OBJECTION_PENDING: {
    case: async () => (await Case.offered()).by(water, 'objectToTransfer'),
    as: by(water),
    command: 'objectToTransfer',
    zh: '已提出异议，请等待转送、交办单位核实。',
    en: 'An objection has been made and waits for the decision of the sender.',
    article: '第二十三条第三款',
  },
  NO_OBJECTION_PENDING: {
    case: Case.offered,
    as: by(clerk),
    command: 'decideObjection',
    zh: '没有待核实的异议。',
    en: 'There is no objection to decide on.',
    article: '第二十三条第三款',
  },
  DEMAND_UNKNOWN: {
    case: Case.handling,
    as: by(water),
    command: 'assessDemand',
    changes: { demandId: '00000000-0000-7000-8000-00000000dead' },
    zh: '本事项没有该项诉求。',
    en: 'The petition has no such demand.',
    article: null,
  },
  DEMAND_OPEN: {
    case: Case.handling,
    as: by(water),
    command: 'issueOpinion',
    zh: '共0项诉求，尚有0项未认定或者未拆分；至少应有一项诉求。',
    en: '0 of 0 demands are not assessed, or partly reasonable and not split; at least one demand is needed.',
    article: null,
  },
  EXTENSION_TOO_LONG: {
    case: Case.handling,
    as: by(water),
    command: 'requestExtension',
    changes: { days: 31 },
    zh: '申请延长31日，超过上限30日。',
    en: '31 days is more than the limit of 30 days.',
    article: '第三十四条',
  },
  EXTENSION_USED: {
    case: async () => (await Case.handling()).by(water, 'requestExtension'),
    as: by(water),
    command: 'requestExtension',
    zh: '延长办理期限只能一次。',
    en: 'The period can be extended only once.',
    article: null,
  },
  EXTENSION_TOO_LATE: {
    case: Case.handling,
    before: later('2026-06-13'),
    as: by(water),
    command: 'requestExtension',
    zh: '办理期限已于2026-06-12届满，不能再延长。',
    en: 'The period ended on 2026-06-12 and can no longer be extended.',
    article: null,
  },
  NO_EXTENSION_REQUESTED: {
    case: Case.handling,
    as: by(waterHead),
    command: 'approveExtension',
    changes: { noticeOn: '2026-04-13' },
    zh: '没有待批准的延期申请。',
    en: 'There is no request for an extension to approve.',
    article: '第三十四条',
  },
  HEAD_APPROVAL_REQUIRED: {
    case: async () => (await Case.handling()).by(water, 'requestExtension'),
    as: by(water),
    command: 'approveExtension',
    changes: { noticeOn: '2026-04-13' },
    zh: '延长办理期限须经承办单位负责人批准。',
    en: 'Only the head of the handling unit may approve an extension.',
    article: '第三十四条',
  },
  SECOND_PERSON_REQUIRED: {
    case: async () => (await Case.handling()).by(waterHead, 'requestExtension'),
    as: by(waterHead),
    command: 'approveExtension',
    changes: { noticeOn: '2026-04-13' },
    zh: '须由经办人以外的第二人进行。',
    en: 'A second person must do this, not the one who handled it.',
    article: null,
  },
  OPINION_INCOMPLETE: {
    case: Case.sorted,
    as: by(water),
    command: 'issueOpinion',
    changes: { legalBasis: [] },
    zh: '内容不完整，缺少：法律法规依据。',
    en: 'The text is incomplete: the legal basis is missing.',
    article: '第三十二条',
  },
  OPINION_NOT_DELIVERED: {
    case: Case.decided,
    as: by(waterHead),
    command: 'closePetition',
    zh: '处理意见或者答复尚未送达信访人。',
    en: 'The opinion or answer has not been delivered to the petitioner yet.',
    article: null,
  },
  EVIDENCE_REQUIRED: {
    case: Case.decided,
    as: by(water),
    command: 'deliverOpinion',
    changes: { proof: '' },
    zh: '请提供凭证。',
    en: 'Evidence is required.',
    article: null,
  },
  REVIEW_PERIOD_RUNNING: {
    case: Case.concluded,
    as: by(clerk),
    command: 'closePetition',
    zh: '信访人尚未评价，申请复查的期限至2026-05-13。',
    en: 'The petitioner has not rated yet and may ask for review until 2026-05-13.',
    article: null,
  },
  ALREADY_RATED: {
    case: Case.concluded,
    before: async (found) => found.on('ratePetition', await found.session()),
    as: (found) => found.session(),
    command: 'ratePetition',
    zh: '已经评价过。',
    en: 'A rating has already been given.',
    article: null,
  },
  BODY_NOT_INVOLVED: {
    case: async () => {
      const own = await (await Case.registered({ purpose: 'SUGGESTION' }, water)).by(water, 'acceptPetition');
      return (await own.by(water, 'answerSuggestion')).by(water, 'deliverOpinion');
    },
    as: (found) => found.session(),
    command: 'ratePetition',
    changes: { of: 'PETITION_OFFICE' },
    zh: '该事项没有经过信访部门。',
    en: 'No petition office took part in this petition.',
    article: null,
  },
  OFFICER_NOT_OF_UNIT: {
    case: Case.received,
    as: by(waterHead),
    command: 'assignHandler',
    changes: { cadreId: '00000000-0000-7000-8000-00000000dead' },
    zh: '只能指定现责任单位的人员。',
    en: 'Only an officer of the unit that answers can be named.',
    article: null,
  },
  NOT_AN_ACCUSATION: {
    case: Case.registered,
    as: by(clerk),
    command: 'nameAccused',
    changes: { unitIds: [WATER_BUREAU.id] },
    zh: '只有检举控告类事项和信访目的未确定的事项可以登记被检举控告人。',
    en: 'Who is accused is named in an accusation, or in a petition that nobody has sorted yet.',
    article: '第三十条',
  },
  UNIT_IS_ACCUSED: {
    case: async () =>
      (await Case.registered({ purpose: 'ACCUSATION' })).by(clerk, 'nameAccused', {
        unitIds: [DISCIPLINE_ORGAN.id],
      }),
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: DISCIPLINE_ORGAN.id },
    zh: '该单位或者其人员是被检举控告人，不得知悉本事项。',
    en: 'That unit, or one of its people, is accused and must not learn of this petition.',
    article: '第三十条第三款',
  },
  UNIT_CANNOT_RECEIVE: {
    case: async () => {
      const found = await Case.registered({ purpose: null });
      await found.by(clerk, 'nameAccused', { unitIds: [HOUSING_BUREAU.id] });
      return found.by(clerk, 'setPurpose', { purpose: 'CLAIM' });
    },
    as: by(clerk),
    command: 'transferPetition',
    changes: { toUnitId: HOUSING_BUREAU.id },
    zh: '该单位不能接收本事项。',
    en: 'That unit cannot receive this petition.',
    article: null,
  },
  SHARE_WITHOUT_GROUND: {
    case: () => Case.registered({ purpose: 'ACCUSATION' }),
    as: by(clerk),
    command: 'shareAccusation',
    changes: { unitId: HOUSING_BUREAU.id, ground: 'INSPECTION' },
    zh: '该单位不属于依照该规定可以知悉检举控告事项的单位。',
    en: 'That unit is not one to which this article has an accusation shown.',
    article: '第四十一条第二款',
  },
  INTEREST_DECLARED: {
    case: Case.received,
    before: async (found) => {
      await running.tellOfCadre(KIN, 1, {
        type: 'cadre.joined.v1',
        data: { cadreId: KIN, unitId: WATER_BUREAU.id, name: '某', tier: 'STAFF', from: '2020-01-01' },
      });
      await found.by(waterHead, 'recuse', { cadreId: KIN, reason: '系信访人近亲属' });
    },
    as: by(waterHead),
    command: 'assignHandler',
    changes: { cadreId: KIN },
    zh: '该人员应当回避本事项。',
    en: 'That officer is recused from this petition.',
    article: '第二十八条第三款',
  },
  OFFICER_NOT_SERVING: {
    case: Case.received,
    before: () =>
      running.tellOfCadre(
        IDLE,
        1,
        {
          type: 'cadre.joined.v1',
          data: { cadreId: IDLE, unitId: WATER_BUREAU.id, name: '某', tier: 'STAFF', from: '2020-01-01' },
        },
        { type: 'cadre.suspended.v1', data: { cadreId: IDLE, unitId: WATER_BUREAU.id, from: '2026-04-01' } },
      ),
    as: by(waterHead),
    command: 'assignHandler',
    changes: { cadreId: IDLE },
    zh: '该人员不在岗。',
    en: 'That officer does no service at present.',
    article: null,
  },
  OUTCOME_CONTRADICTS_FINDINGS: {
    case: Case.sorted,
    as: by(water),
    command: 'issueOpinion',
    changes: { outcome: 'NOT_SUPPORT' },
    zh: '处理意见与诉求认定不一致：没有任何一项诉求的认定支持该意见。',
    en: 'The outcome contradicts the findings: no demand was found to be so.',
    article: '第三十二条第一款',
  },
  OUTCOME_NOT_SUPPORT: {
    case: async () => {
      const found = await (
        await Case.sorted({ merit: 'UNREASONABLE' })
      ).by(water, 'issueOpinion', {
        outcome: 'NOT_SUPPORT',
      });
      return found.by(water, 'deliverOpinion');
    },
    as: by(water),
    command: 'recordExecution',
    zh: '处理意见未支持信访请求，没有需要执行的内容。',
    en: 'The opinion is not in support: there is nothing to carry out.',
    article: '第三十二条第二款',
  },
  ALREADY_EXECUTED: {
    case: async () => (await Case.concluded()).by(water, 'recordExecution'),
    as: by(water),
    command: 'recordExecution',
    zh: '已登记执行到位。',
    en: 'It was recorded as carried out already.',
    article: '第三十二条第二款',
  },
  RATING_WINDOW_OVER: {
    case: Case.concluded,
    before: async (found) => {
      running.clock.to('2026-05-14');
      await found.by(secondClerk, 'closePetition');
      running.clock.to('2026-06-14');
    },
    as: (found) => found.session(),
    command: 'ratePetition',
    zh: '评价期限已于2026-06-13届满。',
    en: 'Ratings could be given until 2026-06-13.',
    article: null,
  },
  NOT_HANDED_OVER: {
    case: Case.registered,
    as: by(clerk),
    command: 'confirmRequestHandOver',
    zh: '该事项不是由企业诉求移交的。',
    en: 'This petition was not handed over as a firm’s request.',
    article: null,
  },
  HAND_OVER_CONFIRMED: {
    case: async () => (await Case.handedOver()).by(clerk, 'confirmRequestHandOver'),
    as: by(secondClerk),
    command: 'confirmRequestHandOver',
    zh: '已于2026-04-13确认接收。',
    en: 'The hand-over was confirmed on 2026-04-13.',
    article: null,
  },
  HAND_OVER_NOT_CONFIRMED: {
    case: Case.handedOver,
    as: by(clerk),
    command: 'returnToEnterprise',
    zh: '请先由登记单位确认接收，再退回。',
    en: 'The registering office confirms the hand-over first; then it can be returned.',
    article: null,
  },
  CLERK_REQUIRED: {
    case: Case.handedOver,
    as: by(officeHead),
    command: 'confirmRequestHandOver',
    zh: '只有登记单位的信访工作人员可以进行此项操作。',
    en: 'Only a petition clerk of the registering office may do this.',
    article: null,
  },
  ACCUSATION_NOT_RETURNED: {
    case: async () => {
      const found = await (await Case.handedOver()).by(clerk, 'confirmRequestHandOver');
      return found.by(clerk, 'setPurpose', { purpose: 'ACCUSATION' });
    },
    as: by(clerk),
    command: 'returnToEnterprise',
    zh: '检举控告类事项不退回。',
    en: 'An accusation is not returned.',
    article: '第三十条',
  },
  PURPOSE_REQUIRED: {
    case: Case.registered,
    as: by(clerk),
    command: 'revealPetitionField',
    changes: { field: 'PETITIONER_PHONE', purpose: ' \u3000' },
    zh: '请说明查看的用途。',
    en: 'Say what the value is needed for.',
    article: '第六条第一款',
  },
  RETENTION_RUNNING: {
    case: Case.concluded,
    as: by(clerk),
    command: 'erasePersonalData',
    zh: '信访人身份信息自结案之日起保存10年，期满后方可匿名化。',
    en: 'What names the petitioner is kept for 10 years from the day of closing.',
    article: null,
  },
  ERASURE_REQUESTED: {
    case: Case.registered,
    before: async (found) => found.on('requestErasure', await found.session()),
    as: (found) => found.session(),
    command: 'requestErasure',
    zh: '已申请删除个人信息，保存期限届满后办理。',
    en: 'Erasure was asked for already; it follows when the retention period has ended.',
    article: '第四十七条',
  },
  ALREADY_ANONYMISED: {
    case: async () => {
      const found = await (await Case.handedOver()).by(clerk, 'confirmRequestHandOver');
      await found.by(clerk, 'setPurpose', { purpose: 'CLAIM' });
      await found.by(clerk, 'returnToEnterprise');
      await found.by(clerk, 'erasePersonalData');
      return found.by(officeHead, 'erasePersonalData');
    },
    as: by(clerk),
    command: 'erasePersonalData',
    zh: '该事项已经匿名化。',
    en: 'This petition is anonymised already.',
    article: '第四十七条',
  },
};

/** An officer who rates is nobody's session and hears UNAUTHENTICATED; the domain's own refusal stands in its unit test. */
const NOT_OVER_HTTP = ['RATED_BY_PETITIONER_ONLY'];

/** Refusals of commands on the rule table, which are no petition’s; rules.int.test.ts meets them. */
const OF_RULES = ['RULE_NOT_LAWFUL', 'RULE_CHANGE_DECIDED'];

/** Those of a desk's queue are met in visits.int.test.ts: they are about no petition. */
const AT_THE_DESK: readonly string[] = VISIT_REJECTION_CODES;

it('every code of the schema is met here but those that the door keeps out', () => {
  const all = [...Object.keys(REFUSALS), ...NOT_OVER_HTTP, ...AT_THE_DESK, ...OF_RULES].sort();
  expect(all).toEqual([...PETITION_REJECTION_CODES].sort());
});

it.each(Object.entries(REFUSALS))(
  '%s comes with its rule and a message in both languages, and leaves nothing but its audit entry',
  async (code, refused) => {
    const found = await refused.case(Case);
    await refused.before?.(found);
    const as = await refused.as(found);
    const { changes } = refused;
    const input = typeof changes === 'function' ? changes(found) : changes;
    const before = await rowCounts(running.records);
    const zh = await found.on(refused.command, as, input);
    const en = await found.on(refused.command, { ...as, locale: 'en' }, input);
    const rule = {
      source: expect.stringMatching(/\S/) as string,
      article: refused.article,
      text: expect.stringMatching(/\S/) as string,
    };
    expect(zh).toEqual({ __typename: 'Rejection', code, message: refused.zh, rule });
    expect(en).toEqual({ __typename: 'Rejection', code, message: refused.en, rule });
    const after = await rowCounts(running.records);
    expect(withoutAudit(after)).toEqual(withoutAudit(before));
    expect(Number(after['audit_entry']) - Number(before['audit_entry'])).toBe(2);
  },
);

it('a unit that the directory doesn’t know is bad input, and a step for the petitioner is not for an officer', async () => {
  const found = await Case.registered();
  const unknown = { petitionId: found.registered['id'], kind: 'TRANSFER', reason: '属其职权' };
  const toUnitId = '00000000-0000-7000-8000-00000000dead';
  const answer = await commands.send('transferPetition', { ...unknown, toUnitId }, { asker: clerk });
  expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.toUnitId' });
  const rating = { petitionId: found.registered['id'], of: 'HANDLING_UNIT', grade: 5 };
  const rated = await commands.send('ratePetition', rating, { asker: housing });
  expect(rated.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

it('an accusation goes to the discipline organ, and a claim that turns into one comes back', async () => {
  const accusation = await Case.registered({ purpose: 'ACCUSATION' });
  await accusation.by(clerk, 'transferPetition', { toUnitId: DISCIPLINE_ORGAN.id });
  const claim = await Case.handling();
  expect(await claim.on('setPurpose', { asker: clerk }, { purpose: 'ACCUSATION' })).toMatchObject({
    status: 'REGISTERED',
    handler: null,
  });
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(30);
});
