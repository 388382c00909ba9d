import type { ConclusionEvent } from '../../domain/conclusion/events';
import type { ConclusionRejectionCode } from '../../domain/conclusion/rejection-codes';
import type { ConclusionCommand } from '../../domain/conclusion/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const CONCLUSION_COMMAND_LABELS: Readonly<Record<ConclusionCommand, Message>> = {
  offerSimplified: { zh: '适用简易办理', en: 'Handle the simplified way' },
  convertToOrdinary: { zh: '转为普通程序', en: 'Convert to the ordinary way' },
  recordMediation: { zh: '登记调解、和解协议', en: 'Record an agreement' },
  answerDuty: { zh: '履职答复', en: 'Answer on a duty' },
  serveOpinionAgain: { zh: '重新送达', en: 'Serve the opinion again' },
  recordCallback: { zh: '回访', en: 'Record a call back' },
};

/** What people read of each step in a timeline. */
export const CONCLUSION_EVENT_LABELS: Readonly<Record<ConclusionEvent['type'], Message>> = {
  'petition.simplified-offered': { zh: '适用简易办理', en: 'Handled the simplified way' },
  'petition.converted-to-ordinary': { zh: '转为普通程序', en: 'Converted to the ordinary way' },
  'petition.mediation-recorded': { zh: '达成调解、和解协议', en: 'An agreement was recorded' },
  'petition.duty-answered': { zh: '履职答复', en: 'Answered on a duty' },
  'petition.opinion-served-again': { zh: '重新送达', en: 'Served again' },
  'petition.callback-recorded': { zh: '回访', en: 'The petitioner was called back' },
};

/** What people read of each refusal. */
export const CONCLUSION_MESSAGES: Readonly<Record<ConclusionRejectionCode, Message>> = {
  SIMPLIFIED_CRITERIA_MISSING: {
    zh: '请至少选择一项适用简易办理的情形。',
    en: 'Name at least one criterion of simplified handling.',
  },
  SIMPLIFIED_NOT_FITTING: {
    zh: '检举控告、集体信访和已申请延期的事项不适用简易办理。',
    en: 'Accusations, joint petitions and what takes more days are not handled the simplified way.',
  },
  SIMPLIFIED_TOO_LATE: {
    zh: '简易办理的期限已于{dueOn}届满。',
    en: 'The period of simplified handling ended on {dueOn}.',
  },
  ALREADY_SIMPLIFIED: {
    zh: '已适用过简易办理。',
    en: 'It was taken the simplified way already.',
  },
  NOT_SIMPLIFIED: { zh: '该事项未适用简易办理。', en: 'It is not handled the simplified way.' },
  AGREEMENT_NOT_SIGNED: {
    zh: '协议书应当由争议双方当事人签名。',
    en: 'An agreement is signed by both parties.',
  },
};
