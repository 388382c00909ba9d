import type { HoldingReason } from '@lianxin/casework';
import type { RequestEvent } from '../../domain/request/events';
import type { RequestCommand } from '../../domain/request/transitions';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';
import type { Message } from './messages';

/** What people read of each command; also the labels of next steps. */
export const REQUEST_COMMAND_LABELS: Readonly<Record<RequestCommand, Message>> = {
  triageRequest: { zh: '分类', en: 'Triage' },
  dispatchRequest: { zh: '派单', en: 'Dispatch' },
  acceptRequest: { zh: '接单', en: 'Accept' },
  objectToRequest: { zh: '提出异议', en: 'Object' },
  decideRequestObjection: { zh: '核实异议', en: 'Decide on the objection' },
  contactFirm: { zh: '联系、答复企业', en: 'Contact or answer the firm' },
  askFirm: { zh: '请企业补正', en: 'Ask the firm' },
  answerQuestion: { zh: '答复补正', en: 'Answer the question' },
  deliverRequest: { zh: '办结', en: 'Deliver' },
  refuseWithReasons: { zh: '说明理由不予办理', en: 'Refuse with reasons' },
  rateRequest: { zh: '评价', en: 'Rate' },
  contactAfterBadRating: { zh: '差评回访', en: 'Call after the bad rating' },
  reopenRequest: { zh: '重办', en: 'Reopen' },
  closeRequest: { zh: '结案', en: 'Close' },
  handToPetition: { zh: '转为信访事项', en: 'Hand to the petition office' },
  withdrawRequest: { zh: '撤回', en: 'Withdraw' },
  assignRequestHandler: { zh: '指定责任人', en: 'Name the officer' },
};

/** What people read of each state. */
export const REQUEST_STATUS_LABELS: Readonly<Record<RequestStatus, Message>> = {
  SUBMITTED: { zh: '已提交', en: 'submitted' },
  OFFERED: { zh: '派单待接', en: 'offered' },
  WORKING: { zh: '办理中', en: 'being worked on' },
  WAITING: { zh: '待企业补正', en: 'waiting for the firm' },
  DELIVERED: { zh: '已办结', en: 'delivered' },
  RATED: { zh: '已评价', en: 'rated' },
  CLOSED: { zh: '已结案', en: 'closed' },
  HANDED_OVER: { zh: '已转信访', en: 'handed over to the petition office' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
};

/** What people read of each category. */
export const REQUEST_CATEGORY_LABELS: Readonly<Record<RequestCategory, Message>> = {
  POLICY: { zh: '政策咨询与兑现', en: 'Policies: advice and what they promise' },
  PERMIT: { zh: '行政审批', en: 'Permits and approvals' },
  LAND: { zh: '用地、规划与厂房', en: 'Land, planning and premises' },
  FINANCE: { zh: '融资', en: 'Finance' },
  TALENT: { zh: '用工与人才', en: 'Labour and talent' },
  UTILITIES: { zh: '水电气热网', en: 'Water, power, gas, heat and networks' },
  LEGAL: { zh: '法律与权益保护', en: 'Law and protection of rights' },
  ENVIRONMENT_COMPLAINT: { zh: '营商环境投诉', en: 'Complaint about the business environment' },
  OTHER: { zh: '其他', en: 'Other' },
};

/** What people read of how a unit came to answer. */
export const REQUEST_HOLDING_LABELS: Readonly<Record<HoldingReason, Message>> = {
  PASSED_ON: { zh: '依规改由其负责', en: 'by rule it answers from here on' },
  FIRST_RECEIVED: { zh: '首问', en: 'was asked first' },
  ACCEPTED: { zh: '接单', en: 'took it over' },
  DEEMED_TAKEOVER: { zh: '逾期未提异议，视为接单', en: 'deemed to have taken it over' },
  DECIDED: { zh: '异议未获同意，由其办理', en: 'its objection was refused' },
  RETURNED: { zh: '信访部门退回', en: 'the petition office gave it back' },
  SUCCESSION: { zh: '职权承继', en: 'succeeded to it' },
  DEPARTURE: { zh: '责任人离任，待单位负责人指定', en: 'its officer left; its head names another' },
};

/** What people read of each step in a timeline. */
export const REQUEST_EVENT_LABELS: Readonly<Record<RequestEvent['type'], Message>> = {
  'request.submitted': { zh: '提交', en: 'Submitted' },
  'request.triaged': { zh: '分类', en: 'Triaged' },
  'request.dispatched': { zh: '派单', en: 'Offered to a unit' },
  'request.accepted': { zh: '接单', en: 'Accepted' },
  'request.takeover-deemed': { zh: '视为接单', en: 'Deemed taken over' },
  'request.objected': { zh: '提出异议', en: 'Objected to' },
  'request.objection-decided': { zh: '异议核实', en: 'Objection decided' },
  'request.firm-contacted': { zh: '联系企业', en: 'Firm contacted' },
  'request.firm-asked': { zh: '请企业补正', en: 'Firm asked' },
  'request.question-answered': { zh: '企业补正', en: 'Firm answered' },
  'request.delivered': { zh: '办结', en: 'Delivered' },
  'request.rated': { zh: '评价', en: 'Rated' },
  'request.bad-rating-contacted': { zh: '差评回访', en: 'Firm called about its rating' },
  'request.reopened': { zh: '重办', en: 'Reopened' },
  'request.closed': { zh: '结案', en: 'Closed' },
  'request.withdrawn': { zh: '撤回', en: 'Withdrawn' },
  'request.handed-to-petition': { zh: '转送信访部门', en: 'Sent to the petition office' },
  'request.hand-over-confirmed': { zh: '信访部门确认接收', en: 'Hand-over confirmed' },
  'request.returned': { zh: '信访部门退回', en: 'Returned by the petition office' },
  'request.unit-succeeded': { zh: '机构变动，由承继单位负责', en: 'Passed to the successor of a unit' },
  'request.officer-departed': { zh: '责任人离任', en: 'The officer left' },
  'request.handler-assigned': { zh: '指定责任人', en: 'An officer was named' },
  'request.clock-missed': { zh: '期限届满', en: 'A period was missed' },
  'request.clocks-redated': { zh: '期限重新推算', en: 'Due dates derived again' },
};
