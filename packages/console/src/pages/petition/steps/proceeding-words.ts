import type { ReviewOutcome, SimplifiedCriterion } from '../../../api/schema.generated';
import type { Words } from '../../../words/locale';

const zh = {
  fields: {
    criteria: '适用的情形',
    consentedOn: '信访人同意的日期',
    consent: '同意的凭证',
    openToPublic: '是否公开',
    record: '听证笔录',
    externalNumber: '来文文号',
    document: '来文存放处',
    decidedOn: '作出日期',
    performedOn: '履行日期',
  },
  simplifiedNote: '适用后，受理和答复的期限改按简易办理计算，法定期限不延长。',
  ordinaryNote: '转为普通程序后，期限按普通程序计算。',
  ordinaryReason: '转为普通程序的理由',
  hearingOn: '听证开始日期',
  hearingNote: '复核中的听证时间不计入复核期限（第三十六条）。',
  open: '公开',
  closed: '不公开',
  notOpenReason: '不公开的理由',
  hearingEnd: '听证结束日期',
  externalNote: '登记本系统以外的上级机关作出的复查、复核意见。',
  externalOrgan: '作出机关',
  externalOutcome: '结果',
  externalDelivered: '信访人收到的日期',
  dutyNote: '申请查处违法行为、履行法定职责的书面答复（第三十一条第五项）。',
  dutyText: '履行情况，或者不履行的理由',
  performedNote: '未履行的，不填。',
  serveNote: '此前的送达无效或者未能证明的，重新送达；复查申请期限自本次送达起算。',
  criteria: {
    CLEAR_AND_UNDISPUTED: '事实清楚、责任明确、争议不大、易于解决的',
    ENQUIRY_OR_SUGGESTION: '提出咨询、意见建议，可以即时反馈的',
    URGENT_DAILY_LIFE: '涉及群众日常生产生活、时效性强，应当即时处理的',
    ALREADY_PROMISED: '有关机关、单位已有明确承诺或者结论的',
  } satisfies Record<SimplifiedCriterion, string>,
  outcomes: { UPHELD: '维持', SET_ASIDE: '撤销，重新办理' } satisfies Record<ReviewOutcome, string>,
};

const en: typeof zh = {
  fields: {
    criteria: 'Criteria',
    consentedOn: 'Petitioner agreed on',
    consent: 'What shows it',
    openToPublic: 'To the public',
    record: 'Minutes',
    externalNumber: 'Number of the decision',
    document: 'Where the document is kept',
    decidedOn: 'Decided on',
    performedOn: 'Performed on',
  },
  simplifiedNote: 'Acceptance and reply then go by the shorter periods; those of the law grow no longer.',
  ordinaryNote: 'From then on the ordinary periods count.',
  ordinaryReason: 'Why it goes the ordinary way',
  hearingOn: 'Begins on',
  hearingNote: 'The time of a hearing in a re-review doesn’t count (Art. 36).',
  open: 'Open',
  closed: 'Not open',
  notOpenReason: 'Why it isn’t open',
  hearingEnd: 'Ended on',
  externalNote: 'What a superior outside this system decided in review or re-review.',
  externalOrgan: 'Organ',
  externalOutcome: 'Result',
  externalDelivered: 'Petitioner received it on',
  dutyNote: 'The written answer on a duty that the unit has by law (Art. 31 (5)).',
  dutyText: 'What was done, or why it isn’t',
  performedNote: 'Left empty where it wasn’t performed.',
  serveNote:
    'Where the delivery before was void or can’t be proven; the period for a review counts from this one.',
  criteria: {
    CLEAR_AND_UNDISPUTED: 'Clear facts and duties, little dispute, easily solved',
    ENQUIRY_OR_SUGGESTION: 'An enquiry or suggestion that can be answered at once',
    URGENT_DAILY_LIFE: 'Daily life, and urgent',
    ALREADY_PROMISED: 'Promised or concluded already by the unit',
  },
  outcomes: { UPHELD: 'Upheld', SET_ASIDE: 'Set aside, and handled anew' },
};

/** Words of the steps of simplified handling, hearings, reviews from outside, answers on duties and later deliveries. */
export const PROCEEDING_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
