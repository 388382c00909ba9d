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

/** What the end of a run stands for. */
const END = '0000';

/** Four digits to the base of 36 hold any character, so that a token has eight, is no stop word, and begins with its first one. */
const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');

const charactersOf = (text: string): readonly (readonly string[])[] =>
  text.split(' ').flatMap((run) => (run === '' ? [] : [[...run]]));

/**
 * The tokens of a folded text, each once: every two characters that follow each other within a run, and the last one with its end.
 * They are sorted, so that their places in an index don't tell the text.
 */
export const tokensOf = (text: string): readonly string[] => {
  const tokens = charactersOf(text).flatMap((run) =>
    run.map((character, at) => codeOf(character) + codeEnd(run[at + 1])),
  );
  return [...new Set(tokens)].sort();
};

const codeEnd = (next: string | undefined): string => (next === undefined ? END : codeOf(next));

/** What a full-text index must hold where a folded term stands in the text; a single character is looked for at the head of a token. */
export const neededFor = (term: string): readonly string[] => [
  ...new Set(
    charactersOf(term).flatMap((run) =>
      run.length === 1
        ? run.map((character) => `${codeOf(character)}*`)
        : run.slice(0, -1).map((character, at) => codeOf(character) + codeEnd(run[at + 1])),
    ),
  ),
];
