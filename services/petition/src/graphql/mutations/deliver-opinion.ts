import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { deliverOpinion } from '../../domain/deliver-opinion';
import type { DeliveryMethod } from '../../domain/vocabulary';
import type { Context } from '../context';
import { DeliveryMethodEnum } from '../enums';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('DeliverOpinionResult', () => PetitionType);

@InputType({ description: 'The delivery of an opinion or answer.' })
export class DeliverOpinionInput extends PetitionInput {
  @Field(() => DeliveryMethodEnum, { description: 'In which way.' })
  how!: DeliveryMethod;

  @Field(() => DateScalar, { description: 'The day: from issue to today.' })
  deliveredOn!: PlainDate;

  @Field(() => String, {
    description:
      'What proves it: the number of a receipt, a signed copy; blanks only are refused with EVIDENCE_REQUIRED.',
  })
  proof!: string;
}

/** The mutation `deliverOpinion`. */
@Resolver()
export class DeliverOpinionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records that opinion or answer reached the petitioner (办结); the 30 days for review start (Art. 35). For the holder, in DECIDED.',
  })
  deliverOpinion(
    @Arg('input', () => DeliverOpinionInput) input: DeliverOpinionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { how, deliveredOn } = input;
    const delivery = {
      how,
      deliveredOn,
      proof: parseOptionalProse('input.proof', input.proof, LONGEST_REASON),
    };
    return this.decided(context, 'deliverOpinion', input, (petition, acting, facts) =>
      deliverOpinion(petition, delivery, acting, facts),
    );
  }
}
