import { InvalidInput } from '@lianxin/kernel';
import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { answerCorrection } from '../../domain/intake/answer-correction';
import type { Context } from '../context';
import { LONGEST_TEXT } from '../petition-command';
import { PetitionStatusType } from '../petition-status-type';
import { PetitionType } from '../petition-type';
import { parsePetitioners, PetitionerInput } from '../petitioner-input';
import { resultOf } from '../refusals';
import { parseReceived, PetitionersActInput, PetitionersMutation } from './petitioners-command';
import { mustHaveFewRepresentatives } from './representatives-input';

const Result = resultOf<PetitionType | PetitionStatusType>(
  'AnswerCorrectionResult',
  () => PetitionType,
  () => PetitionStatusType,
);

@InputType({ description: 'What was missing.' })
export class AnswerCorrectionInput extends PetitionersActInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the petitioner adds, in his words, at most 20,000 characters.',
  })
  text?: string | null;

  @Field(() => [PetitionerInput], {
    nullable: true,
    description: 'All petitioners with their data, where these were missing; encrypted.',
  })
  petitioners?: PetitionerInput[] | null;
}

/** The mutation `answerCorrection`. */
@Resolver()
export class AnswerCorrectionMutation extends PetitionersMutation {
  @Mutation(() => Result, {
    description:
      'Gives what was missing (补正), by the petitioner in the session of openPetition, or recorded by the holder or the registering office with day and proof; the petition is RECEIVED. In AWAITING_CORRECTION. Without a text or petitioners it is bad input.',
  })
  answerCorrection(
    @Arg('input', () => AnswerCorrectionInput) input: AnswerCorrectionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | PetitionStatusType | RejectionValue> {
    const said = parseOptionalProse('input.text', input.text ?? '', LONGEST_TEXT);
    const text = said.trim() === '' ? null : said;
    const petitioners = input.petitioners?.length
      ? parsePetitioners('input.petitioners', input.petitioners)
      : null;
    if (text === null && petitioners === null) throw new InvalidInput('input.text', 'says nothing');
    const received = parseReceived(input);
    return this.decided(context, 'answerCorrection', input, (petition, acting, facts) => {
      mustHaveFewRepresentatives(petitioners, facts.rules);
      return answerCorrection(petition, { text, petitioners, received }, acting, facts);
    });
  }
}
