import { firstLevelOf, SUBJECTS } from './subjects';

/** A subject that a text speaks of, with the words that say so. */
export interface Recognised {
  /** Of the second level. */
  readonly code: string;
  readonly score: number;
  /** The words found, those that weigh most first. */
  readonly words: readonly string[];
}

/** A first-level subject with its parts, as far as the text speaks of them. */
export interface RecognisedSubject {
  readonly code: string;
  readonly score: number;
  /** Its part of all that the text says of subjects, from 0 to 1. */
  readonly share: number;
  readonly parts: readonly Recognised[];
  readonly words: readonly string[];
}

const VOCABULARY = SUBJECTS.flatMap(({ parts }) =>
  parts.map(({ code, words }) => ({
    code,
    words: words.split(' ').sort((a, b) => b.length - a.length),
  })),
);

/** A word of the subject line says more of the matter than one of the text. */
const LINE = 4;

const occurrences = (text: string, word: string): number => text.split(word).length - 1;

/** Longer words are rarer and say more; the same word again says little more. */
const weightOf = (word: string, inLine: number, inText: number): number =>
  (word.length - 1) * (LINE * Math.min(inLine, 2) + Math.log2(1 + inText));

const recognised = (line: string, text: string) =>
  VOCABULARY.map(({ code, words }): Recognised => {
    let [restOfLine, restOfText] = [line, text];
    const found: (readonly [string, number])[] = [];
    for (const word of words) {
      const inLine = occurrences(restOfLine, word);
      const inText = occurrences(restOfText, word);
      if (inLine + inText === 0) continue;
      found.push([word, weightOf(word, inLine, inText)]);
      restOfLine = restOfLine.replaceAll(word, '\n');
      restOfText = restOfText.replaceAll(word, '\n');
    }
    found.sort(([, a], [, b]) => b - a);
    return {
      code,
      score: found.reduce((sum, [, weight]) => sum + weight, 0),
      words: found.map(([word]) => word),
    };
  }).filter(({ score }) => score > 0);

/** What a petition is about by the words of its subject line and text, the likeliest first; empty where no word is known. */
export const recogniseSubjects = (subject: string, text: string): readonly RecognisedSubject[] => {
  const plain = (value: string): string => value.normalize('NFKC').replace(/\s+/gu, '');
  const parts = recognised(plain(subject), plain(text));
  const total = parts.reduce((sum, { score }) => sum + score, 0);
  return SUBJECTS.map(({ code }) => {
    const own = parts.filter((part) => firstLevelOf(part.code) === code).sort((a, b) => b.score - a.score);
    const score = own.reduce((sum, part) => sum + part.score, 0);
    return {
      code,
      score,
      share: score / Math.max(total, 1),
      parts: own,
      words: own.flatMap(({ words }) => words),
    };
  })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
};

/** How sure, in a word: measured on real letters, see docs/performance.md. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** HIGH: most of what it says is of this, by several words; MEDIUM: more of this than of anything else; LOW: a guess. */
export const confidenceOf = ({ share, words }: RecognisedSubject): Confidence => {
  if (share >= 0.6 && words.length >= 3) return 'HIGH';
  return share >= 0.4 && words.length >= 2 ? 'MEDIUM' : 'LOW';
};
