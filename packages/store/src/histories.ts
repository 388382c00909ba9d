import type { Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import { idFromBytes, idToBytes } from './ids';

/** A line of the history as it stands in the database. */
interface Line {
  readonly version: number;
  readonly payload: string;
  readonly personal: string | null;
}

const STATEMENT = `SELECT aggregate_id AS id, version, payload, personal FROM history WHERE aggregate_id IN (?)
  ORDER BY aggregate_id, version`;

/** The own histories of several aggregates, each oldest first, by one statement; what isn't there is left out. */
export const readHistories = async <Event>(
  dataSource: DataSource,
  ids: readonly Uuid[],
  eventOf: (id: Uuid, line: Line) => Event,
): Promise<ReadonlyMap<Uuid, readonly Event[]>> => {
  const found = new Map<Uuid, Event[]>();
  if (ids.length === 0) return found;
  const rows = await dataSource.query<(Line & { readonly id: Buffer })[]>(STATEMENT, [ids.map(idToBytes)]);
  for (const row of rows) {
    const id = idFromBytes(row.id);
    const events = found.get(id);
    if (events) events.push(eventOf(id, row));
    else found.set(id, [eventOf(id, row)]);
  }
  return found;
};
