import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../../application/ports';
import type { HandToPetition } from '../../../application/request/hand-to-petition';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { answerRequest, LONGEST_REASON, RequestInput } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('HandToPetitionResult', () => RequestType);

@InputType({ description: 'To which petition office a request goes.' })
export class HandToPetitionInput extends RequestInput {
  @Field(() => ID, { description: 'A unit with the function PETITION_OFFICE.' })
  toUnitId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

/** The mutation `handToPetition`. */
@Resolver()
export class HandToPetitionMutation {
  constructor(
    private readonly useCase: HandToPetition,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Sends a request, with its history sealed, on its way to a petition office; it is HANDED_OVER when the petition service confirms, and nothing else may be done until then. For the holder, in SUBMITTED, OFFERED, WORKING and WAITING.',
  })
  async handToPetition(
    @Arg('input', () => HandToPetitionInput) input: HandToPetitionInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const command = commandContext(context, 'handToPetition', input, this.now());
    const given = {
      toUnitId: parseId('input.toUnitId', input.toUnitId),
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
    };
    const requestId = parseId('input.requestId', input.requestId);
    return answerRequest(await this.useCase.execute(requestId, given, context.asker, command), context);
  }
}
