import { gramsOf, gramText, weightIn, type Frequencies } from './grams';

/** What of a petition is compared. */
export interface MatterText {
  readonly subject: string;
  readonly text: string;
  readonly place: string | null;
}

/** How alike two texts are, each figure from 0 to 1, weighted by how rare what they share is. */
export interface Likeness {
  /** How much of the shorter one stands in the other. */
  readonly containment: number;
  readonly jaccard: number;
  readonly subject: number;
  readonly samePlace: boolean;
  /** How many pairs of characters both have. */
  readonly pairs: number;
  /** All of these in one figure. */
  readonly score: number;
  /** The longest words that both have, at most three. */
  readonly sharedWords: readonly string[];
}

/** A text made ready to be compared with many. */
export interface Comparable {
  readonly grams: ReadonlySet<number>;
  readonly weight: number;
  readonly subject: ReadonlySet<number>;
  readonly place: string | null;
}

type Weigh = (gram: number) => number;

const sum = (grams: Iterable<number>, weigh: Weigh): number => {
  let total = 0;
  for (const gram of grams) total += weigh(gram);
  return total;
};

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): readonly number[] => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return [...few].filter((gram) => many.has(gram));
};

const placeOf = (place: string | null): string | null => {
  const plain = (place ?? '').normalize('NFKC').replace(/\s+/gu, '');
  return plain === '' ? null : plain;
};

/** Makes a text ready to be compared. */
export const comparable = ({ subject, text, place }: MatterText, frequencies: Frequencies): Comparable => {
  const grams = gramsOf(`${subject}\n${text}`);
  const ready = { grams, weight: sum(grams, weightIn(frequencies)), subject: gramsOf(subject) };
  return { ...ready, place: placeOf(place) };
};

/** Neighbouring pairs, put together to words again: the longest first. */
const wordsOf = (grams: readonly number[], inOrderOf: ReadonlySet<number>): readonly string[] => {
  const both = new Set(grams);
  const words: string[] = [];
  let word = '';
  const end = (): void => {
    if (word.length >= 2) words.push(word);
    word = '';
  };
  for (const gram of inOrderOf) {
    const pair = gramText(gram);
    if (!both.has(gram)) end();
    else if (word !== '' && word.endsWith(pair.charAt(0))) word += pair.charAt(1);
    else {
      end();
      word = pair;
    }
  }
  end();
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.filter((one) => one.length >= 3).slice(0, 3);
};

const isSamePlace = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a.includes(b) || b.includes(a));

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Compares two texts: how much of them they share by weight, their subject lines and places. */
export const likenessOf = (a: Comparable, b: Comparable, frequencies: Frequencies): Likeness => {
  const weigh = weightIn(frequencies);
  const both = shared(a.grams, b.grams);
  const common = sum(both, weigh);
  const containment = ratio(common, Math.min(a.weight, b.weight));
  const jaccard = ratio(common, a.weight + b.weight - common);
  const lines = sum(shared(a.subject, b.subject), weigh);
  const subject = ratio(lines, Math.min(sum(a.subject, weigh), sum(b.subject, weigh)));
  const samePlace = isSamePlace(a.place, b.place);
  const score = 0.5 * containment + 0.2 * jaccard + 0.2 * subject + (samePlace ? 0.1 : 0);
  const words = { pairs: both.length, sharedWords: wordsOf(both, a.grams) };
  return { containment, jaccard, subject, samePlace, score, ...words };
};

/** How alike, in a word; null where two texts have too little in common to be shown as one matter. */
export const LIKENESS_LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type LikenessLevel = (typeof LIKENESS_LEVELS)[number];

/** What two texts of different matters rarely reach; the shares of docs/performance.md were measured with these. */
const LEVELS: readonly (readonly [LikenessLevel, number])[] = [
  ['HIGH', 0.5],
  ['MEDIUM', 0.3],
  ['LOW', 0.15],
];

/** Fewer pairs in common are chance, however short the texts. */
const LEAST_PAIRS = 6;

/** The level of a likeness, or null below the lowest. */
export const levelOf = ({ score, pairs }: Pick<Likeness, 'score' | 'pairs'>): LikenessLevel | null =>
  pairs < LEAST_PAIRS ? null : (LEVELS.find(([, least]) => score >= least)?.[0] ?? null);
