import { handOnClock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { SUCCESSION } from '../acting';
import { frame } from '../decide';
import type { PetitionEvent } from '../events';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { unitOfCase, type UnitFacts } from '../unit';

export interface PassReviewOn {
  /** The unit that is gone. */
  readonly from: string;
  /** Who continues its work (PR 24). */
  readonly to: UnitFacts;
}

/**
 * The successor of a unit that is gone decides, and delivers, the reviews of that unit that aren't delivered yet, by the same
 * days (PR 24). Nothing is recorded where it has none.
 */
export const passReviewOn = (
  petition: Petition,
  { from, to }: PassReviewOn,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const left = (petition.reviews ?? []).filter(
    ({ unit, delivery }) => unit?.id === from && delivery === null && to.id !== from,
  );
  return accept<PetitionEvent>(
    ...left.map((review): PetitionEvent => {
      const clocks = petition.clocks.filter(({ id }) => id === review.clockId);
      return {
        type: 'petition.review-passed-on',
        ...frame(
          SUCCESSION,
          facts,
          clocks
            .map((clock) => handOnClock(clock, to.id))
            .filter((clock) => !petition.clocks.includes(clock)),
        ),
        ...{ reviewId: review.id, unit: unitOfCase(to) },
      };
    }),
  );
};
