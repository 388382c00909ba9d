import type { PageOf, PageRequest, Total } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { Conditions } from './conditions';
import { idToBytes } from './ids';

/** Totals are counted up to here. */
export const COUNTED = 10_000;

const where = (sql: readonly string[]): string => (sql.length === 0 ? '' : ` WHERE ${sql.join(' AND ')}`);

const countOf = async (
  dataSource: DataSource,
  table: string,
  { sql, values }: Conditions,
): Promise<Total> => {
  const [{ count }] = await dataSource.query<[{ count: number | string }]>(
    `SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${table}${where(sql)} LIMIT ?) AS counted`,
    [...values, COUNTED + 1],
  );
  const counted = Number(count);
  return { count: Math.min(counted, COUNTED), exact: counted <= COUNTED };
};

/**
 * Reads states by keyset, in the order of a column and the id. The column's comparison is the database's own, so that
 * names that its collation takes for equal are told apart by their ids.
 */
export const keysetPage = async <State>(
  dataSource: DataSource,
  { table, column }: { readonly table: string; readonly column: string },
  { sql, values }: Conditions,
  { direction, limit, position }: PageRequest,
): Promise<PageOf<State>> => {
  const [beyond, order] = direction === 'forward' ? ['>', 'ASC'] : ['<', 'DESC'];
  const start =
    position === null ? [] : [`${column} ${beyond}= ? AND (${column} ${beyond} ? OR id ${beyond} ?)`];
  const from = position === null ? [] : [position.key, position.key, idToBytes(position.id)];
  const rows = await dataSource.query<{ state: string }[]>(
    `SELECT state FROM ${table}${where([...sql, ...start])} ORDER BY ${column} ${order}, id ${order} LIMIT ?`,
    [...values, ...from, limit + 1],
  );
  return {
    rows: rows.map(({ state }) => JSON.parse(state) as State),
    total: () => countOf(dataSource, table, { sql, values }),
  };
};
