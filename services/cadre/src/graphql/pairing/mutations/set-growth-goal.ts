import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { setGrowthGoal } from '../../../domain/pairing/set-growth-goal';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('SetGrowthGoalResult', () => PairingType);

@InputType({ description: 'A goal for the growth plan.' })
export class SetGrowthGoalInput extends PairingInput {
  @Field(() => String, { description: 'What is to be reached; at most 2,000 characters.' })
  text!: string;

  @Field(() => DateScalar, { description: 'By when; today at the earliest.' })
  dueOn!: PlainDate;
}

/** The mutation `setGrowthGoal`. */
@Resolver()
export class SetGrowthGoalMutation extends PairingMutation {
  @Mutation(() => Result, {
    description: 'Adds a goal to the growth plan of an ACTIVE pairing, for the recruit or a mentor.',
  })
  setGrowthGoal(
    @Arg('input', () => SetGrowthGoalInput) input: SetGrowthGoalInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const text = parseOptionalProse('input.text', input.text, LONGEST_REMARK);
    const goal = { goalId: this.newId(), text, dueOn: input.dueOn };
    return this.byParticipant(context, 'setGrowthGoal', input, (pairing, authorId, facts) =>
      setGrowthGoal(pairing, { ...goal, authorId }, facts),
    );
  }
}
