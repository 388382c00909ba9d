import { anywhere } from '@lianxin/store';
import type { PetitionFilter } from '../application/readers';
import { neededFor, PLACE, termsOf, type Needed } from './search-words';

/** A text of petitions that is searched, and what is looked for in it. */
interface Sought {
  readonly name: string;
  readonly terms: readonly string[];
  /** That a term, bound by its name, stands in the row `s`. */
  readonly holds: (parameter: string) => string;
  /** What its tokens have more than those of words. */
  readonly mark: number;
}

const soughtBy = ({ words, subject, place }: PetitionFilter): readonly Sought[] => {
  const given = (query: string | undefined): readonly string[] => (query === undefined ? [] : termsOf(query));
  const holdsIn =
    (...columns: readonly string[]) =>
    (parameter: string): string =>
      `(${columns.map((column) => `s.${column} LIKE :${parameter}`).join(' OR ')})`;
  return [
    { name: 'word', terms: given(words), holds: holdsIn('subject', 'text'), mark: 0 },
    { name: 'about', terms: given(subject), holds: holdsIn('subject'), mark: 0 },
    { name: 'where', terms: given(place), holds: holdsIn('place'), mark: PLACE },
  ];
};

/** A search in texts: what must hold of a row `s` of `petition_search`, and of which tokens such a row has one each. */
export interface TextSearch {
  readonly holds: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly needed: readonly Needed[];
}

/** What of a filter is searched in texts; null where nothing is. What has neither letter nor digit is found nowhere. */
export const textSearchOf = (filter: PetitionFilter): TextSearch | null => {
  const { words, subject, place } = filter;
  if (words === undefined && subject === undefined && place === undefined) return null;
  const sought = soughtBy(filter);
  const saysNothing = [words, subject, place].some(
    (query) => query !== undefined && termsOf(query).length === 0,
  );
  const parts = sought.flatMap(({ name, terms, holds }) =>
    terms.map((term, at) => ({ name: `${name}${at}`, term, sql: holds(`${name}${at}`) })),
  );
  return {
    holds: saysNothing ? '1 = 0' : parts.map(({ sql }) => sql).join(' AND '),
    parameters: Object.fromEntries(parts.map(({ name, term }) => [name, anywhere(term)])),
    needed: sought.flatMap(({ terms, mark }) =>
      terms.flatMap(neededFor).map(({ first, last }) => ({ first: mark + first, last: mark + last })),
    ),
  };
};
