import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { publicDay } from '@lianxin/casework';
import type { Notice } from '../../domain/notices';
import type { ReviewNotice } from '../../domain/review/notices';
import type { ReviewStage } from '../../domain/review/review';
import type { Message } from '../message';

const STAGES: Readonly<Record<ReviewStage, Message>> = {
  REVIEW: { zh: '复查', en: 'review' },
  RE_REVIEW: { zh: '复核', en: 're-review' },
};

const ARTICLES: Readonly<Record<ReviewStage, Message>> = {
  REVIEW: { zh: '第三十五条', en: 'Art. 35' },
  RE_REVIEW: { zh: '第三十六条', en: 'Art. 36' },
};

const KINDS: Readonly<Record<ReviewNotice['kind'], true>> = {
  REVIEW_ASKED: true,
  REVIEW_DECIDED: true,
  RE_REVIEW_BY: true,
  RE_REVIEW_OVER: true,
  RE_REVIEWED_FINALLY: true,
};

/** Whether a notice is about reviews. */
export const isReviewNotice = (notice: Notice): notice is ReviewNotice => Object.hasOwn(KINDS, notice.kind);

const inChinese = (notice: ReviewNotice, on: (date: PlainDate) => string): string => {
  switch (notice.kind) {
    case 'REVIEW_ASKED':
      return `您已于${on(notice.on)}申请${STAGES[notice.stage].zh}，由作出意见单位的上一级机关、单位办理，最迟${on(notice.by)}提出意见（${ARTICLES[notice.stage].zh}）。`;
    case 'REVIEW_DECIDED':
      return notice.outcome === 'UPHELD'
        ? `${STAGES[notice.stage].zh}意见已于${on(notice.on)}送达：维持原意见（${ARTICLES[notice.stage].zh}）。`
        : `${STAGES[notice.stage].zh}意见已于${on(notice.on)}送达：撤销原意见，由原单位重新办理（${ARTICLES[notice.stage].zh}）。`;
    case 'RE_REVIEW_BY':
      return `如不同意复查意见，收到后${notice.days}日内可向复查机关、单位的上一级申请复核，最迟${on(notice.on)}（第三十六条）。`;
    case 'RE_REVIEW_OVER':
      return `申请复核的期限已于${on(notice.on)}届满（第三十六条）。`;
    case 'RE_REVIEWED_FINALLY':
      return '复核意见是信访程序的终结意见；以同一事实和理由再次提出的，不再受理。有新的事实的，可以重新提出（第三十六条）。';
  }
};

const inEnglish = (notice: ReviewNotice, on: (date: PlainDate) => string): string => {
  switch (notice.kind) {
    case 'REVIEW_ASKED':
      return `You asked for ${STAGES[notice.stage].en} on ${on(notice.on)}; the unit above decides it by ${on(notice.by)} (${ARTICLES[notice.stage].en}).`;
    case 'REVIEW_DECIDED':
      return notice.outcome === 'UPHELD'
        ? `The ${STAGES[notice.stage].en} reached you on ${on(notice.on)}: the opinion stands (${ARTICLES[notice.stage].en}).`
        : `The ${STAGES[notice.stage].en} reached you on ${on(notice.on)}: the opinion is set aside, and the unit handles it anew (${ARTICLES[notice.stage].en}).`;
    case 'RE_REVIEW_BY':
      return `If you don’t agree with the review, you may ask the unit above it for re-review within ${notice.days} days of receiving it, by ${on(notice.on)} (Art. 36).`;
    case 'RE_REVIEW_OVER':
      return `The time to ask for re-review ended on ${on(notice.on)} (Art. 36).`;
    case 'RE_REVIEWED_FINALLY':
      return 'The re-review ends the petition procedure: the same facts and reasons are not taken up again. New facts are (Art. 36).';
  }
};

/** A notice about reviews as its petitioner reads it. */
export const reviewNoticeText = (notice: ReviewNotice, locale: Locale): string =>
  locale === 'en'
    ? inEnglish(notice, (date) => publicDay(date).en)
    : inChinese(notice, (date) => publicDay(date).zh);
