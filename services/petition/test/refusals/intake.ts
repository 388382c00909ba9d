import type { IntakeRejectionCode } from '../../src/domain/intake/rejection-codes';
import { DISCIPLINE_ORGAN, PETITION_OFFICE } from '../builders';
import type { Shown } from '../support/commands';
import { accountIn, clerk, secondClerk, water } from '../support/people';
import { by, type Case, type Cases, type Refused } from '../support/refusal-cases';

const thirdClerk = accountIn(PETITION_OFFICE, ['PETITION_CLERK']);

/** A later petition of the same petitioner at the office, beside an earlier one; its number is told by `cites`. */
const EARLIER = new WeakMap<Case, Case>();
const besides = async (cases: Cases, earlier: Case, form: Shown = {}): Promise<Case> => {
  const later = await cases.registered(form);
  EARLIER.set(later, earlier);
  return later;
};
const cites = (later: Case): string => String(EARLIER.get(later)?.registered['number']);

const DECLINE = { ground: 'ALREADY_WITH_SUPERIOR', reasons: '同一事项正在办理' };
const citing = (later: Case): Shown => ({ ...DECLINE, earlierNumber: cites(later) });

/** Beside one that the water bureau handles. */
const repeated = async (cases: Cases): Promise<Case> => besides(cases, await cases.handling());
const proposed = async (cases: Cases): Promise<Case> => {
  const later = await repeated(cases);
  return later.by(clerk, 'declinePetition', citing(later));
};
const NOTICE = { noticeOn: '2026-04-13', how: 'POST' };
const declined = async (cases: Cases): Promise<Case> =>
  (await proposed(cases)).by(secondClerk, 'approveDecline', NOTICE);
const SIGNED = { received: { on: '2026-04-13', proof: '签字的书面意见' } };
const CONTEST = { reasons: '不是同一事项', ...SIGNED };
const contested = async (cases: Cases): Promise<Case> =>
  (await declined(cases)).by(clerk, 'contestDecline', CONTEST);
const closed = async (cases: Cases): Promise<Case> => {
  const found = await cases.concluded();
  await found.on('ratePetition', await found.session());
  return found.by(clerk, 'closePetition');
};

const CORRECTION = { needs: ['EVIDENCE'], what: '请提供缴费凭证', ...NOTICE };
const GUIDANCE = {
  ...{ route: 'ARBITRATION', organ: '区劳动人事争议仲裁委员会', reasons: '应当通过仲裁解决' },
  ...{ bring: '劳动合同', where: '人民路1号', ...NOTICE },
};

