import { useWords, type Words } from './locale';

const zh = {
  list: (items: readonly string[]) => items.join('、'),
  clauses: (clauses: readonly string[]) => clauses.join('；'),
  labelled: (label: string, text: string) => `${label}：${text}`,
  aside: (text: string) => `（${text}）`,
};
const en: typeof zh = {
  list: (items) => items.join(', '),
  clauses: (clauses) => clauses.join('; '),
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
};
const SIGNS: Words<typeof zh> = { 'zh-CN': zh, en };

/** How texts are put together in the language of the screen: Chinese and English have signs of their own. */
export const useSigns = () => useWords(SIGNS);
