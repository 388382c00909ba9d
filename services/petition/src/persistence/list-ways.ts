import type { PetitionFilter } from '../application/readers';

/**
 * All petitions, in an index that holds what lists are filtered by: in the order of their ids, as the other tables that are asked
 * about each have it, too, unless days bound what is looked through; by due date those of one status stand closer together.
 */
export const anywhere = ({ receivedFrom, receivedTo, dueFrom, statuses }: PetitionFilter): string => {
  if (receivedFrom !== undefined || receivedTo !== undefined)
    return 'petition p FORCE INDEX (petition_received)';
  return `petition p FORCE INDEX (${(dueFrom ?? statuses) ? 'petition_due' : 'petition_listed'})`;
};

/** How many candidates there are, one that several SELECTs hold as many times, each of these read no further than `limit`. */
export const sizeOf = (candidates: readonly string[], limit: number): string =>
  candidates.map((select) => `(SELECT COUNT(*) FROM (${select} LIMIT ${limit}) AS counted)`).join(' + ');

/** What comes after a position: beyond its key, or with the same key beyond its id, unless no two have one key. */
export const beyondOf = (key: string, id: string, beyond: '<' | '>', isUnique: boolean): string =>
  isUnique
    ? `${key} ${beyond} :key`
    : `${key} ${beyond}= :key AND (${key} ${beyond} :key OR ${id} ${beyond} :last)`;

/** Rows of `petition p` by ids. */
export const drivenBy = (ids: string): string =>
  `(${ids}) few JOIN petition p FORCE INDEX (petition_listed) ON p.id = few.id`;

/** The ids that SELECTs have, each once. */
export const eachOf = (selects: readonly string[]): string =>
  selects.length === 1 ? `SELECT DISTINCT id FROM (${selects.join()}) found` : selects.join(' UNION ');
