import type { Words } from '../../words/locale';

const zh = {
  title: '单位',
  name: '名称',
  within: '上级范围',
  kind: '类别',
  function: '职能',
  status: '状态',
  parent: '上级单位',
  founded: '设立',
  empty: '没有符合条件的单位',
  emptyNext: '去掉一个条件再看。',
};
const en: typeof zh = {
  title: 'Units',
  name: 'Name',
  within: 'Below',
  kind: 'Kind',
  function: 'Function',
  status: 'Status',
  parent: 'Unit above',
  founded: 'Founded',
  empty: 'No unit matches',
  emptyNext: 'Take away a filter.',
};

export const UNITS_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
