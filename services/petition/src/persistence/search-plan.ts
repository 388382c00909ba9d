import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { TextSearch } from './search-conditions';

/** How many of the latest petitions are looked at to learn how frequent something is. */
const SAMPLE = 1_000;

/** How many tokens of a long phrase are weighed, and how many of these the index is asked for. */
const WEIGHED = 8;
const ASKED = 3;

/** How a search in texts may be found. */
export interface SearchPlan {
  /** Which part of the petitions holds it, as far as a sample tells. */
  readonly share: number;
  /** SELECTs of the ids of all that may hold it; null where it is frequent. */
  readonly selects: readonly string[] | null;
  readonly parameters: Readonly<Record<string, string>>;
}

const FIRST_OF_SAMPLE = `COALESCE((SELECT petition_id FROM petition_search ORDER BY petition_id DESC
  LIMIT 1 OFFSET ${SAMPLE - 1}), X'00')`;

/** Some of many, the first and the last among them. */
const spread = (tokens: readonly string[]): readonly string[] =>
  tokens.length <= WEIGHED
    ? tokens
    : Array.from({ length: WEIGHED }, (_, at) =>
        String(tokens[Math.round((at * (tokens.length - 1)) / (WEIGHED - 1))]),
      );

/**
 * Weighs a search by the latest petitions: what is rare is found in the full-text index by its rarest tokens. The tokens only
 * drive a statement: what they find is held against the text itself, as two characters that stand together needn't stand together
 * where all of a phrase's do.
 */
export const planSearch = async (
  dataSource: DataSource,
  search: TextSearch,
  frequent: number,
): Promise<SearchPlan> => {
  const tokens = spread(search.tokens);
  const weighed = tokens.map((token, at) => ({ token, name: `token${at}` }));
  const columns = weighed.map(({ name }) => `, SUM(s.tokens LIKE :${name}) AS ${name}`).join('');
  const query = dataSource
    .createQueryBuilder()
    .select(`COUNT(*) AS n, SUM(${search.holds}) AS held${columns}`)
    .from('petition_search', 's')
    .where(`s.petition_id >= ${FIRST_OF_SAMPLE}`)
    .setParameters({
      ...search.parameters,
      ...Object.fromEntries(weighed.map(({ name, token }) => [name, `%${token.replace('*', '')}%`])),
    });
  const row = await (query as SelectQueryBuilder<never>).getRawOne<Record<string, string | null>>();
  const number = (name: string): number => Number(row?.[name] ?? 0);
  const n = Math.max(1, number('n'));
  const share = Math.max(number('held'), 0.5) / n;
  if (share >= frequent || tokens.length === 0) return { share, selects: null, parameters: {} };
  const rarest = weighed.toSorted((a, b) => number(a.name) - number(b.name)).slice(0, ASKED);
  return {
    share,
    selects: [
      'SELECT s.petition_id AS id FROM petition_search s WHERE MATCH (s.tokens) AGAINST (:tokens IN BOOLEAN MODE)',
    ],
    parameters: { tokens: rarest.map(({ token }) => `+${token}`).join(' ') },
  };
};
