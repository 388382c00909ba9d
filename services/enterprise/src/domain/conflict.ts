import { reject, type Rejection, type RuleReference, type Uuid } from '@lianxin/kernel';
import type { KnownKin } from './directory';
import type { Enterprise } from './enterprise';
import { CONFLICT_GROUNDS, type ConflictGround } from './liaison';
import { CSL_59_POST, CSL_76_KIN, CSL_76_OWN } from './liaison-rules';

/** A cadre as far as interests go. */
export interface Interested {
  readonly cadreId: Uuid;
  readonly kin: KnownKin;
}

/** What a firm's file says of interests in it. */
export type InterestsIn = Pick<Enterprise, 'persons' | 'interests'>;

const RULES: Readonly<Record<ConflictGround, RuleReference>> = {
  OWN_POST: CSL_59_POST,
  OWN_SHARES: CSL_76_OWN,
  KIN: CSL_76_KIN,
};

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

/** An interest keeps a cadre from a firm: CONFLICT_OF_INTEREST under the article of the first ground. */
export const refusalOfConflict = (
  grounds: readonly ConflictGround[],
): Rejection<'CONFLICT_OF_INTEREST'> | null => {
  const [ground] = grounds;
  return ground === undefined ? null : reject('CONFLICT_OF_INTEREST', RULES[ground]);
};
