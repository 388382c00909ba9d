import type { Words } from '../../words/locale';

const zh = {
  title: '结对覆盖',
  unit: '单位',
  scope: '单位范围',
  recruits: '新录用',
  due: '应结对',
  complete: '齐',
  withoutLead: '缺领导',
  withoutMiddle: '缺中层',
  meetingsLate: '面谈超期',
  places: '余量 领/中',
  placesLong: '还可带教人数：领导干部/中层干部',
  waiting: '补选',
  notPaired: '待结对',
  refill: { lead: '补选领导导师', middle: '补选中层导师', both: '补选两名导师' },
  total: '合计',
  empty: '这一天没有新录用人员，也没有生效的结对',
  emptyNext: '换一个日期或单位再看。',
  late: '超期',
};

const en: typeof zh = {
  title: 'Coverage',
  unit: 'Unit',
  scope: 'Units below',
  recruits: 'Recruits',
  due: 'To be paired',
  complete: 'Complete',
  withoutLead: 'No leader',
  withoutMiddle: 'No mid-level',
  meetingsLate: 'Meetings late',
  places: 'Places L/M',
  placesLong: 'Recruits that leading / mid-level cadres could still take',
  waiting: 'To refill',
  notPaired: 'not paired',
  refill: { lead: 'refill the leader', middle: 'refill the mid-level mentor', both: 'refill both' },
  total: 'Total',
  empty: 'No recruits and no pairings in force on this day',
  emptyNext: 'Try another day or unit.',
  late: 'late',
};

export const COVERAGE_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
