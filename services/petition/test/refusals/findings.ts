import type { FindingsRejectionCode } from '../../src/domain/findings/rejection-codes';
import type { Shown } from '../support/commands';
import { clerk, secondClerk, water } from '../support/people';
import { by, type Case, type Cases, type Refused } from '../support/refusal-cases';

const DAY = '2026-04-13';

/** A demand of the case with these findings. */
const found = async (cases: Cases, merit: string, hardship = true): Promise<[Case, Shown]> => {
  const one = await cases.handling();
  const { demands } = await one.on('addDemand', { asker: water });
  const demandId = (demands as Shown[])[0]?.['id'];
  await one.by(water, 'assessDemand', { demandId, merit, hardship });
  return [one, { demandId, on: DAY }];
};

const REFERRAL = {
  ...{
    ground: 'UNLAWFUL_ACT',
    act: 'OCCUPYING_THE_DESK',
    actOn: DAY,
    text: '滞留大厅',
    evidence: '现场记录',
  },
  ...{ organ: '公安机关', noticeOn: DAY, statement: '不认可' },
};

/** What a case's last answer says of its demand, dissuasion and referral. */
const idsOf = (shown: Shown): Shown => {
  const first = (field: string): unknown => (shown[field] as Shown[])[0]?.['id'];
  return { demandId: first('demands'), dissuasionId: first('dissuasions'), referralId: first('referrals') };
};

/** Cases at the stations of a referral; ids are read from the answers of the commands. */
const known = new WeakMap<Case, Shown>();

const dissuaded = async (cases: Cases): Promise<Case> => {
  const [one] = await found(cases, 'UNREASONABLE');
  const shown = await one.on(
    'recordDissuasion',
    { asker: water },
    { on: DAY, from: 'OCCUPYING_THE_DESK', text: '当场劝阻' },
  );
  known.set(one, idsOf(shown));
  return one;
};

const referralIn = (found_: Case, part: Shown = {}): Shown => {
  const { demandId, dissuasionId } = known.get(found_) ?? {};
  return { demandId, dissuasionId, ...REFERRAL, ...part };
};

const proposed = async (cases: Cases): Promise<Case> => {
  const one = await dissuaded(cases);
  known.set(one, idsOf(await one.on('proposeReferral', { asker: water }, referralIn(one))));
  return one;
};

const approved = async (cases: Cases): Promise<Case> => {
  const one = await proposed(cases);
  return one.by(clerk, 'approveReferral', { referralId: known.get(one)?.['referralId'] });
};

const contested = async (cases: Cases): Promise<Case> => {
  const one = await approved(cases);
  return one.by(water, 'contestFinding', contest(one));
};

const contest = (one: Case): Shown => ({
  referralId: known.get(one)?.['referralId'],
  reasons: '没有滞留',
});

const FINDING = { on: DAY, demandId: null as unknown };
const onItsDemand = async (cases: Cases, merit: string, hardship = true): Promise<Case> => {
  const [one, ids] = await found(cases, merit, hardship);
  known.set(one, ids);
  return one;
};
const withDemand =
  (part: Shown) =>
  (one: Case): Shown => ({ ...FINDING, ...known.get(one), ...part });

