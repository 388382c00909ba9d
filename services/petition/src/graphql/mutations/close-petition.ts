import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { closePetition } from '../../domain/close-petition';
import type { Context } from '../context';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ClosePetitionResult', () => PetitionType);

@InputType({ description: 'The petition that is closed.' })
export class ClosePetitionInput extends PetitionInput {}

/** The mutation `closePetition`. */
@Resolver()
export class ClosePetitionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Closes a concluded petition (结案) by a second person, after a rating or after the period for review; a missing rating never blocks. For the holder or the registering office.',
  })
  closePetition(
    @Arg('input', () => ClosePetitionInput) input: ClosePetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    return this.decided(context, 'closePetition', input, closePetition);
  }
}
