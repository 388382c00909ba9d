import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { answerQuestion } from '../../../domain/request/answer-question';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_TEXT, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestStatusType } from '../../request/request-status-type';

const Result = resultOf('AnswerQuestionResult', () => RequestStatusType);

@InputType({ description: 'What the firm answers.' })
export class AnswerQuestionInput extends RequestInput {
  @Field(() => String, { description: 'The answer.' })
  answer!: string;
}

/** The mutation `answerQuestion`. */
@Resolver()
export class AnswerQuestionMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Records what the firm answered; the clocks go on. By the firm in the session of openRequest, or by an officer of the holder or of the unit asked first, in WAITING.',
  })
  answerQuestion(
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
    @Ctx() context: Context,
  ): Promise<RequestStatusType | RejectionValue> {
    const said = { answer: parseOptionalProse('input.answer', input.answer, LONGEST_TEXT) };
    return this.decidedForFirm(context, 'answerQuestion', input, (request, acting, facts) =>
      answerQuestion(request, said, acting, facts),
    );
  }
}
