import type { DataSource } from 'typeorm';

/** For so long a number that was counted is good enough. */
const KNOWN_MS = 60_000;
const MOST_KNOWN = 2_000;

interface Counted {
  readonly size: number;
  /** It was counted no further than this. */
  readonly most: number;
  readonly at: number;
}

/** Counts a set of candidates, no further than a number. */
type Count = (most: number) => Promise<number>;

/**
 * How many candidates sets have, as far as that decides by which one a statement is driven: never what it answers. So that a
 * number some seconds old will do, and somebody's units aren't counted anew for each list that he looks at.
 */
class CandidateSizes {
  private readonly known = new Map<string, Counted>();

  async of(key: string, most: number, count: Count): Promise<number> {
    const now = performance.now();
    const before = this.known.get(key);
    if (before && now - before.at < KNOWN_MS && (before.size <= before.most || before.most >= most))
      return before.size;
    const size = await count(most);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, { size, most, at: now });
    return size;
  }
}

const all = new WeakMap<DataSource, CandidateSizes>();

/** The sizes known of a database. */
export const sizesIn = (dataSource: DataSource): CandidateSizes => {
  const sizes = all.get(dataSource) ?? new CandidateSizes();
  all.set(dataSource, sizes);
  return sizes;
};
