import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { setPurpose } from '../../domain/set-purpose';
import type { Purpose } from '../../domain/vocabulary';
import type { Context } from '../context';
import { PurposeEnum } from '../enums';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('SetPurposeResult', () => PetitionType);

@InputType({ description: 'What a petition is for.' })
export class SetPurposeInput extends PetitionInput {
  @Field(() => PurposeEnum, { description: 'What it is for.' })
  purpose!: Purpose;
}

/** The mutation `setPurpose`. */
@Resolver()
export class SetPurposeMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Says, or corrects, what a petition is for, in any state, by the registering office only. A petition that becomes an accusation goes back to it (Art. 30).',
  })
  setPurpose(
    @Arg('input', () => SetPurposeInput) input: SetPurposeInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { purpose } = input;
    return this.decided(context, 'setPurpose', input, (petition, acting, facts) =>
      setPurpose(petition, { purpose }, acting, facts),
    );
  }
}
