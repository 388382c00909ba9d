import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { decideObjection } from '../../domain/decide-objection';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('DecideObjectionResult', () => PetitionType);

@InputType({ description: 'The decision on an objection.' })
export class DecideObjectionInput extends PetitionInput {
  @Field(() => Boolean, { description: 'Whether the sender agrees with the objection.' })
  agreed!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed where it is refused.' })
  reason?: string | null;
}

/** The mutation `decideObjection`. */
@Resolver()
export class DecideObjectionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Decides on an objection: agreed, the petition is back with the sender; refused, the receiver answers for it (Art. 23). For the sender, in OFFERED.',
  })
  decideObjection(
    @Arg('input', () => DecideObjectionInput) input: DecideObjectionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const reason =
      input.reason == null ? null : parseOptionalProse('input.reason', input.reason, LONGEST_REASON);
    return this.decided(context, 'decideObjection', input, (petition, acting, facts) =>
      decideObjection(petition, { agreed: input.agreed, reason }, acting, facts),
    );
  }
}
