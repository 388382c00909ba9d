import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { answerDuty } from '../../domain/conclusion/answer-duty';
import type { Context } from '../context';
import { parseLegalBasis } from '../legal-basis';
import { LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AnswerDutyResult', () => PetitionType);

@InputType({ description: 'The written answer where a duty of the unit’s own was asked for.' })
export class AnswerDutyInput extends PetitionInput {
  @Field(() => String, { description: 'What it did, or why it doesn’t.' })
  text!: string;

  @Field(() => [String], { description: 'The provisions it rests on, at most 50.' })
  legalBasis!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the duty was performed; null where the answer says why it isn’t.',
  })
  performedOn?: PlainDate | null;
}

/** The mutation `answerDuty`. */
@Resolver()
export class AnswerDutyMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Answers in writing a claim that the unit perform a duty of its own (Art. 31, fifth item); no opinion, and not reviewed. For the holder, in HANDLING.',
  })
  answerDuty(
    @Arg('input', () => AnswerDutyInput) input: AnswerDutyInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { performedOn } = input;
    const text = parseOptionalProse('input.text', input.text, LONGEST_TEXT);
    const answer = { text, legalBasis: parseLegalBasis(input.legalBasis), performedOn: performedOn ?? null };
    return this.decided(context, 'answerDuty', input, (petition, acting, facts) =>
      answerDuty(petition, answer, acting, facts),
    );
  }
}
