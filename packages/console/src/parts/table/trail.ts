import { useLocation, type Location } from 'react-router';

/** The list from which a page was opened: where it is, and the pages of its rows in order. */
export interface Trail {
  /** The list’s own address, filters included. */
  readonly list: string;
  readonly hrefs: readonly string[];
}

/** Where a page stands in the list from which it was opened; null when it was opened otherwise. */
export const useTrail = (): {
  readonly trail: Trail;
  readonly position: number;
  readonly previous: string | null;
  readonly next: string | null;
} | null => {
  const { pathname, state } = useLocation() as Location<unknown>;
  const trail = (state as { trail?: Trail } | null)?.trail;
  const at = trail?.hrefs.indexOf(pathname) ?? -1;
  if (!trail || at < 0) return null;
  return {
    trail,
    position: at + 1,
    previous: trail.hrefs[at - 1] ?? null,
    next: trail.hrefs[at + 1] ?? null,
  };
};

/** The trail that this list lays for the pages of its rows. */
export const useListTrail = (hrefs: readonly string[]): Trail => {
  const { pathname, search } = useLocation();
  return { list: pathname + search, hrefs };
};
