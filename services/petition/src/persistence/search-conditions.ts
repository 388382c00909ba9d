import { anywhere } from '@lianxin/store';
import type { PetitionFilter } from '../application/readers';
import { PLACE_TOKEN } from './search-index';
import { neededFor, termsOf } from './search-words';

/** A text of petitions that is searched, and what is looked for in it. */
interface Sought {
  readonly name: string;
  readonly terms: readonly string[];
  /** That a term, bound by its name, stands in the row `s`. */
  readonly holds: (parameter: string) => string;
  /** What stands before its tokens. */
  readonly mark: string;
}

const soughtBy = ({ words, subject, place }: PetitionFilter): readonly Sought[] => {
  const given = (query: string | undefined): readonly string[] => (query === undefined ? [] : termsOf(query));
  const holdsIn =
    (...columns: readonly string[]) =>
    (parameter: string): string =>
      `(${columns.map((column) => `s.${column} LIKE :${parameter}`).join(' OR ')})`;
  return [
    { name: 'word', terms: given(words), holds: holdsIn('subject', 'text'), mark: '' },
    { name: 'about', terms: given(subject), holds: holdsIn('subject'), mark: '' },
    { name: 'where', terms: given(place), holds: holdsIn('place'), mark: PLACE_TOKEN },
  ];
};

/** A search in texts: what must hold of a row `s` of `petition_search`, and which tokens such a row has. */
export interface TextSearch {
  readonly holds: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tokens: readonly string[];
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
    tokens: [
      ...new Set(sought.flatMap(({ terms, mark }) => terms.flatMap(neededFor).map((token) => mark + token))),
    ],
  };
};
