import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { serveOpinionAgain } from '../../domain/conclusion/serve-again';
import type { Context } from '../context';
import { DeliveryInput, parseDelivery } from '../delivery-input';
import { PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ServeOpinionAgainResult', () => PetitionType);

@InputType({ description: 'A later service of an opinion whose first service didn’t reach the petitioner.' })
export class ServeOpinionAgainInput extends DeliveryInput {}

/** The mutation `serveOpinionAgain`. */
@Resolver()
export class ServeOpinionAgainMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records that an opinion was served once more, later: the petitioner’s 30 days for review count from then (Art. 35). For the holder, in CONCLUDED, as long as no review was asked for.',
  })
  serveOpinionAgain(
    @Arg('input', () => ServeOpinionAgainInput) input: ServeOpinionAgainInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const delivery = parseDelivery(input);
    return this.decided(context, 'serveOpinionAgain', input, (petition, acting, facts) =>
      serveOpinionAgain(petition, delivery, acting, facts),
    );
  }
}
