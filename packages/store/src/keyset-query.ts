import type { PageOf, PageRequest, Total } from '@lianxin/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { idToBytes } from './ids';
import { COUNTED } from './keyset-page';

const countOf = async <Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): Promise<Total> => {
  const [sql, values] = query
    .select('1', 'one')
    .limit(COUNTED + 1)
    .getQueryAndParameters();
  const [{ n }] = await query.connection.query<[{ n: string | number }]>(
    `SELECT COUNT(*) AS n FROM (${sql}) AS counted`,
    values as unknown[],
  );
  return { count: Math.min(Number(n), COUNTED), exact: Number(n) <= COUNTED };
};

/** Reads a page of what `chosen` selects, by keyset in the order of a property and the id, with its total. */
export const keysetQuery = async <Row extends ObjectLiteral>(
  chosen: () => SelectQueryBuilder<Row>,
  property: string,
  { direction, limit, position }: PageRequest,
): Promise<PageOf<Row>> => {
  const query = chosen();
  const [column, id] = [`${query.alias}.${property}`, `${query.alias}.id`];
  const [beyond, order] = direction === 'forward' ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
  query
    .orderBy(column, order)
    .addOrderBy(id, order)
    .limit(limit + 1);
  if (position) {
    query.andWhere(`${column} ${beyond}= :key AND (${column} ${beyond} :key OR ${id} ${beyond} :last)`, {
      key: position.key,
      last: idToBytes(position.id),
    });
  }
  return { rows: await query.getMany(), total: () => countOf(chosen()) };
};
