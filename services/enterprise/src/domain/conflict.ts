import type { Rejection, Uuid } from '@lianxin/kernel';
import type { KnownKin } from './directory';
import type { Enterprise } from './enterprise';
import { CONFLICT_GROUNDS, type ConflictGround } from './liaison';
import { refuse } from './refuse';

/** A cadre as far as interests go. */
export interface Interested {
  readonly cadreId: Uuid;
  readonly kin: KnownKin;
}

/** What a firm's file says of interests in it. */
export type InterestsIn = Pick<Enterprise, 'persons' | 'interests'>;

/**
 * What stands between a cadre and a firm, each ground once: a post or shares of his own, found by his token or declared
 * (CSL 59(16), 76(1)), and kin who lead or own the firm (CSL 74, 76(2)). Empty where nothing is known to.
 */
export const conflictGrounds = (
  { cadreId, kin: { personToken, kinTokens } }: Interested,
  { persons, interests }: InterestsIn,
): readonly ConflictGround[] => {
  const own = persons.filter(({ token }) => token !== null && token === personToken);
  const declared = interests.filter((interest) => interest.cadreId === cadreId);
  const holds: Readonly<Record<ConflictGround, boolean>> = {
    OWN_POST: own.some(({ role }) => role !== 'OWNER') || declared.some(({ kind }) => kind === 'POST'),
    OWN_SHARES: own.some(({ role }) => role === 'OWNER') || declared.some(({ kind }) => kind === 'SHARES'),
    KIN: persons.some(({ token }) => token !== null && kinTokens.includes(token)),
  };
  return CONFLICT_GROUNDS.filter((ground) => holds[ground]);
};

/**
 * An interest keeps a cadre from a firm: CONFLICT_OF_INTEREST, in the same words whatever the ground is. Whoever tries a
 * pairing isn't thereby told of kin; the ground of a pairing is read by those who may know of conflicts.
 */
export const refusalOfConflict = (
  grounds: readonly ConflictGround[],
): Rejection<'CONFLICT_OF_INTEREST'> | null => (grounds.length === 0 ? null : refuse('CONFLICT_OF_INTEREST'));
