import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { acceptPetition } from '../../domain/accept-petition';
import type { Context } from '../context';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AcceptPetitionResult', () => PetitionType);

@InputType({ description: 'The petition that is accepted.' })
export class AcceptPetitionInput extends PetitionInput {}

/** The mutation `acceptPetition`. */
@Resolver()
export class AcceptPetitionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Accepts a petition (受理): the officer becomes its handler, and CONCLUDE starts for a claim (Art. 34). For the holder, in RECEIVED, or REGISTERED where it is competent.',
  })
  acceptPetition(
    @Arg('input', () => AcceptPetitionInput) input: AcceptPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    return this.decided(context, 'acceptPetition', input, acceptPetition);
  }
}
