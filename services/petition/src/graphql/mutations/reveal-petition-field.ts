import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  describedEnum,
  LONGEST_PURPOSE,
  parseId,
  parseOptionalProse,
  RevealedField,
  revealedOr,
  RevealInput,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import {
  PETITION_PERSONAL_FIELDS,
  type PetitionPersonalField,
  type RevealPetitionField,
} from '../../application/reveal-petition-field';
import type { Context } from '../context';
import { refused, resultOf } from '../refusals';

const Result = resultOf('RevealPetitionFieldResult', () => RevealedField);

const FieldEnum = describedEnum(
  'PetitionPersonalField',
  'What of a petition is masked, and revealed a value at a time.',
  PETITION_PERSONAL_FIELDS,
  {
    PETITIONER_NAME: 'A petitioner’s name.',
    PETITIONER_ID_NUMBER: 'A petitioner’s ID number.',
    PETITIONER_PHONE: 'A petitioner’s phone number.',
    PETITIONER_ADDRESS: 'A petitioner’s address.',
    ACCUSED_NAME: 'The name of an accused who is no cadre.',
    ACCUSED_ID_NUMBER: 'The ID number of an accused who is no cadre.',
  },
);

@InputType({ description: 'Which masked value of a petition, and what for.' })
export class RevealPetitionFieldInput extends RevealInput {
  @Field(() => ID, { description: 'The petition.' })
  petitionId!: string;

  @Field(() => FieldEnum, { description: 'Which value.' })
  field!: PetitionPersonalField;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Of which petitioner, or accused from outside, in the order in which they are listed; from 0.',
  })
  index!: number;
}

/** The mutation `revealPetitionField`. */
@Resolver()
export class RevealPetitionFieldMutation {
  constructor(
    private readonly useCase: RevealPetitionField,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Gives one masked value in clear, for those who work on the petition in the unit that answers for it or does its registering office’s work. Put on record first; without a purpose refused with PURPOSE_REQUIRED.',
  })
  async revealPetitionField(
    @Arg('input', () => RevealPetitionFieldInput) input: RevealPetitionFieldInput,
    @Ctx() context: Context,
  ): Promise<RevealedField | RejectionValue> {
    const command = commandContext(context, 'revealPetitionField', {}, this.now());
    const { field, index } = input;
    if (index < 0) throw new InvalidInput('input.index', 'is below 0');
    const order = {
      ...{ field, index, petitionId: parseId('input.petitionId', input.petitionId) },
      purpose: parseOptionalProse('input.purpose', input.purpose, LONGEST_PURPOSE),
    };
    return revealedOr(await this.useCase.execute(order, context.asker, command), refused, context.locale);
  }
}
