import type { DissuadedFrom, ReferralGround, UnlawfulAct } from '../../../api/schema.generated';
import type { Words } from '../../../words/locale';

const zh = {
  fields: {
    from: '劝阻的行为',
    act: '行为',
    actOn: '行为日期',
    dissuasionId: '劝阻记录',
    referralId: '移送事项',
    statement: '信访人的陈述',
    statementAttempt: '征求陈述的情况',
    emergencyOn: '报警日期',
    emergencyTime: '报警时间',
    emergencyAt: '报警时间',
    lifted: '决定',
  },
  dissuasionText: '经过和劝阻、批评、教育的内容',
  dissuasionOn: '日期',
  ground: '移送依据',
  whatHappened: '经过',
  evidence: '证据',
  organ: '接收移送的有权机关',
  emergency: '现场危险，已先报警',
  referNote: '移送的是行为，不是诉求：诉求照常办理，期限不停。须由其他单位人员批准后生效。',
  visitsNote: '多次、越级走访本身不是移送的理由。',
  noDissuasion: '尚无劝阻记录：先登记劝阻、批评、教育，再提请移送。',
  statementNote: '没有陈述的，填写如何征求',
  approveNote: '批准后移送生效，到期自动失效；信访人可以提出异议。',
  contestOn: '信访人提出的日期',
  contestReasons: '异议的理由',
  contested: '信访人的异议：',
  lift: '撤销移送',
  keep: '维持移送',
  decisionReasons: '理由',
  decisionNote: '决定及理由告知信访人。',
  entry: (on: string, what: string) => `${on} ${what}`,
  grounds: {
    UNLAWFUL_ACT: '有第二十六条所列行为',
    PROVEN_FABRICATION: '经查实捏造、歪曲事实',
  } satisfies Record<ReferralGround, string>,
  acts: {
    GATHERING_OR_BLOCKING: '非法聚集，围堵、冲击，阻断交通（第二十六条第一项）',
    DANGEROUS_GOODS: '携带危险物品、管制器具（第二十六条第二项）',
    VIOLENCE_OR_THREAT: '侮辱、殴打、威胁，毁坏财物（第二十六条第三项）',
    OCCUPYING_THE_DESK: '在接待场所滞留、滋事，弃留他人（第二十六条第四项）',
    INCITING_OR_PROFITING: '煽动、串联、胁迫，借机敛财（第二十六条第五项）',
    OTHER_DISORDER: '其他扰乱公共秩序、妨害安全的行为（第二十六条第六项）',
  } satisfies Record<UnlawfulAct, string>,
  fabrication: '捏造、歪曲事实',
};

const en: typeof zh = {
  fields: {
    from: 'Dissuaded from',
    act: 'Act',
    actOn: 'Day of the act',
    dissuasionId: 'Dissuasion on record',
    referralId: 'Referral',
    statement: 'What the petitioner said to it',
    statementAttempt: 'How a statement was asked for',
    emergencyOn: 'Police called on',
    emergencyTime: 'Police called at',
    emergencyAt: 'Police called at',
    lifted: 'Decision',
  },
  dissuasionText: 'What happened and what was said to it',
  dissuasionOn: 'Day',
  ground: 'What it rests on',
  whatHappened: 'What happened',
  evidence: 'Evidence',
  organ: 'Competent organ',
  emergency: 'There was immediate danger, and the police were called first',
  referNote:
    'What is referred is an act, not the demand: the demand goes on, and no period stops. Somebody of another unit approves it.',
  visitsNote: 'Visits, however many and to whichever office, are no ground.',
  noDissuasion: 'None is on record: record the dissuasion first.',
  statementNote: 'Where there is none, say how it was asked for',
  approveNote: 'Once approved it is in force until it expires; the petitioner may contest it.',
  contestOn: 'Day on which the petitioner said so',
  contestReasons: 'Reasons',
  contested: 'What the petitioner says against it:',
  lift: 'The referral is lifted',
  keep: 'The referral stays',
  decisionReasons: 'Reasons',
  decisionNote: 'The petitioner is told the decision and why.',
  entry: (on, what) => `${on} ${what}`,
  grounds: {
    UNLAWFUL_ACT: 'An act under Art. 26',
    PROVEN_FABRICATION: 'A fabrication that was proven',
  },
  acts: {
    GATHERING_OR_BLOCKING: 'Unlawful gathering, blocking, obstructing traffic (Art. 26 (1))',
    DANGEROUS_GOODS: 'Carrying dangerous goods or controlled tools (Art. 26 (2))',
    VIOLENCE_OR_THREAT: 'Insult, assault, threat, damage to property (Art. 26 (3))',
    OCCUPYING_THE_DESK: 'Staying on or making trouble where people are received (Art. 26 (4))',
    INCITING_OR_PROFITING: 'Inciting, coercing, profiting from others’ petitions (Art. 26 (5))',
    OTHER_DISORDER: 'Other acts against public order or safety (Art. 26 (6))',
  },
  fabrication: 'Fabricating or distorting facts',
};

/** Words of the steps of dissuasions and referrals of acts (PR 26, 47). */
export const REFERRAL_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type ReferralWords = typeof zh;

/** From what somebody is dissuaded: the acts of PR 26, and a fabrication. */
export const dissuadedFrom = ({
  acts,
  fabrication,
}: ReferralWords): Readonly<Record<DissuadedFrom, string>> => ({
  ...acts,
  FABRICATION: fabrication,
});
