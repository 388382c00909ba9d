import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { deliverRequest } from '../../../domain/request/deliver-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, LONGEST_TEXT, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('DeliverRequestResult', () => RequestType);

@InputType({ description: 'What was done.' })
export class DeliverRequestInput extends RequestInput {
  @Field(() => String, { description: 'What was done for the firm.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Needed where SOLVE was missed; the firm reads it.' })
  lateReason?: string | null;
}

/** The mutation `deliverRequest`. */
@Resolver()
export class DeliverRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Says what was done for the firm (办结); where SOLVE was missed, openly why (BE 36). For the holder, in WORKING.',
  })
  deliverRequest(
    @Arg('input', () => DeliverRequestInput) input: DeliverRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = {
      text: parseOptionalProse('input.text', input.text, LONGEST_TEXT),
      lateReason:
        input.lateReason == null
          ? null
          : parseOptionalProse('input.lateReason', input.lateReason, LONGEST_REASON),
    };
    return this.decided(context, 'deliverRequest', input, (request, acting, facts) =>
      deliverRequest(request, said, acting, facts),
    );
  }
}
