import type { IntakeEvent } from '../../domain/intake/events';
import type { IntakeRejectionCode } from '../../domain/intake/rejection-codes';
import type { IntakeCommand } from '../../domain/intake/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const INTAKE_COMMAND_LABELS: Readonly<Record<IntakeCommand, Message>> = {
  amendPetition: { zh: '更正、补充登记内容', en: 'Correct or add to the registration' },
  requestCorrection: { zh: '要求补正', en: 'Ask for what is missing' },
  answerCorrection: { zh: '补正', en: 'Give what was missing' },
  guideToProcedure: { zh: '导入法定途径', en: 'Guide to the procedure of the law' },
  recordProcedureResult: { zh: '登记法定途径办理结果', en: 'Record what the procedure did' },
  declinePetition: { zh: '提出不予受理', en: 'Propose to decline' },
  approveDecline: { zh: '审批不予受理', en: 'Decide on the decline' },
  contestDecline: { zh: '对不予受理提出异议', en: 'Contest the decline' },
  decideContest: { zh: '决定不予受理异议', en: 'Decide on the contest' },
  withdrawPetition: { zh: '撤回', en: 'Withdraw' },
  reopenPetition: { zh: '恢复办理', en: 'Reopen' },
};

/** What people read of each step in a timeline. */
export const INTAKE_EVENT_LABELS: Readonly<Record<IntakeEvent['type'], Message>> = {
  'petition.amended': { zh: '更正、补充登记内容', en: 'Corrected or added to' },
  'petition.correction-requested': { zh: '要求补正', en: 'Asked for what is missing' },
  'petition.correction-answered': { zh: '信访人补正', en: 'The petitioner gave what was missing' },
  'petition.correction-lapsed': { zh: '补正期限届满', en: 'The period for corrections ended' },
  'petition.guided': { zh: '导入法定途径', en: 'Guided to its procedure' },
  'petition.procedure-result-recorded': { zh: '登记法定途径办理结果', en: 'Result of the procedure' },
  'petition.decline-proposed': { zh: '提出不予受理', en: 'Decline proposed' },
  'petition.decline-refused': { zh: '未批准不予受理', en: 'Decline not approved' },
  'petition.declined': { zh: '不予受理', en: 'Declined' },
  'petition.decline-contested': { zh: '信访人提出异议', en: 'Contested by the petitioner' },
  'petition.contest-decided': { zh: '决定不予受理异议', en: 'Contest decided' },
  'petition.withdrawn': { zh: '信访人撤回', en: 'Withdrawn by the petitioner' },
  'petition.reopened': { zh: '恢复办理', en: 'Reopened' },
};

/** What people read of each refusal. */
export const INTAKE_MESSAGES: Readonly<Record<IntakeRejectionCode, Message>> = {
  ANSWER_RESTS_ON_IT: {
    zh: '已作出处理意见或者答复，所依据的内容不再更正；可以更正联系方式。',
    en: 'The answer rests on what was said; only how to reach people can still be corrected.',
  },
  RECEIPT_SETTLED: {
    zh: '事项已受理，收到日期不再更正。',
    en: 'The petition is accepted already: the day of receipt stands.',
  },
  CORRECTION_ALREADY_ASKED: {
    zh: '同一内容已要求补正过，不得重复要求。',
    en: 'The petitioner was asked for this before; each thing is asked for once.',
  },
  ANONYMITY_STANDS: {
    zh: '信访人不具名，不得要求其说明姓名、住址。',
    en: 'The petitioner wishes to stay unnamed and is not asked who he is.',
  },
  LETTER_IS_TRANSFERRED: {
    zh: '涉法涉诉信件应当转送同级政法部门，不能由信访人自行提出。',
    en: 'A letter about a lawsuit is transferred to the political-legal organ; visitors are guided.',
  },
  GUIDANCE_INCOMPLETE: {
    zh: '引导内容不完整，缺少：{field}。',
    en: 'The guidance is incomplete: {field} is missing.',
  },
  DECLINE_PROPOSED: {
    zh: '已提出不予受理，尚待第二人审批。',
    en: 'A decline is proposed already and waits for a second person.',
  },
  NO_DECLINE_PROPOSED: { zh: '没有待审批的不予受理。', en: 'There is no proposed decline to decide on.' },
  EARLIER_PETITION_UNKNOWN: {
    zh: '没有查到该编号的在先事项。',
    en: 'There is no earlier petition with this number.',
  },
  PETITIONER_NOT_THE_SAME: {
    zh: '在先事项不是同一信访人提出，不能据此不予受理。',
    en: 'The earlier petition is not by the same petitioners; it is no ground to decline.',
  },
  EARLIER_NOT_IN_PROGRESS: {
    zh: '在先事项未受理、已办结或者已超过办理期限，不能据此不予受理。',
    en: 'The earlier petition is not accepted, is answered, or its period is over; it is no ground to decline.',
  },
  NOT_ITS_SUPERIOR: {
    zh: '现责任单位不是在先事项办理单位的上级，不能据此不予受理。',
    en: 'The unit that answers is no superior of the one that handles the earlier petition.',
  },
  EARLIER_NOT_FINAL: {
    zh: '在先事项未经复核，不能据此不予受理。',
    en: 'The earlier petition has not been through re-review; it is no ground to decline.',
  },
  NEW_FACTS_GO_IN: {
    zh: '信访人提出了新的事实、理由，应当受理。',
    en: 'New facts or reasons are named: the petition is taken in.',
  },
  CONTEST_PENDING: {
    zh: '异议尚待决定，请勿重复提出。',
    en: 'A contest is pending already.',
  },
  NO_CONTEST_PENDING: { zh: '没有待决定的异议。', en: 'There is no contest to decide on.' },
  SAME_FACTS_CONCLUDED: {
    zh: '同一事实和理由已有结论；请说明新的事实、理由。',
    en: 'The same facts and reasons have been decided on; name what is new.',
  },
  JOINT_WITHDRAWAL_ON_PAPER: {
    zh: '多人提出的共同信访事项，由全体信访人书面撤回。',
    en: 'A joint petition is withdrawn on paper, by all who brought it.',
  },
};
