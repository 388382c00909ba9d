import { type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { closeRequest } from '../../../domain/request/close-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('CloseRequestResult', () => RequestType);

@InputType({ description: 'The request that is closed.' })
export class CloseRequestInput extends RequestInput {}

/** The mutation `closeRequest`. */
@Resolver()
export class CloseRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Closes a request (结案) by a second person, after a rating or after the time for one. For the holder or the unit asked first, in DELIVERED and RATED.',
  })
  closeRequest(
    @Arg('input', () => CloseRequestInput) input: CloseRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    return this.decided(context, 'closeRequest', input, closeRequest);
  }
}
