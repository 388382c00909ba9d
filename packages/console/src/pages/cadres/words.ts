import type { Words } from '../../words/locale';

const zh = {
  title: '干部',
  search: '姓名',
  searchHint: '姓名开头的字，不留在地址中',
  name: '姓名',
  unit: '单位',
  tier: '层级',
  post: '职务',
  rank: '职级',
  status: '状态',
  find: '查找',
  empty: '没有符合条件的干部',
  emptyNext: '去掉一个条件，或换一个姓名再查。',
};
const en: typeof zh = {
  title: 'Cadres',
  search: 'Name',
  searchHint: 'How the name begins; it doesn’t stay in the address',
  name: 'Name',
  unit: 'Unit',
  tier: 'Tier',
  post: 'Post',
  rank: 'Rank',
  status: 'Status',
  find: 'Find',
  empty: 'No cadre matches',
  emptyNext: 'Take away a filter, or look for another name.',
};

export const CADRES_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
