/** The letters with which the numbers of a kind of case begin. */
export type Prefix = 'XF' | 'QF';

/** What was typed as a number: one of this desk, one of the other desk, or none; `blank` where nothing was. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

const OTHER: Readonly<Record<Prefix, Prefix>> = { XF: 'QF', QF: 'XF' };

/** Any case, any width, with or without blanks, hyphens and letters: as people copy it from a receipt. */
const bare = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\p{Po}_]/gu, '');

/** Reads a number of a desk from what was typed; whether there is such a case nobody learns here. */
export const readNumber = (typed: string, prefix: Prefix): TypedNumber => {
  const text = bare(typed);
  if (text === '') return { kind: 'blank' };
  const [, letters, year, digits] = /^([A-Z]*)(\d{4})(\d{6,12})$/.exec(text) ?? [];
  if (letters === undefined) return { kind: 'unreadable' };
  if (letters === OTHER[prefix]) return { kind: 'other' };
  if (letters !== prefix && letters !== '') return { kind: 'unreadable' };
  return { kind: 'number', number: `${prefix}-${year}-${digits}` };
};

/** A query code as it is sent: without what a receipt puts between its characters. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
