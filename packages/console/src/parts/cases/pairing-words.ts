import type { PairingDueKind } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  recruit: '新录用',
  unit: '单位',
  lead: '领导导师',
  middle: '中层导师',
  vacant: '空缺',
  due: '到期',
  next: '下一步',
  status: '状态',
  term: '试用期满',
  day: (day: number) => `第${day}天`,
  dueKinds: { MEETING: '面谈', DECISION: '试用期考核' } satisfies Record<PairingDueKind, string>,
  left: (days: number) => (days < 0 ? `逾期${-days}日` : days === 0 ? '今日到期' : `剩${days}日`),
};

const en: typeof zh = {
  recruit: 'Recruit',
  unit: 'Unit',
  lead: 'Leading mentor',
  middle: 'Mid-level mentor',
  vacant: 'Vacant',
  due: 'Due',
  next: 'Next step',
  status: 'Status',
  term: 'Probation ends',
  day: (day) => `day ${day}`,
  dueKinds: { MEETING: 'meeting', DECISION: 'decision' },
  left: (days) => (days < 0 ? `${-days} days overdue` : days === 0 ? 'due today' : `${days} days left`),
};

/** The words for pairings that lists and pages have in common. */
export const PAIRING_ROW_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type PairingRowWords = typeof zh;
