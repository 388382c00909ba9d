import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { objectToTransfer } from '../../domain/object-to-transfer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ObjectToTransferResult', () => PetitionType);

@InputType({ description: 'An objection to an offer.' })
export class ObjectToTransferInput extends PetitionInput {
  @Field(() => String, {
    description: 'Why it is not this unit’s matter; blanks only are refused with REASON_REQUIRED.',
  })
  reasons!: string;
}

/** The mutation `objectToTransfer`. */
@Resolver()
export class ObjectToTransferMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Objects to an offer with reasons, within 5 working days of its receipt (Art. 23). For the offered unit, in OFFERED.',
  })
  objectToTransfer(
    @Arg('input', () => ObjectToTransferInput) input: ObjectToTransferInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const reasons = parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON);
    return this.decided(context, 'objectToTransfer', input, (petition, acting, facts) =>
      objectToTransfer(petition, { reasons }, acting, facts),
    );
  }
}
