import type { Block, Paper } from './paper';
import { CELL, ORDINAL, type Template, type TemplateLine } from './template';

/** What a paper states, by name; what isn't there is null, and lines that need it are left out. */
export type Facts = Readonly<Record<string, string | readonly string[] | null>>;

/** What would turn the direction of a text, or print as nothing: neither belongs on a paper. */
const UNPRINTED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const printed = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(UNPRINTED, '').trim();

const isThere = (fact: Facts[string] | undefined): boolean =>
  typeof fact === 'string' ? printed(fact) !== '' : (fact?.length ?? 0) > 0;

/** How often a line stands: once for each item of the longest list among its facts, else once. */
const timesOf = (names: readonly string[], facts: Facts): number =>
  Math.max(1, ...names.map((name) => (Array.isArray(facts[name]) ? facts[name].length : 1)));

const filled = (text: string, facts: Facts, index: number): string =>
  text.replace(/\{([^{}]*)\}/gu, (_whole, name: string) => {
    if (name === ORDINAL) return String(index + 1);
    const fact = facts[name] ?? '';
    return printed(typeof fact === 'string' ? fact : (fact[index] ?? ''));
  });

const ofLine = ({ kind, text }: TemplateLine, facts: Facts, index: number): readonly Block[] => {
  switch (kind) {
    case 'SIGNED_BY':
    case 'DATED':
      return [];
    case 'PARAGRAPH':
      return filled(text, facts, index)
        .split('\n')
        .filter((part) => part.trim() !== '')
        .map((part) => ({ kind, text: part.trim() }));
    case 'ROW': {
      const [label = '', content = ''] = text.split(CELL).map((part) => filled(part, facts, index));
      return [{ kind, label, text: content }];
    }
    case 'TITLE':
    case 'NUMBER':
    case 'ADDRESSEE':
    case 'HEADING':
    case 'LINE':
    case 'ATTACHMENT':
      return [{ kind, text: filled(text, facts, index).replace(/\n+/gu, ' ') }];
  }
};

/** The signature that begins with a line, with the date that follows it. */
const signatureAt = (lines: readonly TemplateLine[], at: number, facts: Facts): readonly Block[] => {
  const dated = lines.slice(at).find(({ kind }) => kind === 'DATED');
  const unit = filled(lines[at]?.text ?? '', facts, 0);
  return [{ kind: 'SIGNATURE', unit, date: filled(dated?.text ?? '', facts, 0) }];
};

/** A paper from its template and its facts; what a fact says is never read as a template again. */
export const fillTemplate = ({ lines }: Template, facts: Facts): Paper => {
  const wanted = lines.filter(({ names }) => names.every((name) => name === ORDINAL || isThere(facts[name])));
  return wanted.flatMap((line, at) => {
    if (line.kind === 'SIGNED_BY') return signatureAt(wanted, at, facts);
    const times = timesOf(line.names, facts);
    return Array.from({ length: times }, (_, index) => ofLine(line, facts, index)).flat();
  });
};
