import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { askFirm } from '../../../domain/request/ask-firm';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('AskFirmResult', () => RequestType);

@InputType({ description: 'What the firm is asked to add.' })
export class AskFirmInput extends RequestInput {
  @Field(() => String, { description: 'All that is missing, at once.' })
  question!: string;
}

/** The mutation `askFirm`. */
@Resolver()
export class AskFirmMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Asks the firm, once, for all that is missing (BE 36); ANSWER and SOLVE stand still until it answers. For the holder, in WORKING.',
  })
  askFirm(
    @Arg('input', () => AskFirmInput) input: AskFirmInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = { question: parseOptionalProse('input.question', input.question, LONGEST_REASON) };
    return this.decided(context, 'askFirm', input, (request, acting, facts) =>
      askFirm(request, said, acting, facts),
    );
  }
}
