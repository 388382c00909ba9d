import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { objectToRequest } from '../../../domain/request/object-to-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('ObjectToRequestResult', () => RequestType);

@InputType({ description: 'An objection.' })
export class ObjectToRequestInput extends RequestInput {
  @Field(() => String, { description: 'Why it isn’t the unit’s own.' })
  reasons!: string;
}

/** The mutation `objectToRequest`. */
@Resolver()
export class ObjectToRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Says why an offered request isn’t the unit’s own, within 5 working days; the sender decides. For the offered unit, in OFFERED.',
  })
  objectToRequest(
    @Arg('input', () => ObjectToRequestInput) input: ObjectToRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = { reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON) };
    return this.decided(context, 'objectToRequest', input, (request, acting, facts) =>
      objectToRequest(request, said, acting, facts),
    );
  }
}
