import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { answerSuggestion } from '../../domain/answer-suggestion';
import type { Adoption } from '../../domain/vocabulary';
import type { Context } from '../context';
import { AdoptionEnum } from '../enums';
import { LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AnswerSuggestionResult', () => PetitionType);

@InputType({ description: 'The written answer to a suggestion.' })
export class AnswerSuggestionInput extends PetitionInput {
  @Field(() => String, { description: 'The answer.' })
  text!: string;

  @Field(() => AdoptionEnum, { description: 'What became of the suggestion.' })
  adopted!: Adoption;
}

/** The mutation `answerSuggestion`. */
@Resolver()
export class AnswerSuggestionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Answers a suggestion in writing and says what became of it (Art. 29). For the holder, in HANDLING.',
  })
  answerSuggestion(
    @Arg('input', () => AnswerSuggestionInput) input: AnswerSuggestionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { adopted } = input;
    const text = parseOptionalProse('input.text', input.text, LONGEST_TEXT);
    return this.decided(context, 'answerSuggestion', input, (petition, acting, facts) =>
      answerSuggestion(petition, { text, adopted }, acting, facts),
    );
  }
}
