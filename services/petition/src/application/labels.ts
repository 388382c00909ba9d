import type { HoldingReason } from '@lianxin/casework';
import type { PetitionCommand } from '../domain/transitions';
import type { PetitionEvent } from '../domain/events';
import type { Category, PetitionStatus, Purpose } from '../domain/vocabulary';
import type { Message } from './message';
import { INTAKE_COMMAND_LABELS, INTAKE_EVENT_LABELS } from './words/intake';
import { COORDINATION_COMMAND_LABELS, COORDINATION_EVENT_LABELS } from './words/coordination';
import { FINDINGS_COMMAND_LABELS, FINDINGS_EVENT_LABELS } from './words/findings';
import { CONCLUSION_COMMAND_LABELS, CONCLUSION_EVENT_LABELS } from './words/conclusion';
import { REVIEW_COMMAND_LABELS, REVIEW_EVENT_LABELS } from './words/review';
import { FILES_EVENT_LABELS } from './words/files';
import { MATTER_COMMAND_LABELS, MATTER_EVENT_LABELS } from './words/matter';

/** What people read of each command; also the labels of next steps. */
export const COMMAND_LABELS: Readonly<Record<PetitionCommand, Message>> = {
  setPurpose: { zh: '确定信访目的', en: 'Set purpose' },
  transferPetition: { zh: '转送、交办', en: 'Transfer or assign' },
  acceptTransfer: { zh: '接收转送、交办', en: 'Accept the transfer' },
  objectToTransfer: { zh: '提出异议', en: 'Object to the transfer' },
  decideObjection: { zh: '核实异议', en: 'Decide on the objection' },
  notifyPetitioner: { zh: '书面告知信访人', en: 'Notify the petitioner' },
  acceptPetition: { zh: '受理', en: 'Accept the petition' },
  addDemand: { zh: '添加诉求', en: 'Add a demand' },
  assessDemand: { zh: '认定诉求', en: 'Assess a demand' },
  requestExtension: { zh: '申请延期', en: 'Request an extension' },
  approveExtension: { zh: '批准延期', en: 'Approve the extension' },
  issueOpinion: { zh: '出具处理意见书', en: 'Issue the opinion' },
  answerSuggestion: { zh: '答复建议', en: 'Answer the suggestion' },
  deliverOpinion: { zh: '送达', en: 'Deliver the opinion' },
  ratePetition: { zh: '评价', en: 'Rate' },
  closePetition: { zh: '结案', en: 'Close' },
  confirmRequestHandOver: { zh: '确认接收企业诉求', en: 'Confirm the hand-over' },
  returnToEnterprise: { zh: '退回企业诉求办理', en: 'Return to enterprise services' },
  recordExecution: { zh: '登记执行到位', en: 'Record that it was carried out' },
  assignHandler: { zh: '指定责任人', en: 'Name the officer' },
  nameAccused: { zh: '登记被检举控告人', en: 'Name who is accused' },
  shareAccusation: { zh: '依规通报检举控告', en: 'Share the accusation' },
  declareInterest: { zh: '申明回避', en: 'Declare an interest' },
  recuse: { zh: '决定回避', en: 'Recuse somebody' },
  ...INTAKE_COMMAND_LABELS,
  ...COORDINATION_COMMAND_LABELS,
  ...FINDINGS_COMMAND_LABELS,
  ...CONCLUSION_COMMAND_LABELS,
  ...REVIEW_COMMAND_LABELS,
  ...MATTER_COMMAND_LABELS,
};

