import type { Words } from '../../words/locale';

type Say = (figure: string) => string;

/** The server’s reasons for bad input, as its boundary words them, and how they are told. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^says nothing$/, 'empty'],
  [/^is no date$/, 'noDay'],
  [/^lies in the future$/, 'future'],
  [/^lies before 1949$/, 'tooEarly'],
  [/^names more representatives/, 'representatives'],
  [/^is no number of people$/, 'noHeadCount'],
  [/^is longer than (\d+) characters$/, 'tooLong'],
  [/^must have 1 to (\d+) characters$/, 'tooLong'],
  [/^has more than (\d+) entries$/, 'tooMany'],
  [/^contains control characters/, 'controls'],
];

const zh: Readonly<Record<string, Say>> = {
  empty: () => '内容为空',
  noDay: () => '不是日期',
  future: () => '晚于今天',
  tooEarly: () => '早于 1949 年',
  representatives: () => '代表至多 5 人（《信访工作条例》第二十条），其余计入人数',
  noHeadCount: () => '不是人数',
  tooLong: (figure) => `最多 ${figure} 字`,
  tooMany: (figure) => `最多 ${figure} 项`,
  controls: () => '含有无法识别的字符',
};
const en: typeof zh = {
  empty: () => 'It is empty',
  noDay: () => 'It is no date',
  future: () => 'It is later than today',
  tooEarly: () => 'It is before 1949',
  representatives: () =>
    'At most five represent a joint visit (Petition Regulations, Art. 20); count the others',
  noHeadCount: () => 'It is no number of people',
  tooLong: (figure) => `At most ${figure} characters`,
  tooMany: (figure) => `At most ${figure} entries`,
  controls: () => 'It contains characters that can’t be read',
};

export const REASON_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

/** The server’s reason in the words of the screen; null for one that it has no words for. */
export const reasonIn = (words: typeof zh, reason: string | null): string | null => {
  for (const [pattern, name] of REASONS) {
    const match = reason === null ? null : pattern.exec(reason);
    if (match) return words[name]?.(Number(match[1] ?? 0).toLocaleString('en-US')) ?? null;
  }
  return null;
};
