import type { PetitionRejectionCode } from '../domain/rejection-codes';
import type { Message } from './message';
import { VISIT_MESSAGES } from './words/visits';
import { INTAKE_MESSAGES } from './words/intake';
import { COORDINATION_MESSAGES } from './words/coordination';
import { FINDINGS_MESSAGES } from './words/findings';
import { CONCLUSION_MESSAGES } from './words/conclusion';
import { REVIEW_MESSAGES } from './words/review';
import { MATTER_MESSAGES } from './words/matter';
import { FILES_MESSAGES } from './words/files';

/** What people read of each refusal. */
export const MESSAGES: Readonly<Record<PetitionRejectionCode, Message>> = {
  ...VISIT_MESSAGES,
  ...INTAKE_MESSAGES,
  ...COORDINATION_MESSAGES,
  ...FINDINGS_MESSAGES,
  ...CONCLUSION_MESSAGES,
  ...REVIEW_MESSAGES,
  ...MATTER_MESSAGES,
  ...FILES_MESSAGES,
  ILLEGAL_STEP: {
    zh: '事项现处于“{status}”环节，不能进行“{command}”。',
    en: 'A petition that is {status} does not allow {command}.',
  },
  NOT_RESPONSIBLE: {
    zh: '只有现责任单位可以进行此项操作。',
    en: 'Only the unit that answers for this step may take it.',
  },
  NOT_COMPETENT: {
    zh: '信访部门负责转送、交办，不受理办理具体事项，请转送有权处理的单位。',
    en: 'A petition office routes petitions and does not decide them; transfer it to the competent unit.',
  },
  OFFER_PENDING: {
    zh: '已转送、交办其他单位，尚待其答复。',
    en: 'The petition is already offered to another unit, which has not answered yet.',
  },
  UNIT_NOT_ACTIVE: { zh: '该单位已撤销或尚未设立。', en: 'That unit does not exist at present.' },
  SAME_UNIT: {
    zh: '不能转送、交办给本单位。',
    en: 'A petition cannot be transferred to the unit that has it.',
  },
  PURPOSE_REQUIRED: { zh: '请说明查看的用途。', en: 'Say what the value is needed for.' },
  REASON_REQUIRED: { zh: '请说明理由。', en: 'A reason is required.' },
  PURPOSE_NOT_SET: {
    zh: '请先确定信访目的（申诉求决、意见建议或者检举控告）。',
    en: 'Say first what the petition is for: a claim, a suggestion or an accusation.',
  },
  WRONG_PURPOSE: {
    zh: '此环节只适用于信访目的为“{purpose}”的事项。',
    en: 'This step is only for petitions with the purpose {purpose}.',
  },
  ACCUSATION_ONLY_TO_COMPETENT_ORGAN: {
    zh: '检举控告类事项只能交由纪检监察机关或者有权处理的上级机关。',
    en: 'An accusation goes only to the discipline organ or another competent organ.',
  },
  REPORT_DATE_REQUIRED: {
    zh: '交办事项应当指定反馈办理结果的日期。',
    en: 'An assignment names the day by which the unit reports back.',
  },
  DATE_NOT_POSSIBLE: {
    zh: '日期{date}不可能：应当在{earliest}至{latest}之间。',
    en: 'The date {date} is not possible: it lies between {earliest} and {latest}.',
  },
  OBJECTION_TOO_LATE: {
    zh: '异议期限已于{dueOn}届满。',
    en: 'The period for objections ended on {dueOn}.',
  },
  OBJECTION_PENDING: {
    zh: '已提出异议，请等待转送、交办单位核实。',
    en: 'An objection has been made and waits for the decision of the sender.',
  },
  NO_OBJECTION_PENDING: { zh: '没有待核实的异议。', en: 'There is no objection to decide on.' },
  DEMAND_UNKNOWN: { zh: '本事项没有该项诉求。', en: 'The petition has no such demand.' },
  DEMAND_OPEN: {
    zh: '共{total}项诉求，尚有{open}项未认定或者未拆分；至少应有一项诉求。',
    en: '{open} of {total} demands are not assessed, or partly reasonable and not split; at least one demand is needed.',
  },
  EXTENSION_TOO_LONG: {
    zh: '申请延长{days}日，超过上限{limit}日。',
    en: '{days} days is more than the limit of {limit} days.',
  },
  EXTENSION_USED: { zh: '延长办理期限只能一次。', en: 'The period can be extended only once.' },
  EXTENSION_TOO_LATE: {
    zh: '办理期限已于{dueOn}届满，不能再延长。',
    en: 'The period ended on {dueOn} and can no longer be extended.',
  },
  NO_EXTENSION_REQUESTED: {
    zh: '没有待批准的延期申请。',
    en: 'There is no request for an extension to approve.',
  },
  HEAD_APPROVAL_REQUIRED: {
    zh: '延长办理期限须经承办单位负责人批准。',
    en: 'Only the head of the handling unit may approve an extension.',
  },
  SECOND_PERSON_REQUIRED: {
    zh: '须由经办人以外的第二人进行。',
    en: 'A second person must do this, not the one who handled it.',
  },
  OPINION_INCOMPLETE: {
    zh: '内容不完整，缺少：{field}。',
    en: 'The text is incomplete: {field} is missing.',
  },
  OPINION_NOT_DELIVERED: {
    zh: '处理意见或者答复尚未送达信访人。',
    en: 'The opinion or answer has not been delivered to the petitioner yet.',
  },
  EVIDENCE_REQUIRED: { zh: '请提供凭证。', en: 'Evidence is required.' },
  REVIEW_PERIOD_RUNNING: {
    zh: '信访人尚未评价，申请复查的期限至{dueOn}。',
    en: 'The petitioner has not rated yet and may ask for review until {dueOn}.',
  },
  RATED_BY_PETITIONER_ONLY: { zh: '只有信访人本人可以评价。', en: 'Only the petitioner may rate.' },
  ALREADY_RATED: { zh: '已经评价过。', en: 'A rating has already been given.' },
  BODY_NOT_INVOLVED: {
    zh: '该事项没有经过信访部门。',
    en: 'No petition office took part in this petition.',
  },
  NOT_HANDED_OVER: {
    zh: '该事项不是由企业诉求移交的。',
    en: 'This petition was not handed over as a firm’s request.',
  },
  HAND_OVER_CONFIRMED: {
    zh: '已于{on}确认接收。',
    en: 'The hand-over was confirmed on {on}.',
  },
  HAND_OVER_NOT_CONFIRMED: {
    zh: '请先由登记单位确认接收，再退回。',
    en: 'The registering office confirms the hand-over first; then it can be returned.',
  },
  CLERK_REQUIRED: {
    zh: '只有登记单位的信访工作人员可以进行此项操作。',
    en: 'Only a petition clerk of the registering office may do this.',
  },
  ACCUSATION_NOT_RETURNED: {
    zh: '检举控告类事项不退回。',
    en: 'An accusation is not returned.',
  },
  RATING_WINDOW_OVER: { zh: '评价期限已于{until}届满。', en: 'Ratings could be given until {until}.' },
  OFFICER_NOT_OF_UNIT: {
    zh: '只能指定现责任单位的人员。',
    en: 'Only an officer of the unit that answers can be named.',
  },
  OFFICER_NOT_SERVING: { zh: '该人员不在岗。', en: 'That officer does no service at present.' },
  OUTCOME_CONTRADICTS_FINDINGS: {
    zh: '处理意见与诉求认定不一致：没有任何一项诉求的认定支持该意见。',
    en: 'The outcome contradicts the findings: no demand was found to be so.',
  },
  OUTCOME_NOT_SUPPORT: {
    zh: '处理意见未支持信访请求，没有需要执行的内容。',
    en: 'The opinion is not in support: there is nothing to carry out.',
  },
  NOT_AN_ACCUSATION: {
    zh: '只有检举控告类事项和信访目的未确定的事项可以登记被检举控告人。',
    en: 'Who is accused is named in an accusation, or in a petition that nobody has sorted yet.',
  },
  UNIT_IS_ACCUSED: {
    zh: '该单位或者其人员是被检举控告人，不得知悉本事项。',
    en: 'That unit, or one of its people, is accused and must not learn of this petition.',
  },
  UNIT_CANNOT_RECEIVE: { zh: '该单位不能接收本事项。', en: 'That unit cannot receive this petition.' },
  SHARE_WITHOUT_GROUND: {
    zh: '该单位不属于依照该规定可以知悉检举控告事项的单位。',
    en: 'That unit is not one to which this article has an accusation shown.',
  },
  INTEREST_DECLARED: { zh: '该人员应当回避本事项。', en: 'That officer is recused from this petition.' },
  ALREADY_EXECUTED: { zh: '已登记执行到位。', en: 'It was recorded as carried out already.' },
  RETENTION_RUNNING: {
    zh: '信访人身份信息自结案之日起保存{years}年，期满后方可匿名化。',
    en: 'What names the petitioner is kept for {years} years from the day of closing.',
  },
  ERASURE_REQUESTED: {
    zh: '已申请删除个人信息，保存期限届满后办理。',
    en: 'Erasure was asked for already; it follows when the retention period has ended.',
  },
  ALREADY_ANONYMISED: { zh: '该事项已经匿名化。', en: 'This petition is anonymised already.' },
  RULE_NOT_LAWFUL: {
    zh: '“{rule}”{direction}，应当在{atLeast}至{atMost}之间，不能定为{value}。',
    en: '“{rule}” {direction}: between {atLeast} and {atMost}, not {value}.',
  },
  RULE_CHANGE_DECIDED: {
    zh: '该项规则变更已经批准。',
    en: 'This change of a rule has been approved already.',
  },
};
