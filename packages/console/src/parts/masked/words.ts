import type { Words } from '../../words/locale';

const zh = {
  look: '查看',
  purpose: '用途',
  purposes: ['联系', '核对身份', '制作文书'],
  other: '其他（请说明）',
  explain: '说明',
  confirm: '查看（将被记录）',
  cancel: '取消',
  recorded: (seconds: number) => `本次查看已记录，${seconds}秒后隐去`,
  nothing: '未登记',
};

const en: typeof zh = {
  look: 'Show',
  purpose: 'Purpose',
  purposes: ['To contact', 'To check the identity', 'To draw up a document'],
  other: 'Other (say which)',
  explain: 'Which',
  confirm: 'Show (it is recorded)',
  cancel: 'Cancel',
  recorded: (seconds) => `Recorded. Hidden again in ${seconds} s`,
  nothing: 'not recorded',
};

export const MASKED_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
