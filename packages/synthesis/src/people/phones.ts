import type { Chance } from '../random';

/** Eleven digits as every mobile number has, in the segment 154, which the national numbering plan has given to no operator. */
export const UNASSIGNED_SEGMENT = '154';

/** A mobile number that reads as one and rings nowhere. */
export const makePhone = (chance: Chance): string =>
  `${UNASSIGNED_SEGMENT}${String(chance.int(0, 99_999_999)).padStart(8, '0')}`;
