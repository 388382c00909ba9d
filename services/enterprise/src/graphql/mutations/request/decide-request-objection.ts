import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { decideRequestObjection } from '../../../domain/request/decide-request-objection';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('DecideRequestObjectionResult', () => RequestType);

@InputType({ description: 'The decision on an objection.' })
export class DecideRequestObjectionInput extends RequestInput {
  @Field(() => Boolean, { description: 'Whether the sender agrees with the objection.' })
  agreed!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed where it is refused.' })
  reason?: string | null;
}

/** The mutation `decideRequestObjection`. */
@Resolver()
export class DecideRequestObjectionMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Decides on an objection: agreed, the request is to be dispatched again; refused, the receiver works on it. For the sender, in OFFERED.',
  })
  decideRequestObjection(
    @Arg('input', () => DecideRequestObjectionInput) input: DecideRequestObjectionInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = {
      agreed: input.agreed,
      reason: input.reason == null ? null : parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
    };
    return this.decided(context, 'decideRequestObjection', input, (request, acting, facts) =>
      decideRequestObjection(request, said, acting, facts),
    );
  }
}
