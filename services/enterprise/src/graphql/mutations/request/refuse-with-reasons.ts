import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { refuseWithReasons } from '../../../domain/request/deliver-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, LONGEST_TEXT, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('RefuseWithReasonsResult', () => RequestType);

@InputType({ description: 'Why a request can’t be met.' })
export class RefuseWithReasonsInput extends RequestInput {
  @Field(() => String, { description: 'The reasons.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Needed where SOLVE was missed; the firm reads it.' })
  lateReason?: string | null;
}

/** The mutation `refuseWithReasons`. */
@Resolver()
export class RefuseWithReasonsMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Says why a request can’t be met; the firm may rate it all the same. For the holder, in WORKING.',
  })
  refuseWithReasons(
    @Arg('input', () => RefuseWithReasonsInput) input: RefuseWithReasonsInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = {
      text: parseOptionalProse('input.text', input.text, LONGEST_TEXT),
      lateReason:
        input.lateReason == null
          ? null
          : parseOptionalProse('input.lateReason', input.lateReason, LONGEST_REASON),
    };
    return this.decided(context, 'refuseWithReasons', input, (request, acting, facts) =>
      refuseWithReasons(request, said, acting, facts),
    );
  }
}
