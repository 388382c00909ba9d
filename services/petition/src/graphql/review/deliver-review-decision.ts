import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { deliverReviewDecision } from '../../domain/review/deliver-review-decision';
import type { Context } from '../context';
import { DeliveryInput, parseDelivery } from '../delivery-input';
import { PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('DeliverReviewDecisionResult', () => PetitionType);

@InputType({ description: 'The delivery of the decision of a review or re-review.' })
export class DeliverReviewDecisionInput extends DeliveryInput {}

/** The mutation `deliverReviewDecision`. */
@Resolver()
export class DeliverReviewDecisionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records that the written decision of a review or re-review reached the petitioner; after a review that upheld the opinion, the 30 days for re-review start (Art. 36). For the unit that decided it, whatever came of the petition since.',
  })
  deliverReviewDecision(
    @Arg('input', () => DeliverReviewDecisionInput) input: DeliverReviewDecisionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const delivery = parseDelivery(input);
    return this.decided(context, 'deliverReviewDecision', input, (petition, acting, facts) =>
      deliverReviewDecision(petition, delivery, acting, facts),
    );
  }
}
