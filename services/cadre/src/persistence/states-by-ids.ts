import type { Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';

/** The states of several aggregates without their personal part; missing ones are left out. */
export const statesByIds = async <State>(
  dataSource: DataSource,
  table: 'unit' | 'cadre',
  ids: readonly Uuid[],
): Promise<readonly State[]> => {
  if (ids.length === 0) return [];
  const rows = await dataSource.query<{ state: string }[]>(`SELECT state FROM ${table} WHERE id IN (?)`, [
    ids.map(idToBytes),
  ]);
  return rows.map(({ state }) => JSON.parse(state) as State);
};
