import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../../application/ports';
import type { AssignRequestHandler } from '../../../application/request/assign-request-handler';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { answerRequest, RequestInput } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('AssignRequestHandlerResult', () => RequestType);

@InputType({ description: 'Who shall answer for a request within its unit.' })
export class AssignRequestHandlerInput extends RequestInput {
  @Field(() => ID, {
    description:
      'A cadre who serves in the unit that answers; others are refused with OFFICER_NOT_OF_UNIT or OFFICER_NOT_SERVING.',
  })
  cadreId!: string;
}

/** The mutation `assignRequestHandler`. */
@Resolver()
export class AssignRequestHandlerMutation {
  constructor(
    private readonly useCase: AssignRequestHandler,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Names the officer of a request, e.g. after the last one left (首问负责). For a head of the unit that answers, until the request is closed, withdrawn or handed over.',
  })
  async assignRequestHandler(
    @Arg('input', () => AssignRequestHandlerInput) input: AssignRequestHandlerInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const command = commandContext(context, 'assignRequestHandler', input, this.now());
    const requestId = parseId('input.requestId', input.requestId);
    const cadreId = parseId('input.cadreId', input.cadreId);
    return answerRequest(await this.useCase.execute(requestId, cadreId, context.asker, command), context);
  }
}
