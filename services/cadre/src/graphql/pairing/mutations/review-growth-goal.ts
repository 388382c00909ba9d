import { parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GoalProgress } from '../../../domain/pairing/pairing';
import { reviewGrowthGoal } from '../../../domain/pairing/review-growth-goal';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { GoalProgressEnum } from '../enums';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('ReviewGrowthGoalResult', () => PairingType);

@InputType({ description: 'A look at a growth goal.' })
export class ReviewGrowthGoalInput extends PairingInput {
  @Field(() => ID, { description: 'The goal.' })
  goalId!: string;

  @Field(() => GoalProgressEnum, { description: 'How it stands.' })
  progress!: GoalProgress;

  @Field(() => String, { nullable: true, description: 'What there is to say; at most 2,000 characters.' })
  remark?: string | null;
}

/** The mutation `reviewGrowthGoal`. */
@Resolver()
export class ReviewGrowthGoalMutation extends PairingMutation {
  @Mutation(() => Result, {
    description: 'Reviews an open goal of an ACTIVE pairing, for the recruit or a mentor.',
  })
  reviewGrowthGoal(
    @Arg('input', () => ReviewGrowthGoalInput) input: ReviewGrowthGoalInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const goalId = parseId('input.goalId', input.goalId);
    const remark = input.remark ? parseOptionalProse('input.remark', input.remark, LONGEST_REMARK) : null;
    const review = { goalId, progress: input.progress, remark };
    return this.byParticipant(context, 'reviewGrowthGoal', input, (pairing, authorId, facts) =>
      reviewGrowthGoal(pairing, { ...review, authorId }, facts),
    );
  }
}
