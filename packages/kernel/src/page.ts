import type { Uuid } from './ids';

/** A page of a list: `limit` rows and one more, from the list's end or from the row with this order key and id. */
export interface PageRequest {
  readonly direction: 'forward' | 'backward';
  readonly limit: number;
  readonly position: { readonly key: string; readonly id: Uuid } | null;
}

/** What was read for a page, from the page's own end, and how many there are (exact up to 10,000). */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly total: { readonly count: number; readonly exact: boolean };
}
