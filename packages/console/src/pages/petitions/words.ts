import type { Words } from '../../words/locale';

const zh = {
  title: '信访件',
  purpose: '目的',
  channel: '渠道',
  empty: '没有符合条件的信访件',
  register: '信访登记',
};
const en: typeof zh = {
  title: 'Petitions',
  purpose: 'Purpose',
  channel: 'Channel',
  empty: 'No petition fits',
  register: 'Register a petition',
};

export const PETITIONS_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
