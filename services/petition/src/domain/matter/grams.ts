/** How many of a text's rarest bigrams its petition is found by. */
export const POSTED = 32;

/** Words as they stand between signs: Chinese characters, letters and digits. */
const WORDS = /[\p{L}\p{N}]+/gu;

const BITS = 0x1_0000;

/** Characters that say how something is told rather than what: a pair with one of them tells little of a matter. */
const TELLING = new Set(
  [
    ...'的了是在我你他们这那和与及或也都就而但并等为对把被让向从到由于以其之不没有无很又再还已将会能可请求您恳',
  ].map((one) => one.charCodeAt(0)),
);

/** The pairs of neighbouring characters of a text, each as one number. */
export const gramsOf = (text: string): ReadonlySet<number> => {
  const grams = new Set<number>();
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(WORDS))
    for (let at = 0; at + 1 < word.length; at += 1)
      grams.add(word.charCodeAt(at) * BITS + word.charCodeAt(at + 1));
  return grams;
};

/** A pair as it is read. */
export const gramText = (gram: number): string => String.fromCharCode(Math.floor(gram / BITS), gram % BITS);

/**
 * In how many of how many texts each pair stands, counted once and kept under a version: what is written and what is looked for
 * by the same version is comparable. Version 0 has counted nothing.
 */
export interface Frequencies {
  readonly version: number;
  readonly documents: number;
  of(gram: number): number;
}

/** Before anything was counted. */
export const NOTHING_COUNTED: Frequencies = { version: 0, documents: 0, of: () => 0 };

const isTelling = (gram: number): boolean => TELLING.has(Math.floor(gram / BITS)) || TELLING.has(gram % BITS);

/** So many weights are remembered of one count; the same few thousand pairs are asked for again and again. */
const REMEMBERED = 100_000;

const remembered = new WeakMap<Frequencies, Map<number, number>>();

const weightOf = (gram: number, frequencies: Frequencies): number => {
  const { documents } = frequencies;
  const rare = documents === 0 ? 1 : Math.log((documents + 1) / (frequencies.of(gram) + 1)) / Math.LN10;
  return isTelling(gram) ? rare / 4 : rare;
};

/** How much it says that two texts share a pair: the rarer, the more. */
export const weightIn = (frequencies: Frequencies): ((gram: number) => number) => {
  const known = remembered.get(frequencies) ?? new Map<number, number>();
  remembered.set(frequencies, known);
  return (gram) => {
    const before = known.get(gram);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const weight = weightOf(gram, frequencies);
    known.set(gram, weight);
    return weight;
  };
};

/** An order of pairs of equal weight that has nothing to do with their characters, and is always the same. */
const shuffled = (gram: number): number => Math.imul(gram ^ (gram >>> 15), 0x9e37_79b1) >>> 0;

/** The pairs by which a petition is found: the rarest of its text. */
export const rarestOf = (
  grams: ReadonlySet<number>,
  frequencies: Frequencies,
  count: number = POSTED,
): readonly number[] => {
  const weigh = weightIn(frequencies);
  return [...grams]
    .map((gram) => ({ gram, weight: weigh(gram), place: shuffled(gram) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, count)
    .map(({ gram }) => gram);
};
