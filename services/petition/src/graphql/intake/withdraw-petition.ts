import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { withdrawPetition } from '../../domain/intake/withdraw-petition';
import type { Context } from '../context';
import { LONGEST_REASON } from '../petition-command';
import { PetitionStatusType } from '../petition-status-type';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { parseReceived, PetitionersActInput, PetitionersMutation } from './petitioners-command';

const Result = resultOf<PetitionType | PetitionStatusType>(
  'WithdrawPetitionResult',
  () => PetitionType,
  () => PetitionStatusType,
);

@InputType({ description: 'That a petitioner takes his petition back.' })
export class WithdrawPetitionInput extends PetitionersActInput {
  @Field(() => String, { nullable: true, description: 'Nobody has to say why.' })
  reason?: string | null;
}

/** The mutation `withdrawPetition`. */
@Resolver()
export class WithdrawPetitionMutation extends PetitionersMutation {
  @Mutation(() => Result, {
    description:
      'Takes a petition back before it is decided, by the petitioner in the session of openPetition, or on paper, recorded by the holder or the registering office with day and proof; a joint one on paper only. No office takes one back of its own.',
  })
  withdrawPetition(
    @Arg('input', () => WithdrawPetitionInput) input: WithdrawPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | PetitionStatusType | RejectionValue> {
    const said = parseOptionalProse('input.reason', input.reason ?? '', LONGEST_REASON);
    const withdrawal = { reason: said.trim() === '' ? null : said, received: parseReceived(input) };
    return this.decided(context, 'withdrawPetition', input, (petition, acting, facts) =>
      withdrawPetition(petition, withdrawal, acting, facts),
    );
  }
}
