/** Letters and digits with their marks, one after the other. */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;

/** Lines that end within a Chinese word end it for nobody who reads it. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * A text as it is searched: full-width letters and digits as half-width ones, small letters, and between its runs of letters and
 * digits one blank. Traditional and simplified characters stay apart.
 */
export const folded = (text: string): string =>
  (text.normalize('NFKC').toLowerCase().replace(BETWEEN_HAN, '').match(RUN) ?? []).join(' ');

/** What somebody looks for: its parts between blanks, each as it is searched; one that says nothing is left out. */
export const termsOf = (query: string): readonly string[] => [
  ...new Set(
    query
      .split(/\s+/u)
      .map(folded)
      .filter((term) => term !== ''),
  ),
];

/** A character takes so many values, so that a pair of them, and what stands before it, is a number that JavaScript holds exactly. */
const CHARACTERS = 2 ** 21;

/** What the end of a run stands for. */
const END = 0;

/** What tokens of places have more than those of words. */
export const PLACE = CHARACTERS ** 2;

/** Tokens from the first to the last, both among them. */
export interface Needed {
  readonly first: number;
  readonly last: number;
}

const codeOf = (character: string | undefined): number =>
  character === undefined ? END : (character.codePointAt(0) ?? END);

const tokenOf = (character: string | undefined, next: string | undefined): number =>
  codeOf(character) * CHARACTERS + codeOf(next);

const charactersOf = (text: string): readonly (readonly string[])[] =>
  text.split(' ').flatMap((run) => (run === '' ? [] : [[...run]]));

/** The tokens of a folded text, each once: every two characters that follow each other within a run, and the last one with its end. */
export const tokensOf = (text: string): readonly number[] => [
  ...new Set(
    charactersOf(text).flatMap((run) => run.map((character, at) => tokenOf(character, run[at + 1]))),
  ),
];

/** Of which tokens an index must hold one each where a folded term stands in the text; a single character may begin any. */
export const neededFor = (term: string): readonly Needed[] =>
  charactersOf(term).flatMap((run) => {
    if (run.length === 1)
      return [{ first: tokenOf(run[0], undefined), last: tokenOf(run[0], undefined) + CHARACTERS - 1 }];
    const tokens = run.slice(0, -1).map((character, at) => tokenOf(character, run[at + 1]));
    return [...new Set(tokens)].map((token) => ({ first: token, last: token }));
  });
