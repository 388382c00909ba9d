import type { FindingsEvent } from '../../domain/findings/events';
import type { FindingsRejectionCode } from '../../domain/findings/rejection-codes';
import type { FindingsCommand } from '../../domain/findings/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const FINDINGS_COMMAND_LABELS: Readonly<Record<FindingsCommand, Message>> = {
  recordSolution: { zh: '登记解决结果', en: 'Record the solution' },
  recordExplanation: { zh: '登记解释说明', en: 'Record the explanation' },
  arrangeAssistance: { zh: '登记帮扶救助', en: 'Arrange assistance' },
  recordDissuasion: { zh: '登记劝阻、批评、教育', en: 'Record a dissuasion' },
  proposeReferral: { zh: '提请依法移送', en: 'Propose a referral' },
  approveReferral: { zh: '批准移送', en: 'Approve the referral' },
  contestFinding: { zh: '对移送提出异议', en: 'Contest the referral' },
  decideFindingContest: { zh: '处理对移送的异议', en: 'Decide on the contest' },
};

/** What people read of each step in a timeline. */
export const FINDINGS_EVENT_LABELS: Readonly<Record<FindingsEvent['type'], Message>> = {
  'petition.solution-recorded': { zh: '登记解决结果', en: 'Solution recorded' },
  'petition.explanation-recorded': { zh: '登记解释说明', en: 'Explanation recorded' },
  'petition.assistance-arranged': { zh: '登记帮扶救助', en: 'Assistance arranged' },
  'petition.dissuasion-recorded': { zh: '登记劝阻、批评、教育', en: 'Dissuasion recorded' },
  'petition.referral-proposed': {
    zh: '提请依法移送，已告知信访人',
    en: 'Referral proposed, petitioner told',
  },
  'petition.referral-approved': { zh: '批准移送', en: 'Referral approved' },
  'petition.finding-contested': { zh: '信访人对移送提出异议', en: 'The petitioner contested the referral' },
  'petition.finding-contest-decided': { zh: '对移送的异议已处理', en: 'The contest was decided' },
};

/** What people read of each refusal. */
export const FINDINGS_MESSAGES: Readonly<Record<FindingsRejectionCode, Message>> = {
  NOT_WHAT_WAS_FOUND: {
    zh: '与该项诉求的认定结果不符，请先核对认定。',
    en: 'This is not what the finding on this demand calls for; look at the finding first.',
  },
  SOURCES_REQUIRED: { zh: '请列明所依据的规定。', en: 'Name the provisions that were cited.' },
  HARDSHIP_NOT_FOUND: {
    zh: '该项诉求未认定存在生活困难。',
    en: 'No hardship was found with this demand.',
  },
  REFERRAL_GROUNDS_MISSING: {
    zh: '移送须针对认定为无理的诉求，并有注明日期的违法行为或者经查实的捏造；多次信访、越级信访本身不是理由。',
    en: 'A referral needs an unreasonable demand and a dated unlawful act or a proven fabrication; visits, however many or to whom, are none.',
  },
  REFERRAL_DISSUASION_MISSING: {
    zh: '移送前应当就该行为进行劝阻、批评或者教育，并登记在案。',
    en: 'Before a referral, a dissuasion from that very act is on record.',
  },
  REFERRAL_NOTICE_MISSING: {
    zh: '应当告知信访人，记录其陈述；未能听取的，记录如何征询。',
    en: 'The petitioner is told, and his statement, or how it was asked for, is on record.',
  },
  REFERRAL_APPROVER_SAME_UNIT: {
    zh: '须由提出单位以外的单位批准、处理。',
    en: 'Somebody of another unit than the one that proposed it decides.',
  },
  REFERRAL_PENDING: {
    zh: '该项诉求已有待批准或者有效的移送。',
    en: 'A referral of this demand is proposed or in force already.',
  },
  NO_REFERRAL_PENDING: { zh: '没有待批准的移送。', en: 'There is no referral to approve.' },
  EMERGENCY_RECORD_LATE: {
    zh: '紧急情况应当在报警后{hours}小时内补录，并与行为日期一致。',
    en: 'An emergency is recorded within {hours} hours of the call, on the day of the act.',
  },
  FINDING_UNKNOWN: { zh: '没有该项移送。', en: 'There is no such referral.' },
  FINDING_CONTESTED: { zh: '已经提出过异议。', en: 'It was contested already.' },
  NO_FINDING_CONTESTED: { zh: '没有待处理的异议。', en: 'There is no contest to decide on.' },
};
