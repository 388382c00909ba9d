import type { ClockKind, ClockState } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

type Unit = 'DAYS' | 'WORKING_DAYS';

const zh = {
  left: (count: number, unit: Unit) => (unit === 'DAYS' ? `剩${count}日` : `剩${count}个工作日`),
  today: '今日到期',
  over: (count: number, unit: Unit) => (unit === 'DAYS' ? `逾期${count}日` : `逾期${count}个工作日`),
  met: '按期',
  missed: '逾期办结',
  missedBy: (count: number, unit: Unit) =>
    unit === 'DAYS' ? `逾期${count}日办结` : `逾期${count}个工作日办结`,
  overdue: '逾期',
  paused: '中止计时',
  void: '不计期限',
  provisional: '暂定',
  derivation: '期限推算',
  none: '无在计期限',
  kinds: {
    ROUTE: '转送',
    NOTIFY: '告知受理',
    OBJECT: '提出异议',
    CONCLUDE: '办结',
    REVIEW_REQUEST: '申请复查',
    REVIEW: '复查',
    RE_REVIEW_REQUEST: '申请复核',
    RE_REVIEW: '复核',
    SIMPLE_ACCEPT: '简易受理',
    SIMPLE_REPLY: '简易答复',
    REPORT_BACK: '反馈',
    OBJECTION_DECISION: '答复异议',
    SUPERVISION: '督办反馈',
    CORRECTION: '补正',
    SUGGESTION: '答复建议',
    EXECUTION: '执行意见',
    CONTACT: '联系',
    ANSWER: '答复',
    SOLVE: '解决',
  } satisfies Record<ClockKind, string>,
  states: {
    RUNNING: '在计',
    PAUSED: '中止计时',
    MET: '按期',
    MISSED: '逾期',
    VOID: '不计期限',
  } satisfies Record<ClockState, string>,
};

const en: typeof zh = {
  left: (count, unit) => `${count} ${unit === 'DAYS' ? 'days' : 'workdays'} left`,
  today: 'due today',
  over: (count, unit) => `${count} ${unit === 'DAYS' ? 'days' : 'workdays'} late`,
  met: 'in time',
  missed: 'done late',
  missedBy: (count, unit) => `done ${count} ${unit === 'DAYS' ? 'days' : 'working days'} late`,
  overdue: 'overdue',
  paused: 'paused',
  void: 'not counted',
  provisional: 'provisional',
  derivation: 'How the day was reckoned',
  none: 'no period is running',
  kinds: {
    ROUTE: 'Transfer',
    NOTIFY: 'Notify of acceptance',
    OBJECT: 'Object',
    CONCLUDE: 'Conclude',
    REVIEW_REQUEST: 'Ask for review',
    REVIEW: 'Review',
    RE_REVIEW_REQUEST: 'Ask for re-review',
    RE_REVIEW: 'Re-review',
    SIMPLE_ACCEPT: 'Simplified acceptance',
    SIMPLE_REPLY: 'Simplified reply',
    REPORT_BACK: 'Report back',
    OBJECTION_DECISION: 'Decide the objection',
    SUPERVISION: 'Answer the supervision',
    CORRECTION: 'Correct',
    SUGGESTION: 'Answer the suggestion',
    EXECUTION: 'Carry out',
    CONTACT: 'Contact',
    ANSWER: 'Answer',
    SOLVE: 'Solve',
  },
  states: { RUNNING: 'running', PAUSED: 'paused', MET: 'in time', MISSED: 'overdue', VOID: 'not counted' },
};

export const CLOCK_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type ClockWords = typeof zh;
