import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../../application/ports';
import type { DispatchRequest } from '../../../application/request/dispatch-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { answerRequest, LONGEST_REASON, RequestInput } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('DispatchRequestResult', () => RequestType);

@InputType({ description: 'To which unit a request is offered.' })
export class DispatchRequestInput extends RequestInput {
  @Field(() => ID, { description: 'The unit that is to work on it; it may be the holder’s own.' })
  toUnitId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

/** The mutation `dispatchRequest`. */
@Resolver()
export class DispatchRequestMutation {
  constructor(
    private readonly useCase: DispatchRequest,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Offers a triaged request to the unit that is to work on it (派单); the holder answers until it is taken over. For the holder, in SUBMITTED.',
  })
  async dispatchRequest(
    @Arg('input', () => DispatchRequestInput) input: DispatchRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const command = commandContext(context, 'dispatchRequest', input, this.now());
    const given = {
      toUnitId: parseId('input.toUnitId', input.toUnitId),
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
    };
    const requestId = parseId('input.requestId', input.requestId);
    return answerRequest(await this.useCase.execute(requestId, given, context.asker, command), context);
  }
}
