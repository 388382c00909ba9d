import { accept, firstRefusal, type Decision, type Uuid } from '@lianxin/kernel';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { GoalProgress, GrowthGoal, Pairing } from './pairing';
import { mustBeStepOf } from './transitions';

/** How a goal stands. */
export interface ReviewOfGoal {
  readonly goalId: Uuid;
  readonly progress: GoalProgress;
  readonly remark: string | null;
  readonly authorId: Uuid;
}

/** Whether the goal is met or given up: no review follows. */
export const isSettled = ({ reviews }: Pick<GrowthGoal, 'reviews'>): boolean => {
  const progress = reviews.at(-1)?.progress;
  return progress === 'MET' || progress === 'DROPPED';
};

const mustHaveOpenGoal: StandingGuard = ({ goals }) =>
  goals.every(isSettled) ? refuse('GOAL_NOT_OPEN') : null;

/** What can be asked before the command. */
export const reviewGrowthGoalGuards: readonly StandingGuard[] = [
  mustBeStepOf('reviewGrowthGoal'),
  mustHaveOpenGoal,
];

/** Reviews a goal. Refuses any state but ACTIVE (ILLEGAL_STEP) and a goal that isn't there or is settled (GOAL_NOT_OPEN). */
export const reviewGrowthGoal = (
  pairing: Pairing,
  { goalId, progress, remark, authorId }: ReviewOfGoal,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  const refusal = firstRefusal(reviewGrowthGoalGuards, pairing, facts);
  if (refusal) return refusal;
  const goal = pairing.goals.find(({ id }) => id === goalId);
  if (!goal || isSettled(goal)) return refuse('GOAL_NOT_OPEN');
  const review = { on: occasion.today, progress, remark: remark?.trim() ?? null, reviewerId: authorId };
  return accept({ type: 'pairing.goal-reviewed', goalId, review, ...frame(occasion) });
};
