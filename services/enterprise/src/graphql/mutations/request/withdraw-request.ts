import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { withdrawRequest } from '../../../domain/request/withdraw-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestStatusType } from '../../request/request-status-type';

const Result = resultOf('WithdrawRequestResult', () => RequestStatusType);

@InputType({ description: 'The request that is taken back.' })
export class WithdrawRequestInput extends RequestInput {
  @Field(() => String, { nullable: true, description: 'Nobody has to say why.' })
  reason?: string | null;
}

/** The mutation `withdrawRequest`. */
@Resolver()
export class WithdrawRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Takes a request back, by the firm in the session of openRequest. In SUBMITTED, OFFERED, WORKING and WAITING.',
  })
  withdrawRequest(
    @Arg('input', () => WithdrawRequestInput) input: WithdrawRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestStatusType | RejectionValue> {
    const said = {
      reason: input.reason == null ? null : parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
    };
    return this.decidedForFirm(context, 'withdrawRequest', input, (request, acting, facts) =>
      withdrawRequest(request, said, acting, facts),
    );
  }
}
