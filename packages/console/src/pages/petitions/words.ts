import type { Words } from '../../words/locale';

const zh = {
  title: '信访件',
  purpose: '目的',
  channel: '渠道',
  number: '编号',
  words: '内容',
  place: '地点',
  petitioner: '信访人（姓名、证件号或电话；查询将被记录）',
  empty: '没有符合条件的信访件',
  register: '信访登记',
};
const en: typeof zh = {
  title: 'Petitions',
  purpose: 'Purpose',
  channel: 'Channel',
  number: 'Number',
  words: 'Words',
  place: 'Place',
  petitioner: 'Petitioner (name, ID number or phone; goes on record)',
  empty: 'No petition fits',
  register: 'Register a petition',
};

export const PETITIONS_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
