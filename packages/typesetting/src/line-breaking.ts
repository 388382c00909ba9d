/** How wide a text is when it is set, in points. */
export type Measure = (text: string) => number;

/** A line, its natural width, and whether it ends a paragraph: such a line isn't stretched. */
export interface Line {
  readonly text: string;
  readonly width: number;
  readonly last: boolean;
}

/** What must not begin a line: closing marks, and what belongs to the character before it. */
const NOT_FIRST = new Set('，。、；：？！）〕］｝】》〉」』”’％‰℃…—·～,.;:?!)]}%°々ー');

/** What must not end a line: opening marks, and signs of what follows. */
const NOT_LAST = new Set('（〔［｛【《〈「『“‘￥＄([{$#№');

/** Words, numbers, addresses of the web: not torn as long as a line can hold them. */
const WORD =
  /^[A-Za-z0-9\u00C0-\u024F](?:[A-Za-z0-9\u00C0-\u024F]|[-.,:/@&+_'’%=?~]+(?=[A-Za-z0-9\u00C0-\u024F]))*/u;

/** One thing that is read: a character with the marks that belong to it, or a pair that stands together (—— and ……). */
const CHARACTER = /^(?:——|……|\P{M}[\p{M}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]*|[\s\S])/u;

/** What is read as one: a word, a number, or a character with its marks. Lines are stretched between these, never within one. */
export const unitsOf = (text: string): readonly string[] => {
  const units: string[] = [];
  for (let rest = text; rest !== '';) {
    const unit = (WORD.exec(rest) ?? CHARACTER.exec(rest))?.[0] ?? rest;
    units.push(unit);
    rest = rest.slice(unit.length);
  }
  return units;
};

const firstOf = (text: string): string => [...text][0] ?? '';
const lastOf = (text: string): string => [...text].at(-1) ?? '';

/** Whether the rules of line ends keep two pieces together. */
const belongs = (before: string, piece: string): boolean =>
  NOT_LAST.has(lastOf(before.trimEnd())) || NOT_FIRST.has(firstOf(piece));

/** What may not be parted: a line breaks between two of these only. */
const clustersOf = (text: string): readonly string[] => {
  const clusters: string[] = [];
  for (const unit of unitsOf(text)) {
    const before = clusters.at(-1);
    if (before !== undefined && belongs(before, unit)) {
      // A blank between them parts them no more than none would.
      const blank = /^\s+$/u.test(before) ? (clusters.pop() ?? '') : '';
      clusters.push((clusters.pop() ?? '') + blank + unit);
    } else clusters.push(unit);
  }
  return clusters;
};

/** A word that takes more than this much of a line is no word but an address, and may be torn anywhere. */
const LONGEST_WORD = 0.6;

/** The last character that is no closing mark, with the marks that follow it, apart from what stands before it. */
const withoutTail = (text: string): { readonly head: readonly string[]; readonly tail: string } => {
  const characters = [...text];
  let at = characters.length - 1;
  while (at > 0 && NOT_FIRST.has(characters[at] ?? '')) at -= 1;
  return { head: characters.slice(0, at), tail: characters.slice(at).join('') };
};

/** Two pieces that belong together: as one where the narrowest line can hold it, else only their ends where they meet. */
const together = (before: string, piece: string, width: number, measure: Measure): readonly string[] => {
  if (measure(before + piece) <= width) return [before + piece];
  if (NOT_FIRST.has(firstOf(piece))) {
    const { head, tail } = withoutTail(before);
    return [...head, tail + piece];
  }
  const [first = '', ...rest] = [...piece];
  return [before + first, ...rest];
};

/** The pieces of what a line can't be asked to hold whole: its words, and the characters of those that are too long. */
const torn = (cluster: string, width: number, measure: Measure): readonly string[] => {
  const pieces: string[] = [];
  for (const unit of unitsOf(cluster)) {
    const [first = '', ...rest] = measure(unit) > width * LONGEST_WORD ? [...unit] : [unit];
    const before = pieces.at(-1);
    if (before !== undefined && belongs(before, first))
      pieces.splice(-1, 1, ...together(before, first, width, measure));
    else pieces.push(first);
    pieces.push(...rest);
  }
  return pieces;
};

/** Widths are sums; what is less than this over is no overflow. */
const TOLERANCE = 0.01;

/**
 * Breaks a text into lines no wider than `width`, the first one narrower by `indent`: no closing mark begins a line, no opening
 * one ends it, words and numbers stay whole where a line can hold them. Nothing of the text is lost but blanks at line ends.
 */
export const breakLines = (
  text: string,
  { width, indent = 0 }: { readonly width: number; readonly indent?: number },
  measure: Measure,
): readonly Line[] => {
  const lines: Line[] = [];
  const end = (line: string, last: boolean): void => {
    const kept = line.replace(/\s+$/u, '');
    lines.push({ text: kept, width: measure(kept), last });
  };
  for (const paragraph of text.split('\n')) {
    let line = '';
    const room = (): number => width - (lines.length === 0 ? indent : 0) + TOLERANCE;
    const pieces = clustersOf(paragraph).flatMap((cluster) =>
      measure(cluster) > (width - indent) * LONGEST_WORD ? torn(cluster, width - indent, measure) : [cluster],
    );
    for (const piece of pieces) {
      if (line !== '' && measure((line + piece).replace(/\s+$/u, '')) > room()) {
        end(line, false);
        line = '';
      }
      if (line !== '' || !/^\s+$/u.test(piece)) line += piece;
    }
    end(line, true);
  }
  return lines;
};
