import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { reopenRequest } from '../../../domain/request/reopen-request';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestStatusType } from '../../request/request-status-type';

const Result = resultOf('ReopenRequestResult', () => RequestStatusType);

@InputType({ description: 'Why a request is worked on again.' })
export class ReopenRequestInput extends RequestInput {
  @Field(() => String, { description: 'What is still missing.' })
  reason!: string;
}

/** The mutation `reopenRequest`. */
@Resolver()
export class ReopenRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Has a badly rated request worked on again, once; the second rating is final. By the firm in the session of openRequest, or by an officer of the holder or of the unit asked first, in RATED.',
  })
  reopenRequest(
    @Arg('input', () => ReopenRequestInput) input: ReopenRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestStatusType | RejectionValue> {
    const said = { reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON) };
    return this.decidedForFirm(context, 'reopenRequest', input, (request, acting, facts) =>
      reopenRequest(request, said, acting, facts),
    );
  }
}
