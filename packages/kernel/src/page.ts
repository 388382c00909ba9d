import type { Uuid } from './ids';

/** A page of a list: `limit` rows and one more, from the list's end or from the row with this order key and id. */
export interface PageRequest {
  readonly direction: 'forward' | 'backward';
  readonly limit: number;
  readonly position: { readonly key: string; readonly id: Uuid } | null;
}

/** How many there are in a list; exact up to 10,000. */
export interface Total {
  readonly count: number;
  readonly exact: boolean;
}

/**
 * What was read for a page, from the page's own end, and how many there are: known already, or a function that counts
 * them, so that nothing is counted for a page whose total nobody asks for.
 */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly total: Total | (() => Promise<Total>);
}
