import type { Words } from '../../words/locale';

const zh = {
  title: '结对',
  unit: '单位',
  status: '状态',
  live: '未结束',
  all: '全部',
  vacant: '导师',
  vacantOptions: { true: '有空缺', false: '无空缺' },
  empty: '没有符合条件的结对',
  emptyNext: '去掉一个条件再看；新录用人员尚未结对的，从“新建结对”开始。',
  create: '新建结对',
  close: '收起',
  unpaired: '试用期内尚未结对的新录用人员',
  nobody: '试用期内的新录用人员都已结对',
  until: (day: string) => `试用期满 ${day}`,
};
const en: typeof zh = {
  title: 'Pairings',
  unit: 'Unit',
  status: 'Status',
  live: 'not closed',
  all: 'all',
  vacant: 'Mentors',
  vacantOptions: { true: 'with a vacancy', false: 'without one' },
  empty: 'No pairing matches',
  emptyNext: 'Take away a filter; for a recruit without a pairing begin with “New pairing”.',
  create: 'New pairing',
  close: 'Close',
  unpaired: 'Recruits on probation without a pairing',
  nobody: 'Every recruit on probation has a pairing',
  until: (day) => `probation ends ${day}`,
};

export const PAIRINGS_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
