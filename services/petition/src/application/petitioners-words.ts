import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { publicDay } from '@lianxin/casework';
import type { PetitionStage } from '../domain/milestones';
import { isIntakeNotice, type IntakeNotice } from '../domain/intake/notices';
import type { Notice } from '../domain/notices';
import type { ReviewNotice } from '../domain/review/notices';
import type { RatedBody } from '../domain/vocabulary';
import type { Message } from './message';
import { isReviewNotice, reviewNoticeText } from './words/review-notices';
import { intakeNoticeText, INTAKE_STAGE_LABELS } from './words/intake-notices';

/** What a petitioner reads of each stage. */
export const STAGE_LABELS: Readonly<Record<PetitionStage, Message>> = {
  RECEIVED: { zh: '收到', en: 'Received' },
  ACCEPTED: { zh: '受理', en: 'Accepted' },
  HANDLED: { zh: '办理', en: 'Handled' },
  ANSWERED: { zh: '书面答复', en: 'Written answer' },
  REVIEWED: { zh: '复查', en: 'Reviewed' },
  RE_REVIEWED: { zh: '复核', en: 'Re-reviewed' },
  RATED: { zh: '您可评价', en: 'You may rate it' },
  ...INTAKE_STAGE_LABELS,
  RETURNED: { zh: '转回企业诉求办理', en: 'Back with the services for enterprises' },
};

const BODIES: Readonly<Record<RatedBody, Message>> = {
  PETITION_OFFICE: { zh: '信访部门', en: 'the petition office' },
  HANDLING_UNIT: { zh: '责任单位', en: 'the handling unit' },
};

const said = (date: PlainDate, locale: Locale): string => publicDay(date)[locale === 'en' ? 'en' : 'zh'];

const list = (bodies: readonly RatedBody[], locale: Locale): string =>
  locale === 'en'
    ? bodies.map((body) => BODIES[body].en).join(' and ')
    : bodies.map((body) => BODIES[body].zh).join('、');

type CaseNotice = Exclude<Notice, IntakeNotice | ReviewNotice>;

const inChinese = (notice: CaseNotice, on: (date: PlainDate) => string): string => {
  switch (notice.kind) {
    case 'ROUTED_BY':
      return `信访部门最迟${on(notice.on)}转送有权处理的单位（《信访工作条例》第二十二条）。`;
    case 'TOLD_BY':
      return `现责任单位最迟${on(notice.on)}书面告知您接收情况以及处理途径和程序（第二十三条）。`;
    case 'EXTENDED':
      return `因情况复杂，经批准延长${notice.days}日，最迟${on(notice.on)}办结（第三十四条）。`;
    case 'LATE':
      return `办理期限已于${on(notice.since)}届满，尚未答复您。`;
    case 'REVIEW_TO_COME':
      return `如不同意处理意见，收到书面答复后${notice.days}日内可申请复查（第三十五条）。`;
    case 'REVIEW_BY':
      return `如不同意处理意见，收到后${notice.days}日内可申请复查，最迟${on(notice.on)}（第三十五条）。`;
    case 'REVIEW_OVER':
      return `申请复查的期限已于${on(notice.on)}届满（第三十五条）。`;
    case 'EXECUTED_BY':
      return `处理意见支持您的请求，责任单位最迟${on(notice.on)}执行到位（第三十二条）。`;
    case 'EXECUTED':
      return `您的请求已于${on(notice.on)}执行到位（第三十二条）。`;
    case 'MAY_RATE': {
      const until = notice.until ? `，截至${on(notice.until)}` : '';
      return `您可以评价${list(notice.bodies, 'zh-CN')}${until}；是否评价由您决定，不影响办理。`;
    }
  }
};

const inEnglish = (notice: CaseNotice, on: (date: PlainDate) => string): string => {
  switch (notice.kind) {
    case 'ROUTED_BY':
      return `The petition office hands it on to the competent unit by ${on(notice.on)} (Petition Regulations, Art. 22).`;
    case 'TOLD_BY':
      return `The unit that has it tells you in writing of receipt, way and procedure by ${on(notice.on)} (Art. 23).`;
    case 'EXTENDED':
      return `The matter is complex: ${notice.days} more days were granted, and it is concluded by ${on(notice.on)} (Art. 34).`;
    case 'LATE':
      return `The period for an answer ended on ${on(notice.since)}, and you have none yet.`;
    case 'REVIEW_TO_COME':
      return `If you don’t agree with the opinion, you may ask for a review within ${notice.days} days of receiving it (Art. 35).`;
    case 'REVIEW_BY':
      return `If you don’t agree with the opinion, you may ask for a review within ${notice.days} days of receiving it, by ${on(notice.on)} (Art. 35).`;
    case 'REVIEW_OVER':
      return `The time to ask for a review ended on ${on(notice.on)} (Art. 35).`;
    case 'EXECUTED_BY':
      return `The opinion supports what you ask for; the unit carries it out by ${on(notice.on)} (Art. 32).`;
    case 'EXECUTED':
      return `What you asked for was carried out on ${on(notice.on)} (Art. 32).`;
    case 'MAY_RATE': {
      const until = notice.until ? ` until ${on(notice.until)}` : '';
      return `You may rate ${list(notice.bodies, 'en')}${until}; it is up to you and changes nothing in the handling.`;
    }
  }
};

/** A notice as its petitioner reads it. */
export const noticeText = (notice: Notice, locale: Locale): string => {
  const on = (date: PlainDate): string => said(date, locale);
  if (isIntakeNotice(notice)) return intakeNoticeText(notice, locale, on);
  if (isReviewNotice(notice)) return reviewNoticeText(notice, locale);
  return locale === 'en' ? inEnglish(notice, on) : inChinese(notice, on);
};
