import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { deliverOpinion } from '../../domain/deliver-opinion';
import type { Context } from '../context';
import { DeliveryInput, parseDelivery } from '../delivery-input';
import { PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('DeliverOpinionResult', () => PetitionType);

@InputType({ description: 'The delivery of an opinion or answer.' })
export class DeliverOpinionInput extends DeliveryInput {}

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
    const delivery = parseDelivery(input);
    return this.decided(context, 'deliverOpinion', input, (petition, acting, facts) =>
      deliverOpinion(petition, delivery, acting, facts),
    );
  }
}
