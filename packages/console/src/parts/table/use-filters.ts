import { useCallback } from 'react';
import { useLocation, useSearchParams, type Location } from 'react-router';

/** The filters of a list, kept in the address: a link to them shows the same list. */
export interface Filters {
  readonly get: (name: string) => string | null;
  /** Null takes the filter away. Changing one goes back to the first page. */
  readonly set: (changes: Readonly<Record<string, string | null>>) => void;
}

/** What an entry of the history holds beside its address, without the page of the list: that begins anew. */
const withoutPage = (state: unknown): object =>
  Object.fromEntries(Object.entries(state ?? {}).filter(([name]) => name !== 'page'));

/** Reads and writes the filters in the address. */
export const useFilters = (): Filters => {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as Location<unknown>;
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes))
            if (value === null || value === '') after.delete(name);
            else after.set(name, value);
          return after;
        },
        { state: withoutPage(state) },
      ),
    [setSearch, state],
  );
  return { get: (name) => search.get(name), set };
};

/** What an address says where only some words make sense; null for any other. */
export const oneOf = <Word extends string>(value: string | null, words: readonly Word[]): Word | null =>
  words.find((word) => word === value) ?? null;

/** A day as texts write it, or null for what is none: a real one, as 2026-03-17. */
export const dayOf = (value: string | null): string | null => {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value) ? value : null;
};

/** The words that a table of labels knows. */
export const keysOf = <Table extends object>(table: Table): (keyof Table & string)[] =>
  Object.keys(table) as (keyof Table & string)[];
