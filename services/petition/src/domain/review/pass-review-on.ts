import { handOnClock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { SUCCESSION } from '../acting';
import { frame } from '../decide';
import type { PetitionEvent } from '../events';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { unitOfCase, type UnitFacts, type UnitOfCase } from '../unit';
import type { Wall } from '../wall';
import { nextUnitUp } from './request-review';
import type { Review } from './review';
import { unitReviewed } from './reviews-of';

export interface PassReviewOn {
  /** The unit that is gone. */
  readonly from: string;
  /** Who continues its work (PR 24). */
  readonly to: UnitFacts;
  /** The units above `to`, the nearest first. */
  readonly above: readonly UnitFacts[];
}

/** Whether a unit would judge what it decided itself, or took over from who did: the opinion, or the review that is re-reviewed. */
const judgesItself = (petition: Petition, { stage }: Review, unitId: string, { from, to }: PassReviewOn) => {
  const judged = [petition.heldBy.id, unitReviewed(petition, stage)];
  return judged.includes(unitId) || (unitId === to.id && judged.includes(from));
};

/** Who decides a review now: its unit, or the successor of that; where these decided what is reviewed, the next unit up (PR 35, 36). */
const reviewerAfter = (
  petition: Petition,
  review: Review,
  command: PassReviewOn,
  wall: Wall,
): UnitOfCase | null => {
  const { from, to, above } = command;
  const own = review.unit?.id === from ? to : review.unit;
  if (!own || review.decision !== null || !judgesItself(petition, review, own.id, command)) return own;
  const others = above.filter(({ id }) => id !== from && !judgesItself(petition, review, id, command));
  return nextUnitUp(petition, others, wall) ?? own;
};

/**
 * The successor of a unit that is gone decides, and delivers, the reviews of that unit that aren't delivered yet, by the same
 * days (PR 24); where it answers for what is reviewed by now, the next unit above it does, and where there is none an organ
 * outside may. Nothing is recorded where nothing changes.
 */
export const passReviewOn = (
  petition: Petition,
  command: PassReviewOn,
  facts: Facts,
  wall: Wall,
): Accepted<PetitionEvent> => {
  const left = (petition.reviews ?? []).flatMap((review) => {
    const unit = review.delivery === null ? reviewerAfter(petition, review, command, wall) : null;
    return unit && unit.id !== review.unit?.id ? [{ review, unit }] : [];
  });
  return accept<PetitionEvent>(
    ...left.map(({ review, unit }): PetitionEvent => {
      const clocks = petition.clocks.filter(({ id }) => id === review.clockId);
      return {
        type: 'petition.review-passed-on',
        ...frame(
          SUCCESSION,
          facts,
          clocks
            .map((clock) => handOnClock(clock, unit.id))
            .filter((clock) => !petition.clocks.includes(clock)),
        ),
        ...{ reviewId: review.id, unit: unitOfCase(unit) },
      };
    }),
  );
};