/** A case for each refusal. */
export const INTAKE_REFUSALS: Readonly<Record<IntakeRejectionCode, Refused>> = {
  ANSWER_RESTS_ON_IT: {
    case: (cases) => cases.decided(),
    as: by(water),
    command: 'amendPetition',
    changes: { reason: '漏记', text: '另有一事。' },
    zh: '已作出处理意见或者答复，所依据的内容不再更正；可以更正联系方式。',
    en: 'The answer rests on what was said; only how to reach people can still be corrected.',
    article: null,
  },
  RECEIPT_SETTLED: {
    case: (cases) => cases.handling(),
    as: by(water),
    command: 'amendPetition',
    changes: { reason: '误记', receivedAt: '2026-04-01' },
    zh: '事项已受理，收到日期不再更正。',
    en: 'The petition is accepted already: the day of receipt stands.',
    article: null,
  },
  CORRECTION_ALREADY_ASKED: {
    case: async (cases) => {
      const asked = await (await cases.registered()).by(clerk, 'requestCorrection', CORRECTION);
      return asked.by(clerk, 'answerCorrection', { text: '附凭证', ...SIGNED });
    },
    as: by(clerk),
    command: 'requestCorrection',
    changes: CORRECTION,
    zh: '同一内容已要求补正过，不得重复要求。',
    en: 'The petitioner was asked for this before; each thing is asked for once.',
    article: null,
  },
  ANONYMITY_STANDS: {
    case: (cases) => cases.registered({ anonymous: true, petitioners: [] }),
    as: by(clerk),
    command: 'requestCorrection',
    changes: { ...CORRECTION, needs: ['NAME'] },
    zh: '信访人不具名，不得要求其说明姓名、住址。',
    en: 'The petitioner wishes to stay unnamed and is not asked who he is.',
    article: null,
  },
  LETTER_IS_TRANSFERRED: {
    case: (cases) => cases.registered({ channel: 'LETTER' }),
    as: by(clerk),
    command: 'guideToProcedure',
    changes: { ...GUIDANCE, route: 'LITIGATION', organ: '区人民法院' },
    zh: '涉法涉诉信件应当转送同级政法部门，不能由信访人自行提出。',
    en: 'A letter about a lawsuit is transferred to the political-legal organ; visitors are guided.',
    article: '第二十二条第二款',
  },
  GUIDANCE_INCOMPLETE: {
    case: (cases) => cases.registered(),
    as: by(clerk),
    command: 'guideToProcedure',
    changes: { ...GUIDANCE, bring: ' ' },
    zh: '引导内容不完整，缺少：所需材料。',
    en: 'The guidance is incomplete: what to bring is missing.',
    article: null,
  },
  DECLINE_PROPOSED: {
    case: proposed,
    as: by(clerk),
    command: 'declinePetition',
    changes: citing,
    zh: '已提出不予受理，尚待第二人审批。',
    en: 'A decline is proposed already and waits for a second person.',
    article: null,
  },
  NO_DECLINE_PROPOSED: {
    case: (cases) => cases.registered(),
    as: by(clerk),
    command: 'approveDecline',
    changes: NOTICE,
    zh: '没有待审批的不予受理。',
    en: 'There is no proposed decline to decide on.',
    article: null,
  },
  EARLIER_PETITION_UNKNOWN: {
    case: async (cases) => {
      const accusation = await cases.registered({ purpose: 'ACCUSATION' });
      const offered = await accusation.by(clerk, 'transferPetition', { toUnitId: DISCIPLINE_ORGAN.id });
      return besides(cases, offered);
    },
    as: by(clerk),
    command: 'declinePetition',
    changes: citing,
    zh: '没有查到该编号的在先事项。',
    en: 'There is no earlier petition with this number.',
    article: '第十九条第三款',
  },
  PETITIONER_NOT_THE_SAME: {
    case: async (cases) => besides(cases, await cases.handling(), { petitioners: [{ name: '诸葛长风' }] }),
    as: by(clerk),
    command: 'declinePetition',
    changes: citing,
    zh: '在先事项不是同一信访人提出，不能据此不予受理。',
    en: 'The earlier petition is not by the same petitioners; it is no ground to decline.',
    article: '第十九条第三款',
  },
  EARLIER_NOT_IN_PROGRESS: {
    case: async (cases) => besides(cases, await cases.received()),
    as: by(clerk),
    command: 'declinePetition',
    changes: citing,
    zh: '在先事项未受理、已办结或者已超过办理期限，不能据此不予受理。',
    en: 'The earlier petition is not accepted, is answered, or its period is over; it is no ground to decline.',
    article: '第十九条第三款',
  },
  NOT_ITS_SUPERIOR: {
    case: async (cases) => besides(cases, await cases.registered()),
    as: by(clerk),
    command: 'declinePetition',
    changes: citing,
    zh: '现责任单位不是在先事项办理单位的上级，不能据此不予受理。',
    en: 'The unit that answers is no superior of the one that handles the earlier petition.',
    article: '第十九条第三款',
  },
  EARLIER_NOT_FINAL: {
    case: async (cases) => besides(cases, await cases.concluded()),
    as: by(clerk),
    command: 'declinePetition',
    changes: (later) => ({ ...citing(later), ground: 'SAME_FACTS_AFTER_RE_REVIEW' }),
    zh: '在先事项未经复核，不能据此不予受理。',
    en: 'The earlier petition has not been through re-review; it is no ground to decline.',
    article: '第三十六条第三款',
  },
  NEW_FACTS_GO_IN: {
    case: repeated,
    as: by(clerk),
    command: 'declinePetition',
    changes: (later) => ({ ...citing(later), newFacts: '五月起连夜间也停水' }),
    zh: '信访人提出了新的事实、理由，应当受理。',
    en: 'New facts or reasons are named: the petition is taken in.',
    article: '第四十四条',
  },
  CONTEST_PENDING: {
    case: contested,
    as: (found) => found.session(),
    command: 'contestDecline',
    changes: { reasons: '再次提出' },
    zh: '异议尚待决定，请勿重复提出。',
    en: 'A contest is pending already.',
    article: null,
  },
  NO_CONTEST_PENDING: {
    case: declined,
    as: by(thirdClerk),
    command: 'decideContest',
    changes: { upheld: true, reason: '确系同一事项' },
    zh: '没有待决定的异议。',
    en: 'There is no contest to decide on.',
    article: null,
  },
  SAME_FACTS_CONCLUDED: {
    case: closed,
    as: by(clerk),
    command: 'reopenPetition',
    changes: { ground: 'NEW_FACTS', reason: ' ', evidence: '原有材料' },
    zh: '同一事实和理由已有结论；请说明新的事实、理由。',
    en: 'The same facts and reasons have been decided on; name what is new.',
    article: '第三十六条第三款',
  },
  JOINT_WITHDRAWAL_ON_PAPER: {
    case: (cases) => cases.registered({ attendance: 3 }),
    as: (found) => found.session(),
    command: 'withdrawPetition',
    zh: '多人提出的共同信访事项，由全体信访人书面撤回。',
    en: 'A joint petition is withdrawn on paper, by all who brought it.',
    article: null,
  },
};
