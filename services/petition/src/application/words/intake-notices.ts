import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { IntakeStage } from '../../domain/intake/milestones';
import type { IntakeNotice } from '../../domain/intake/notices';
import type { DeclineGround, LimitationKind } from '../../domain/intake/vocabulary';
import type { Message } from '../message';

/** What a petitioner reads of each stage of intake. */
export const INTAKE_STAGE_LABELS: Readonly<Record<IntakeStage, Message>> = {
  CORRECTION: { zh: '等待您补正', en: 'Waiting for what is missing from you' },
  GUIDED: { zh: '导入法定途径', en: 'Guided to the procedure of the law' },
  DECLINED: { zh: '不予受理', en: 'Declined' },
  WITHDRAWN: { zh: '您已撤回', en: 'Withdrawn by you' },
  ENDED: { zh: '已由法定途径办理', en: 'Dealt with in the procedure of the law' },
};

const PERIODS: Readonly<Record<LimitationKind, Message>> = {
  RECONSIDERATION: { zh: '申请行政复议的期限', en: 'The period for administrative reconsideration' },
  SUIT: { zh: '提起诉讼的期限', en: 'The period for a lawsuit' },
  ARBITRATION: { zh: '申请仲裁的期限', en: 'The period for arbitration' },
  OTHER: { zh: '其他法定期限', en: 'Another period of the law' },
};

const GROUNDS: Readonly<Record<DeclineGround, Message>> = {
  ALREADY_WITH_SUPERIOR: {
    zh: '同一事项正在下级机关、单位办理期限内办理（第十九条）',
    en: 'the same matter is being handled, within its period, by a unit below (Art. 19)',
  },
  SAME_FACTS_AFTER_RE_REVIEW: {
    zh: '该事项已经复核，仍以同一事实和理由提出（第三十六条）',
    en: 'it rests on the same facts and reasons as one that was re-reviewed (Art. 36)',
  },
};

const inChinese = (notice: IntakeNotice, on: (date: PlainDate) => string): string => {
  switch (notice.kind) {
    case 'LIMITATION': {
      const about = notice.note === null ? '' : `（${notice.note}）`;
      return notice.over
        ? `${PERIODS[notice.period].zh}${about}已于${on(notice.on)}届满。`
        : `${PERIODS[notice.period].zh}${about}至${on(notice.on)}届满；提出信访不影响该期限，请注意及时办理。`;
    }
    case 'CORRECT_BY':
      return `请最迟${on(notice.on)}补正：${notice.what}。逾期未补正的，按现有材料办理。`;
    case 'GUIDED_TO': {
      const until = notice.until ? `，最迟${on(notice.until)}` : '';
      const organ = notice.organ ? `${notice.organ}，` : '';
      return `您的诉求应当通过法定途径解决：${organ}${notice.where}${until}；请携带：${notice.bring}（第三十一条）。该途径不予受理的，请告知我们，事项将继续办理。`;
    }
    case 'DECLINED_FOR':
      return `已于${on(notice.on)}告知您不予受理：${GROUNDS[notice.ground].zh}，在先事项编号${notice.number}。您可以提出异议；有新的事实、理由的，将予以受理。`;
    case 'CONTESTED':
      return `您于${on(notice.on)}提出的异议正在审查。`;
    case 'UPHELD':
      return `您的异议未获支持：${notice.reason}。有新的事实、理由的，可以再次提出。`;
    case 'TAKEN_BACK':
      return `您已于${on(notice.on)}撤回本事项；可以随时再次提出。`;
    case 'REOPENED_ON':
      return `本事项已于${on(notice.on)}恢复办理。`;
  }
};

const inEnglish = (notice: IntakeNotice, on: (date: PlainDate) => string): string => {
  switch (notice.kind) {
    case 'LIMITATION': {
      const about = notice.note === null ? '' : ` (${notice.note})`;
      return notice.over
        ? `${PERIODS[notice.period].en}${about} ended on ${on(notice.on)}.`
        : `${PERIODS[notice.period].en}${about} ends on ${on(notice.on)}; your petition does not stop it.`;
    }
    case 'CORRECT_BY':
      return `Please give us what is missing by ${on(notice.on)}: ${notice.what}. After that we go on with what there is.`;
    case 'GUIDED_TO': {
      const until = notice.until ? `, by ${on(notice.until)}` : '';
      const organ = notice.organ ? `${notice.organ}, ` : '';
      return `The law has a procedure for what you ask: ${organ}${notice.where}${until}; bring ${notice.bring} (Art. 31). If it refuses your matter, tell us, and we go on with it.`;
    }
    case 'DECLINED_FOR':
      return `On ${on(notice.on)} you were told that it is declined: ${GROUNDS[notice.ground].en}; earlier number ${notice.number}. You may contest this; new facts or reasons are taken in.`;
    case 'CONTESTED':
      return `What you said against it on ${on(notice.on)} is being looked at.`;
    case 'UPHELD':
      return `The decline stays: ${notice.reason}. With new facts or reasons you may contest it again.`;
    case 'TAKEN_BACK':
      return `You withdrew it on ${on(notice.on)}; you may bring it again at any time.`;
    case 'REOPENED_ON':
      return `It was taken up again on ${on(notice.on)}.`;
  }
};

/** A notice of intake as its petitioner reads it. */
export const intakeNoticeText = (
  notice: IntakeNotice,
  locale: Locale,
  on: (date: PlainDate) => string,
): string => (locale === 'en' ? inEnglish(notice, on) : inChinese(notice, on));
