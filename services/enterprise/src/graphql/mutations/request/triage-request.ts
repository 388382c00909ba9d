import {
  commandContext,
  parseId,
  parseOptionalId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../../application/ports';
import type { TriageRequest } from '../../../application/request/triage-request';
import type { RequestCategory } from '../../../domain/request/vocabulary';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { RequestCategoryEnum } from '../../request/enums';
import { answerRequest, LONGEST_REASON, RequestInput } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('TriageRequestResult', () => RequestType);

@InputType({ description: 'How a request is sorted before it is dispatched.' })
export class TriageRequestInput extends RequestInput {
  @Field(() => RequestCategoryEnum, { description: 'What is asked for.' })
  category!: RequestCategory;

  @Field(() => Boolean, { description: 'Whether it is due within 24 hours.' })
  urgent!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit complained of: given for ENVIRONMENT_COMPLAINT, and for nothing else.',
  })
  complainedOfUnitId?: string | null;

  @Field(() => String, { nullable: true, description: 'For who works on it.' })
  note?: string | null;
}

/** The mutation `triageRequest`. */
@Resolver()
export class TriageRequestMutation {
  constructor(
    private readonly useCase: TriageRequest,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Settles what is asked for, how urgent it is and whom it complains of; running clocks follow. For the holder, in SUBMITTED.',
  })
  async triageRequest(
    @Arg('input', () => TriageRequestInput) input: TriageRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const command = commandContext(context, 'triageRequest', input, this.now());
    const sorted = {
      category: input.category,
      urgent: input.urgent,
      complainedOfUnitId: parseOptionalId('input.complainedOfUnitId', input.complainedOfUnitId),
      note: input.note == null ? null : parseOptionalProse('input.note', input.note, LONGEST_REASON),
    };
    const requestId = parseId('input.requestId', input.requestId);
    return answerRequest(await this.useCase.execute(requestId, sorted, context.asker, command), context);
  }
}
