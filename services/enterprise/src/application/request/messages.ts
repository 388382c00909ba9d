import type { RequestRejectionCode } from '../../domain/request/rejection-codes';

/** A sentence in both languages; "{dueOn}" is filled from the rejection's details. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What people read of each refusal of a request. */
export const REQUEST_MESSAGES: Readonly<Record<RequestRejectionCode, Message>> = {
  ILLEGAL_STEP: {
    zh: '点单现处于“{status}”环节，不能进行“{command}”。',
    en: 'A request that is {status} does not allow {command} now.',
  },
  NOT_RESPONSIBLE: {
    zh: '只有现责任单位可以进行此项操作。',
    en: 'Only the unit that answers for this step may take it.',
  },
  OFFER_PENDING: {
    zh: '已派单，尚待接单单位答复。',
    en: 'The request is already offered to a unit, which has not answered yet.',
  },
  UNIT_NOT_ACTIVE: { zh: '该单位已撤销或尚未设立。', en: 'That unit does not exist at present.' },
  UNIT_IS_COMPLAINED_OF: {
    zh: '营商环境投诉不得由被投诉单位及其下属单位受理、办理。',
    en: 'A complaint about the business environment is never in the hands of the unit complained of, or of one below it.',
  },
  REASON_REQUIRED: { zh: '请说明情况或者理由。', en: 'Say why, or what it was about.' },
  OBJECTION_TOO_LATE: {
    zh: '异议期限已于{dueOn}届满。',
    en: 'The period for objections ended on {dueOn}.',
  },
  OBJECTION_PENDING: {
    zh: '已提出异议，请等待派单单位核实。',
    en: 'An objection has been made and waits for the decision of the sender.',
  },
  NO_OBJECTION_PENDING: { zh: '没有待核实的异议。', en: 'There is no objection to decide on.' },
  QUESTION_ALREADY_ASKED: {
    zh: '需要补正的内容应当一次性告知，最多{limit}次。',
    en: 'A firm is told at once of all that is missing, {limit} time(s) at most.',
  },
  RATED_BY_FIRM_ONLY: { zh: '只有企业本人可以评价。', en: 'Only the firm may rate.' },
  BY_FIRM_ONLY: { zh: '只有企业本人可以撤回点单。', en: 'Only the firm may withdraw its request.' },
  ALREADY_RATED: { zh: '已经评价过。', en: 'A rating has already been given.' },
  RATING_WINDOW_OVER: { zh: '评价期限已于{until}届满。', en: 'A rating could be given until {until}.' },
  RATING_WINDOW_RUNNING: {
    zh: '企业尚未评价，评价期限至{dueOn}。',
    en: 'The firm has not rated yet and may do so until {dueOn}.',
  },
  RATING_NOT_BAD: { zh: '企业没有给出差评。', en: 'The firm has not rated badly.' },
  ALREADY_CONTACTED: { zh: '已经回访过企业。', en: 'The firm has been called about its rating already.' },
  CONTACT_OPEN: {
    zh: '请先回访给出差评的企业。',
    en: 'Call the firm that rated badly first.',
  },
  REOPENING_USED: {
    zh: '差评重办只能一次，重办后的评价为最终评价。',
    en: 'A request is reopened once; the second rating is final.',
  },
  SECOND_PERSON_REQUIRED: {
    zh: '须由办结人以外的第二人进行。',
    en: 'A second person must do this, not the one who delivered.',
  },
  HAND_OVER_PENDING: {
    zh: '点单正在转为信访事项，请等待信访部门确认。',
    en: 'The request is being handed to the petition office, which has not confirmed yet.',
  },
  HAND_OVER_UNKNOWN: { zh: '没有这一次移交。', en: 'There was no such hand-over.' },
  NOT_A_PETITION_OFFICE: { zh: '该单位不是信访部门。', en: 'That unit is no petition office.' },
  OFFICER_NOT_OF_UNIT: {
    zh: '只能指定现责任单位的人员。',
    en: 'Only an officer of the unit that answers can be named.',
  },
  OFFICER_NOT_SERVING: { zh: '该人员不在岗。', en: 'That officer does no service at present.' },
  INTEREST_DECLARED: {
    zh: '该人员对这家企业应当回避。',
    en: 'That person must stand aside for this firm.',
  },
};
