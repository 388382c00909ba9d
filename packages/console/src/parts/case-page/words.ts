import type { Words } from '../../words/locale';

const zh = {
  position: (at: number, of: number) => `${at}/${of}`,
  ofList: '在列表中的位置',
  previous: '上一件',
  next: '下一件',
  back: '返回列表',
  nextOf: '下一件 ›',
  listEnd: '本列表已到末尾',
  now: '现在负责',
  first: '首访',
  since: (day: string) => `${day}起`,
  days: (count: number) => `${count}日`,
  noOfficer: '责任人待指定',
  chain: '责任链',
  returned: (unit: string, day: string) => `${unit} 异议退回 ${day}`,
  offered: (unit: string) => `已提交${unit}，待接收`,
  unnamed: '有关单位',
  line: '期限',
  received: '收到',
  today: '今天',
  timeline: '经过',
  filter: '筛选经过',
  kinds: { ALL: '全部', HANDLING: '办理', DEADLINE: '期限', SUPERVISION: '督办' },
  nothingOfKind: '没有此类记录',
  byTime: '自动',
};

const en: typeof zh = {
  position: (at, of) => `${at}/${of}`,
  ofList: 'Place in the list',
  previous: 'Previous',
  next: 'Next',
  back: 'Back to the list',
  nextOf: 'Next case ›',
  listEnd: 'This was the last of the list',
  now: 'Answers now',
  first: 'First responsible',
  since: (day) => `since ${day}`,
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  noOfficer: 'no officer named yet',
  chain: 'Chain',
  returned: (unit, day) => `${unit} objected and gave it back ${day}`,
  offered: (unit) => `offered to ${unit}, not taken over yet`,
  unnamed: 'a unit',
  line: 'Periods',
  received: 'Received',
  today: 'Today',
  timeline: 'What happened',
  filter: 'Show of it',
  kinds: { ALL: 'All', HANDLING: 'Handling', DEADLINE: 'Periods', SUPERVISION: 'Supervision' },
  nothingOfKind: 'Nothing of this kind',
  byTime: 'by time',
};

/** The words that the pages of petitions and requests have in common. */
export const CASE_PAGE_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type CasePageWords = typeof zh;
