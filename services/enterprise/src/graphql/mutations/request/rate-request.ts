import { InvalidInput } from '@lianxin/kernel';
import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { rateRequest } from '../../../domain/request/rate-request';
import type { Grade } from '../../../domain/request/vocabulary';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestStatusType } from '../../request/request-status-type';

const Result = resultOf('RateRequestResult', () => RequestStatusType);

@InputType({ description: 'A voluntary rating by the firm.' })
export class RateRequestInput extends RequestInput {
  @Field(() => Int, { description: 'From 1 (非常不满意) to 5 (非常满意).' })
  grade!: number;

  @Field(() => String, { nullable: true, description: 'What the firm adds.' })
  comment?: string | null;
}

const parseGrade = (grade: number): Grade => {
  if (grade < 1 || grade > 5) throw new InvalidInput('input.grade', 'lies between 1 and 5');
  return grade as Grade;
};

/** The mutation `rateRequest`. */
@Resolver()
export class RateRequestMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Rates a delivery, by the firm in the session of openRequest and by nobody for it; voluntary, silence is neutral. In DELIVERED, within the rating window.',
  })
  rateRequest(
    @Arg('input', () => RateRequestInput) input: RateRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestStatusType | RejectionValue> {
    const said = {
      grade: parseGrade(input.grade),
      comment:
        input.comment == null ? null : parseOptionalProse('input.comment', input.comment, LONGEST_REASON),
    };
    return this.decidedForFirm(context, 'rateRequest', input, (request, acting, facts) =>
      rateRequest(request, said, acting, facts),
    );
  }
}
