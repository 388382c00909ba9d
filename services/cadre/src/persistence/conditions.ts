import { idToBytes } from '@lianxin/store';

/** The column's unit is the given one, or below it. */
export const isWithin = (column: string): string =>
  `${column} IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = ?)`;

/** How an id is compared. */
export const asId = (id: string): Buffer => idToBytes(id);
