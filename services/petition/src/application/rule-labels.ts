import type { PetitionRule } from '../domain/petition-rules';
import type { RuleDirection } from '../domain/rules/rule-limits';
import type { Message } from './message';

/** What people read of each rule of the table. */
export const RULE_LABELS: Readonly<Record<PetitionRule, Message>> = {
  route: { zh: '转送、交办期限', en: 'period for routing' },
  notify: { zh: '告知期限', en: 'period for notice' },
  objection: { zh: '提出异议期限', en: 'period for objections' },
  objectionDecision: { zh: '核实异议期限', en: 'period for deciding on an objection' },
  conclude: { zh: '办结期限', en: 'period for concluding' },
  extension: { zh: '延长办理期限上限', en: 'longest extension' },
  reviewRequest: { zh: '申请复查期限', en: 'period for asking for review' },
  review: { zh: '复查期限', en: 'period for review' },
  reReviewRequest: { zh: '申请复核期限', en: 'period for asking for re-review' },
  reReview: { zh: '复核期限', en: 'period for re-review' },
  simpleAccept: { zh: '简易办理受理期限', en: 'period for accepting in simplified handling' },
  simpleReply: { zh: '简易办理答复期限', en: 'period for replying in simplified handling' },
  correction: { zh: '补正期限', en: 'period for corrections' },
  supervision: { zh: '督办答复期限', en: 'period for answering a supervision' },
  reportBack: { zh: '反馈办理结果期限', en: 'period for reporting back' },
  urgentReport: { zh: '重大、紧急信访事项报告时限', en: 'time for reporting urgent matters' },
  emergencyRecord: { zh: '危急情况补办手续时限', en: 'time for recording an emergency' },
  representatives: { zh: '走访代表人数', en: 'number of representatives' },
  suggestionReply: { zh: '建议意见答复期限', en: 'period for answering a suggestion' },
  proposalReply: { zh: '建议反馈期限', en: 'period for answering a proposal' },
  ratingWindow: { zh: '评价期限', en: 'period for rating' },
  execution: { zh: '执行期限', en: 'period for carrying out' },
  referralValidity: { zh: '移送认定有效期', en: 'validity of a referral' },
  retention: { zh: '信访人身份信息保存期限', en: 'retention of petitioners’ identity' },
  rollOverForPetitioner: { zh: '信访人期限遇休息日顺延', en: 'roll-over of petitioners’ periods' },
  rollOverForOffice: { zh: '机关期限遇休息日顺延', en: 'roll-over of offices’ periods' },
  amberShare: { zh: '预警期占期限的比例', en: 'share of a period that is amber' },
  amberAtLeast: { zh: '预警期最少日数', en: 'least days of amber' },
};

/** What people read of which way a locality may move a rule. */
export const DIRECTION_LABELS: Readonly<Record<RuleDirection, Message>> = {
  SHORTER: { zh: '只能缩短', en: 'may only be shortened' },
  LONGER: { zh: '只能延长', en: 'may only be lengthened' },
  FREE: { zh: '可以在限度内调整', en: 'may be set within bounds' },
  FIXED: { zh: '不得变更', en: 'may not be changed' },
};
