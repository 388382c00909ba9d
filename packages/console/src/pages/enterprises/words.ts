import type { Words } from '../../words/locale';

const zh = {
  title: '企业',
  find: '查找',
  hint: '企业名称或代码的开头',
  name: '名称',
  code: '代码',
  size: '规模',
  place: '所在地',
  liaison: '联络员',
  filedBy: '建档单位',
  whose: '范围',
  mine: '本人联络的企业',
  empty: '没有符合条件的企业',
};

const en: typeof zh = {
  title: 'Firms',
  find: 'Find',
  hint: 'Beginning of name or code',
  name: 'Name',
  code: 'Code',
  size: 'Size',
  place: 'Place',
  liaison: 'Liaison',
  filedBy: 'Filed by',
  whose: 'Whose',
  mine: 'my own',
  empty: 'No firm fits',
};

export const ENTERPRISES_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
