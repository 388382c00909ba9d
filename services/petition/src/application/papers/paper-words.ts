import type { PaperKind } from '../../domain/papers/paper-kinds';
import type { Answer } from '../../domain/answer';
import type { ReviewOutcome } from '../../domain/review/review';
import type { DeclineGround, LimitationKind, ProcedureRoute } from '../../domain/intake/vocabulary';
import type { Adoption, Channel, DeliveryMethod, Outcome } from '../../domain/vocabulary';
import type { Message } from '../message';

/** What people read of each paper. */
export const PAPER_LABELS: Readonly<Record<PaperKind, Message>> = {
  RECEIPT: { zh: '登记回执', en: 'Receipt' },
  TRANSFER_LETTER: { zh: '转送函', en: 'Letter of transfer' },
  ASSIGNMENT_LETTER: { zh: '交办函', en: 'Letter of assignment' },
  ACCEPTANCE: { zh: '受理告知书', en: 'Notice of acceptance' },
  DECLINE: { zh: '不予受理告知书', en: 'Notice that it is declined' },
  EXTENSION_NOTICE: { zh: '延期告知书', en: 'Notice of extension' },
  OPINION: { zh: '处理意见书', en: 'Disposal opinion' },
  DELIVERY_RECORD: { zh: '送达回证', en: 'Record of delivery' },
  REVIEW_OPINION: { zh: '复查意见书', en: 'Review opinion' },
  RE_REVIEW_OPINION: { zh: '复核意见书', en: 'Re-review opinion' },
  SUPERVISION_ORDER: { zh: '督办函', en: 'Supervision order' },
  GUIDANCE_LETTER: { zh: '导入法定途径告知书', en: 'Letter of guidance' },
  MEDIATION_AGREEMENT: { zh: '调解协议书', en: 'Mediation agreement' },
  SUGGESTION_REPLY: { zh: '建议答复', en: 'Reply to a suggestion' },
};

/** As papers say it; papers are in Chinese only. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  LETTER: '来信',
  VISIT: '走访',
  ONLINE: '网上信访',
  PHONE: '电话',
  FAX: '传真',
  LEADERS_MAILBOX: '领导信箱',
  GRID_REPORT: '网格上报',
  SUPERIOR_TRANSFER: '上级转送、交办',
  OTHER: '其他',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  SUPPORT: '请求事实清楚，符合法律、法规、规章或者其他有关规定，予以支持。',
  EXPLAIN: '请求事由合理但缺乏法律依据，作出解释说明。',
  NOT_SUPPORT: '请求缺乏事实根据，或者不符合法律、法规、规章以及其他有关规定，不予支持。',
};

export const REVIEW_OUTCOME_WORDS: Readonly<Record<ReviewOutcome, string>> = {
  UPHELD: '原意见认定事实清楚，依据正确，予以维持。',
  SET_ASIDE: '撤销原意见，由原办理机关、单位重新办理。',
};

/** What each answer is called when it is served. */
export const DELIVERED_WORDS: Readonly<Record<Answer['kind'], string>> = {
  OPINION: '信访事项处理意见书',
  SUGGESTION_ANSWER: '信访建议答复',
  AGREEMENT: '信访事项调解、和解协议书',
  DUTY_ANSWER: '履行职责答复',
  IMPORTED_REPLY: '书面答复',
};

export const ADOPTION_WORDS: Readonly<Record<Adoption, string>> = {
  ADOPTED: '予以采纳。',
  PARTLY: '部分采纳。',
  NOT_ADOPTED: '暂不采纳。',
};

export const DELIVERY_WORDS: Readonly<Record<DeliveryMethod, string>> = {
  IN_PERSON: '直接送达',
  POST: '邮寄送达',
  ELECTRONIC: '电子送达',
  LEFT_AT_ADDRESS: '留置送达',
  PUBLIC_NOTICE: '公告送达',
};

/** The article that a decline rests on (PR 19, 36). */
export const DECLINE_ARTICLES: Readonly<Record<DeclineGround, string>> = {
  ALREADY_WITH_SUPERIOR: '《信访工作条例》第十九条',
  SAME_FACTS_AFTER_RE_REVIEW: '《信访工作条例》第三十六条',
};

/** The ways that the law has for a claim, with their article (PR 22, 31). */
export const ROUTE_WORDS: Readonly<
  Record<ProcedureRoute, { readonly way: string; readonly article: string }>
> = {
  JUDICIAL_PROCEDURE: { way: '诉讼等司法程序', article: '《信访工作条例》第三十一条第一项' },
  ARBITRATION: { way: '仲裁程序', article: '《信访工作条例》第三十一条第二项' },
  PARTY_APPEAL: { way: '党员申诉、申请复审等程序', article: '《信访工作条例》第三十一条第三项' },
  ADMINISTRATIVE_PROCEDURE: {
    way: '行政复议、行政裁决等行政程序',
    article: '《信访工作条例》第三十一条第四项',
  },
  STATUTORY_DUTY: {
    way: '申请查处违法行为、履行法定职责的程序',
    article: '《信访工作条例》第三十一条第五项',
  },
  LITIGATION: { way: '政法机关的法律程序', article: '《信访工作条例》第二十二条' },
};

export const LIMITATION_WORDS: Readonly<Record<LimitationKind, string>> = {
  RECONSIDERATION: '申请行政复议',
  SUIT: '提起诉讼',
  ARBITRATION: '申请仲裁',
  OTHER: '其他法定途径',
};
