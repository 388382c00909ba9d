import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { acceptTransfer } from '../../domain/accept-transfer';
import type { Context } from '../context';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AcceptTransferResult', () => PetitionType);

@InputType({ description: 'The petition that is taken over.' })
export class AcceptTransferInput extends PetitionInput {}

/** The mutation `acceptTransfer`. */
@Resolver()
export class AcceptTransferMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Takes an offered petition over: responsibility moves here (Art. 23). For the offered unit, in OFFERED.',
  })
  acceptTransfer(
    @Arg('input', () => AcceptTransferInput) input: AcceptTransferInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    return this.decided(context, 'acceptTransfer', input, acceptTransfer);
  }
}
