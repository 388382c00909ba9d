import type { ReviewEvent } from '../../domain/review/events';
import type { ReviewRejectionCode } from '../../domain/review/rejection-codes';
import type { ReviewCommand } from '../../domain/review/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const REVIEW_COMMAND_LABELS: Readonly<Record<ReviewCommand, Message>> = {
  requestReview: { zh: '申请复查', en: 'Ask for review' },
  decideReview: { zh: '作出复查意见', en: 'Decide the review' },
  requestReReview: { zh: '申请复核', en: 'Ask for re-review' },
  decideReReview: { zh: '作出复核意见', en: 'Decide the re-review' },
  holdHearing: { zh: '举行听证', en: 'Hold a hearing' },
  concludeHearing: { zh: '听证结束', en: 'Conclude the hearing' },
  recordExternalReview: { zh: '登记上级复查、复核结果', en: 'Enter a review from outside' },
  deliverReviewDecision: { zh: '送达复查、复核意见', en: 'Deliver the decision of the review' },
};

/** What people read of each step in a timeline. */
export const REVIEW_EVENT_LABELS: Readonly<Record<ReviewEvent['type'], Message>> = {
  'petition.review-requested': { zh: '申请复查、复核', en: 'A review was asked for' },
  'petition.review-decided': { zh: '作出复查、复核意见', en: 'The review was decided' },
  'petition.external-review-recorded': {
    zh: '登记上级复查、复核结果',
    en: 'A review from outside was entered',
  },
  'petition.review-delivered': { zh: '复查、复核意见送达', en: 'The decision of the review was delivered' },
  'petition.hearing-held': { zh: '举行听证', en: 'A hearing began' },
  'petition.hearing-concluded': { zh: '听证结束', en: 'The hearing was concluded' },
  'petition.re-review-period-ended': { zh: '复核申请期届满', en: 'The period for re-review ended' },
  'petition.review-passed-on': { zh: '复查、复核由承继单位办理', en: 'The review passed to a successor' },
};

/** What people read of each refusal. */
export const REVIEW_MESSAGES: Readonly<Record<ReviewRejectionCode, Message>> = {
  NOT_REVIEWABLE: {
    zh: '只有已送达的信访处理意见可以申请复查、复核。',
    en: 'Only a disposal opinion that was delivered can be reviewed.',
  },
  REVIEW_TOO_LATE: {
    zh: '申请期限已于{dueOn}届满。',
    en: 'The period to ask ended on {dueOn}.',
  },
  REVIEW_RUNNING: {
    zh: '复查、复核正在进行。',
    en: 'A review is under way.',
  },
  NO_REVIEW_RUNNING: {
    zh: '没有待办理的复查、复核申请。',
    en: 'There is no request for a review to deal with.',
  },
  ALREADY_REVIEWED: {
    zh: '已经复查、复核；复核意见是信访程序的终结意见。',
    en: 'It was reviewed already; after re-review the petition procedure is over.',
  },
  NOT_REVIEWED_YET: {
    zh: '尚未复查，请先申请复查。',
    en: 'It was not reviewed yet; ask for a review first.',
  },
  NO_UNIT_ABOVE: {
    zh: '系统中没有上一级机关、单位，请向上级机关提出，结果凭文书登记。',
    en: 'There is no unit above it here: ask the authority outside, whose decision is then entered.',
  },
  NO_DECISION_TO_DELIVER: {
    zh: '没有待送达的复查、复核意见。',
    en: 'There is no decision of a review to deliver.',
  },
  HEARING_RUNNING: {
    zh: '听证尚未结束。',
    en: 'A hearing is not concluded yet.',
  },
  NO_HEARING_RUNNING: { zh: '没有正在进行的听证。', en: 'There is no hearing under way.' },
  HEARING_REQUIRED: {
    zh: '只有经过听证的复核意见可以向社会公示。',
    en: 'Only a re-review after a hearing may be published.',
  },
};
