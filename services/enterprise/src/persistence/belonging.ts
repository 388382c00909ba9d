import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';

/** Upwards from units, then back to what any of them succeeded; UNION ends also where units succeeded each other. */
const BELONGING = `
  WITH RECURSIVE belonging AS (
    SELECT ancestor_id AS id FROM known_ancestor WHERE unit_id IN (?)
    UNION
    SELECT s.unit_id FROM belonging JOIN known_succession s ON s.successor_id = belonging.id
    JOIN known_unit u ON u.id = s.unit_id AND u.abolished_from <= ?)
  SELECT id FROM belonging`;

/** The other way round: on from a unit to whoever succeeded it, then downwards. */
const HEIRS = `
  WITH RECURSIVE heir AS (
    SELECT id FROM known_unit WHERE id = ?
    UNION
    SELECT s.successor_id FROM heir JOIN known_succession s ON s.unit_id = heir.id
    JOIN known_unit u ON u.id = s.unit_id AND u.abolished_from <= ?)
  SELECT id FROM heir UNION SELECT a.unit_id FROM heir JOIN known_ancestor a ON a.ancestor_id = heir.id`;

type Found = readonly { readonly id: Buffer }[];

/** These units, all above them, and the units that any of them succeeded by a day. */
export const belongingTo = async (
  dataSource: DataSource,
  unitIds: readonly Uuid[],
  today: PlainDate,
): Promise<readonly Uuid[]> => {
  const rows = await dataSource.query<Found>(BELONGING, [unitIds.map(idToBytes), today]);
  // A unit that wasn't told of yet is at least itself.
  return [...new Set([...unitIds, ...rows.map(({ id }) => idFromBytes(id))])];
};

/** Every unit that belongs to this one, as `belongingTo` has it. */
export const heirsOf = async (
  dataSource: DataSource,
  unitId: Uuid,
  today: PlainDate,
): Promise<readonly Uuid[]> => {
  const rows = await dataSource.query<Found>(HEIRS, [idToBytes(unitId), today]);
  return rows.map(({ id }) => idFromBytes(id));
};
