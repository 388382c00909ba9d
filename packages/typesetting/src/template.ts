/** Names the file, the line and what is wrong with it. */
export class TemplateFault extends Error {}

/** What stands before a line says what it is; a line without is a paragraph. */
export const MARKS = {
  标题: 'TITLE',
  文号: 'NUMBER',
  主送: 'ADDRESSEE',
  小标题: 'HEADING',
  行: 'LINE',
  附件: 'ATTACHMENT',
  表: 'ROW',
  落款: 'SIGNED_BY',
  日期: 'DATED',
} as const;

export type LineKind = (typeof MARKS)[keyof typeof MARKS] | 'PARAGRAPH';

/** A line of a template; `names` are the facts that it needs: without one of them it is left out. */
export interface TemplateLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly names: readonly string[];
}

/** A template that was found to be in order. */
export interface Template {
  readonly file: string;
  readonly lines: readonly TemplateLine[];
}

/** The number of an item where a line is repeated for each item of a list. */
export const ORDINAL = '#';

/** What parts label and content of a form's row. */
export const CELL = '｜';

const MARKED = /^〔([^〕]*)〕(.*)$/su;
const PLACEHOLDER = /\{([^{}]*)\}/gu;

const markOf = (mark: string): LineKind | undefined =>
  Object.entries(MARKS).find(([name]) => name === mark)?.[1];

/** The names in braces of a text. */
const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
];

const faultIn = ({ kind, text, names }: TemplateLine, known: readonly string[]): string | null => {
  const unknown = names.find((name) => name !== ORDINAL && !known.includes(name));
  if (unknown !== undefined) return `{${unknown}} is no fact of this paper; it has ${known.join(', ')}`;
  if (/[{}]/u.test(text.replace(PLACEHOLDER, ''))) return 'a brace stands alone';
  if (text.trim() === '') return 'the line says nothing';
  if (kind === 'ROW' && text.split(CELL).length !== 2)
    return `a row of a form is one label and one content, parted by ${CELL}`;
  return null;
};

const lineOf = (raw: string): TemplateLine | string => {
  const marked = MARKED.exec(raw);
  if (!marked) return { kind: 'PARAGRAPH', text: raw, names: namesIn(raw) };
  const [, mark = '', text = ''] = marked;
  const kind = markOf(mark);
  if (!kind) return `〔${mark}〕 is no mark; there are ${Object.keys(MARKS).join('、')}`;
  return { kind, text, names: namesIn(text) };
};

/**
 * Reads a template: a line a part, a mark such as 〔标题〕 before what is no paragraph, facts in braces; empty lines and those
 * that begin with // say nothing. Throws TemplateFault for an unknown mark or fact, a broken row, and a paper without a title.
 */
export const parseTemplate = (file: string, source: string, known: readonly string[]): Template => {
  const lines: TemplateLine[] = [];
  for (const [index, raw] of source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const told = raw.trim();
    if (told === '' || told.startsWith('//')) continue;
    const line = lineOf(told);
    const fault = typeof line === 'string' ? line : faultIn(line, known);
    if (fault !== null || typeof line === 'string')
      throw new TemplateFault(`${file}, line ${index + 1}: ${String(fault)}`);
    lines.push(line);
  }
  if (!lines.some(({ kind }) => kind === 'TITLE')) throw new TemplateFault(`${file} has no 〔标题〕`);
  const count = (wanted: LineKind): number => lines.filter(({ kind }) => kind === wanted).length;
  if (count('SIGNED_BY') !== count('DATED'))
    throw new TemplateFault(`${file} needs a 〔日期〕 for each 〔落款〕, and no other`);
  return { file, lines };
};