/** A case for each refusal. */
export const FINDINGS_REFUSALS: Readonly<Record<FindingsRejectionCode, Refused>> = {
  NOT_WHAT_WAS_FOUND: {
    case: (cases) => onItsDemand(cases, 'UNREASONABLE'),
    as: by(water),
    command: 'recordSolution',
    changes: withDemand({ result: '已通水', evidence: '验收单' }),
    zh: '与该项诉求的认定结果不符，请先核对认定。',
    en: 'This is not what the finding on this demand calls for; look at the finding first.',
    article: '第二十七条',
  },
  SOURCES_REQUIRED: {
    case: (cases) => onItsDemand(cases, 'UNREASONABLE'),
    as: by(water),
    command: 'recordExplanation',
    changes: withDemand({ text: '当面解释', sources: [' '] }),
    zh: '请列明所依据的规定。',
    en: 'Name the provisions that were cited.',
    article: '第二十七条',
  },
  HARDSHIP_NOT_FOUND: {
    case: (cases) => onItsDemand(cases, 'UNREASONABLE', false),
    as: by(water),
    command: 'arrangeAssistance',
    changes: withDemand({ kind: 'TOLD', organ: '区民政局' }),
    zh: '该项诉求未认定存在生活困难。',
    en: 'No hardship was found with this demand.',
    article: '第三十七条第二款',
  },
  REFERRAL_GROUNDS_MISSING: {
    case: dissuaded,
    as: by(water),
    command: 'proposeReferral',
    changes: (one) => referralIn(one, { act: null }),
    zh: '移送须针对认定为无理的诉求，并有注明日期的违法行为或者经查实的捏造；多次信访、越级信访本身不是理由。',
    en: 'A referral needs an unreasonable demand and a dated unlawful act or a proven fabrication; visits, however many or to whom, are none.',
    article: '第二十六条',
  },
  REFERRAL_DISSUASION_MISSING: {
    case: dissuaded,
    as: by(water),
    command: 'proposeReferral',
    changes: (one) => referralIn(one, { dissuasionId: null }),
    zh: '移送前应当就该行为进行劝阻、批评或者教育，并登记在案。',
    en: 'Before a referral, a dissuasion from that very act is on record.',
    article: '第四十七条第一款',
  },
  REFERRAL_NOTICE_MISSING: {
    case: dissuaded,
    as: by(water),
    command: 'proposeReferral',
    changes: (one) => referralIn(one, { statement: null }),
    zh: '应当告知信访人，记录其陈述；未能听取的，记录如何征询。',
    en: 'The petitioner is told, and his statement, or how it was asked for, is on record.',
    article: null,
  },
  REFERRAL_APPROVER_SAME_UNIT: {
    case: proposed,
    as: by(water),
    command: 'approveReferral',
    changes: (one) => ({ referralId: known.get(one)?.['referralId'] }),
    zh: '须由提出单位以外的单位批准、处理。',
    en: 'Somebody of another unit than the one that proposed it decides.',
    article: null,
  },
  REFERRAL_PENDING: {
    case: proposed,
    as: by(water),
    command: 'proposeReferral',
    changes: referralIn,
    zh: '该项诉求已有待批准或者有效的移送。',
    en: 'A referral of this demand is proposed or in force already.',
    article: '第四十七条',
  },
  NO_REFERRAL_PENDING: {
    case: approved,
    as: by(secondClerk),
    command: 'approveReferral',
    changes: (one) => ({ referralId: known.get(one)?.['referralId'] }),
    zh: '没有待批准的移送。',
    en: 'There is no referral to approve.',
    article: '第四十七条',
  },
  EMERGENCY_RECORD_LATE: {
    case: dissuaded,
    as: by(water),
    command: 'proposeReferral',
    changes: (one) => referralIn(one, { dissuasionId: null, emergencyAt: '2026-04-12T01:00:00Z' }),
    zh: '紧急情况应当在报警后24小时内补录，并与行为日期一致。',
    en: 'An emergency is recorded within 24 hours of the call, on the day of the act.',
    article: null,
  },
  FINDING_UNKNOWN: {
    case: dissuaded,
    as: by(water),
    command: 'contestFinding',
    changes: { referralId: '00000000-0000-7000-8000-00000000dead', reasons: '没有滞留' },
    zh: '没有该项移送。',
    en: 'There is no such referral.',
    article: null,
  },
  FINDING_CONTESTED: {
    case: contested,
    as: (one) => one.session(),
    command: 'contestFinding',
    changes: contest,
    zh: '已经提出过异议。',
    en: 'It was contested already.',
    article: null,
  },
  NO_FINDING_CONTESTED: {
    case: approved,
    as: by(secondClerk),
    command: 'decideFindingContest',
    changes: (one) => ({ ...contest(one), lifted: true }),
    zh: '没有待处理的异议。',
    en: 'There is no contest to decide on.',
    article: null,
  },
};
