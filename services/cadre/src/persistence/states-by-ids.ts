import type { SqlCondition } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { withRule } from './owner-columns';

const EVERY: SqlCondition = { sql: '1 = 1', parameters: {} };

/** The states of several aggregates without their personal part; missing ones, and those outside the rule, are left out. */
export const statesByIds = async <State>(
  dataSource: DataSource,
  table: 'unit' | 'cadre',
  ids: readonly Uuid[],
  rule: SqlCondition = EVERY,
): Promise<readonly State[]> => {
  if (ids.length === 0) return [];
  const { sql, values } = withRule(rule, { sql: ['id IN (?)'], values: [ids.map(idToBytes)] });
  const rows = await dataSource.query<{ state: string }[]>(
    `SELECT state FROM ${table} WHERE ${sql.join(' AND ')}`,
    [...values],
  );
  return rows.map(({ state }) => JSON.parse(state) as State);
};
