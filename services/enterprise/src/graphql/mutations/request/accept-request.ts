import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { acceptRequest } from '../../../domain/request/accept-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('AcceptRequestResult', () => RequestType);

@InputType({ description: 'The request that is taken over.' })
export class AcceptRequestInput extends RequestInput {}

/** The mutation `acceptRequest`. */
@Resolver()
export class AcceptRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Takes an offered request over: responsibility moves here, and the asker works on it (接单). For the offered unit, in OFFERED.',
  })
  acceptRequest(
    @Arg('input', () => AcceptRequestInput) input: AcceptRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    return this.decided(context, 'acceptRequest', input, acceptRequest);
  }
}
