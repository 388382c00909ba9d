import type { Words } from '../../words/locale';

const zh = {
  number: '编号',
  code: '查询码',
  once: '查询码仅显示这一次，请交给来件人。',
  print: '打印回执',
  at: '查询网址',
};

const en: typeof zh = {
  number: 'Number',
  code: 'Query code',
  once: 'The query code is shown this once: hand it over now.',
  print: 'Print the receipt',
  at: 'Where to look it up',
};

export const RECEIPT_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
