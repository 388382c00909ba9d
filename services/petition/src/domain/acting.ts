import { TIME_PASSING, type Acting } from '@lianxin/casework';

export {
  isSamePerson,
  personOf,
  TIME_PASSING,
  type Acting,
  type ActingPerson,
  type Role,
} from '@lianxin/casework';

/** The product itself, when another unit answers for what one did that is gone (PR 24). */
export const SUCCESSION: Acting = { ...TIME_PASSING, id: 'succession' };

/** The product itself, when an officer left his unit. */
export const DEPARTURE: Acting = { ...TIME_PASSING, id: 'departure' };