/** What people read of each state. */
export const STATUS_LABELS: Readonly<Record<PetitionStatus, Message>> = {
  REGISTERED: { zh: '已登记', en: 'registered' },
  OFFERED: { zh: '转送待接收', en: 'offered' },
  RECEIVED: { zh: '已接收', en: 'received' },
  AWAITING_CORRECTION: { zh: '待补正', en: 'waiting for what is missing' },
  GUIDED: { zh: '已导入法定途径', en: 'guided to its procedure' },
  DECLINED: { zh: '不予受理', en: 'declined' },
  HANDLING: { zh: '办理中', en: 'in handling' },
  DECIDED: { zh: '已作出处理意见', en: 'decided' },
  CONCLUDED: { zh: '已办结', en: 'concluded' },
  REVIEWED: { zh: '已复查', en: 'reviewed' },
  FINAL: { zh: '已复核终结', en: 'final after re-review' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  CLOSED: { zh: '已结案', en: 'closed' },
};

/** What people read of each purpose. */
export const PURPOSE_LABELS: Readonly<Record<Purpose, Message>> = {
  CLAIM: { zh: '申诉求决', en: 'claim' },
  SUGGESTION: { zh: '意见建议', en: 'suggestion' },
  ACCUSATION: { zh: '检举控告', en: 'accusation' },
};

/** What people read of the parts of an opinion or answer. */
export const FIELD_LABELS: Readonly<Record<string, Message>> = {
  claim: { zh: '投诉请求', en: 'the claim' },
  facts: { zh: '事实', en: 'the facts' },
  reasons: { zh: '理由', en: 'the reasons' },
  legalBasis: { zh: '法律法规依据', en: 'the legal basis' },
  text: { zh: '答复内容', en: 'the text' },
  terms: { zh: '协议内容', en: 'the terms' },
  basis: { zh: '合法性说明', en: 'why it lies within the law' },
  organ: { zh: '有权机关', en: 'the competent organ' },
  bring: { zh: '所需材料', en: 'what to bring' },
  where: { zh: '地点', en: 'where to go' },
};

/** What people read of the categories (四类人四种处置, PR 27). */
export const CATEGORY_LABELS: Readonly<Record<Category, Message>> = {
  SOLVE: { zh: '诉求合理，解决问题到位', en: 'Reasonable: to be solved' },
  SOLVE_AND_EXPLAIN: {
    zh: '部分合理：合理部分解决到位，其余解释说明',
    en: 'Partly reasonable: the reasonable part is solved, the rest explained',
  },
  EXPLAIN: { zh: '解释说明、思想疏导到位', en: 'To be explained, with counselling' },
  REFER: {
    zh: '诉求继续解释疏导；有关行为已依法移送有权机关',
    en: 'To be explained; an act was referred to the competent organ by law',
  },
};

/** What people read of how a unit came to answer. */
export const HOLDING_LABELS: Readonly<Record<HoldingReason, Message>> = {
  FIRST_RECEIVED: { zh: '首接', en: 'received it first' },
  ACCEPTED: { zh: '接收', en: 'took it over' },
  DEEMED_TAKEOVER: { zh: '逾期未提异议，视为接收', en: 'deemed to have taken it over' },
  DECIDED: { zh: '异议未获同意，由其办理', en: 'its objection was refused' },
  RETURNED: { zh: '退回', en: 'it came back' },
  SUCCESSION: { zh: '职权承继', en: 'succeeded to it' },
  PASSED_ON: { zh: '依规改由其负责', en: 'by rule it answers from here on' },
  DEPARTURE: { zh: '责任人离任，待单位负责人指定', en: 'its officer left; its head names another' },
};

/** What people read of each step in a timeline. */
export const EVENT_LABELS: Readonly<Record<PetitionEvent['type'], Message>> = {
  'petition.registered': { zh: '登记', en: 'Registered' },
  'petition.purpose-set': { zh: '确定信访目的', en: 'Purpose set' },
  'petition.recalled': { zh: '收回登记单位', en: 'Recalled by the registering office' },
  'petition.transfer-offered': { zh: '转送、交办', en: 'Offered to another unit' },
  'petition.transfer-accepted': { zh: '接收', en: 'Taken over' },
  'petition.takeover-deemed': { zh: '视为接收', en: 'Deemed taken over' },
  'petition.transfer-objected': { zh: '提出异议', en: 'Objected to' },
  'petition.objection-decided': { zh: '异议核实', en: 'Objection decided' },
  'petition.petitioner-notified': { zh: '告知信访人', en: 'Petitioner notified' },
  'petition.accepted': { zh: '受理', en: 'Accepted' },
  'petition.demand-added': { zh: '添加诉求', en: 'Demand added' },
  'petition.demand-assessed': { zh: '认定诉求', en: 'Demand assessed' },
  'petition.extension-requested': { zh: '申请延期', en: 'Extension requested' },
  'petition.extension-approved': { zh: '批准延期', en: 'Extension approved' },
  'petition.opinion-issued': { zh: '出具处理意见书', en: 'Opinion issued' },
  'petition.suggestion-answered': { zh: '答复建议', en: 'Suggestion answered' },
  'petition.opinion-delivered': { zh: '送达', en: 'Delivered' },
  'petition.reply-imported': { zh: '导入历史答复', en: 'Reply imported' },
  'petition.rated': { zh: '评价', en: 'Rated' },
  'petition.closed': { zh: '结案', en: 'Closed' },
  'petition.clock-missed': { zh: '期限届满', en: 'A period was missed' },
  'petition.review-period-ended': { zh: '复查申请期届满', en: 'The period for review ended' },
  'petition.unit-succeeded': { zh: '机构变动，由承继单位负责', en: 'Passed to the successor of a unit' },
  'petition.officer-departed': { zh: '责任人离任', en: 'The officer left' },
  'petition.handler-assigned': { zh: '指定责任人', en: 'An officer was named' },
  'petition.accused-named': { zh: '登记被检举控告人', en: 'The accused were named' },
  'petition.passed-on': { zh: '依规改由其他单位负责', en: 'Passed on by rule' },
  'petition.accusation-shared': { zh: '依规通报', en: 'Shared by rule' },
  'petition.person-barred': { zh: '有关人员回避', en: 'Somebody was recused' },
  'petition.officer-withdrawn': { zh: '责任人回避', en: 'The officer was recused' },
  'petition.executed': { zh: '执行到位', en: 'Carried out' },
  'petition.erasure-requested': { zh: '信访人申请删除个人信息', en: 'The petitioner asked for erasure' },
  'petition.erasure-proposed': { zh: '提议匿名化', en: 'Anonymisation proposed' },
  'petition.anonymised': { zh: '已匿名化', en: 'Anonymised' },
  'petition.clocks-redated': { zh: '期限重新推算', en: 'Due dates derived again' },
  'petition.hand-over-confirmed': { zh: '确认接收企业诉求', en: 'Hand-over confirmed' },
  'petition.returned-to-enterprise': { zh: '退回企业诉求办理', en: 'Returned to enterprise services' },
  ...INTAKE_EVENT_LABELS,
  ...COORDINATION_EVENT_LABELS,
  ...FINDINGS_EVENT_LABELS,
  ...CONCLUSION_EVENT_LABELS,
  ...REVIEW_EVENT_LABELS,
  ...MATTER_EVENT_LABELS,
  ...FILES_EVENT_LABELS,
};
