import type { PlainDate } from '@lianxin/calendar';
import { latestPost, type Cadre, type DatedPosts, type Tenures } from './cadre';
import type { Correction } from './cadre-event';

interface Entry {
  readonly from: PlainDate;
}

/** The entry that begins on a day replaced by another; a list that isn't empty stays so. */
const replaced = <Item extends Entry, List extends readonly Item[]>(list: List, of: PlainDate, by: Item) =>
  list.map((entry) => (entry.from === of ? by : entry)) as unknown as List;

const correctedTenures = (
  tenures: Tenures,
  { of, from, unitId }: Extract<Correction, { fact: 'TENURE' }>,
): Tenures => {
  const moved = tenures.map((tenure) => {
    if (tenure.from === of) return { unitId, from, until: tenure.until };
    return tenure.until === of ? { ...tenure, until: from } : tenure;
  });
  return moved as unknown as Tenures;
};

/** Where the first membership begins on another day, the first post does as well: every day of service has a tier. */
const postsFrom = (posts: DatedPosts, of: PlainDate, from: PlainDate): DatedPosts => {
  const [first, ...rest] = posts;
  return first.from === of ? [{ ...first, from }, ...rest] : posts;
};

/** The file with one entry said otherwise; the wrong one stays in the history. */
export const corrected = (cadre: Cadre, correction: Correction): Cadre => {
  switch (correction.fact) {
    case 'TENURE': {
      const [{ from: joinedOn }] = cadre.tenures;
      const { of, from } = correction;
      return {
        ...cadre,
        tenures: correctedTenures(cadre.tenures, correction),
        posts: of === joinedOn ? postsFrom(cadre.posts, of, from) : cadre.posts,
      };
    }
    case 'POST': {
      const { of, from, post, tier } = correction;
      const posts = replaced(cadre.posts, of, { post, tier, from });
      return { ...cadre, posts, tier: latestPost({ posts }).tier };
    }
    case 'RANK': {
      const { of, from, rank } = correction;
      return { ...cadre, ranks: replaced(cadre.ranks, of, { rank, from }) };
    }
  }
};
