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
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import {
  CADRE_PERSONAL_FIELDS,
  type CadrePersonalField,
  type RevealCadreField,
} from '../../application/reveal-cadre-field';
import type { Context } from '../context';
import { rejected, resultOf } from '../refusals';

const Result = resultOf('RevealCadreFieldResult', () => RevealedField);

const FieldEnum = describedEnum(
  'CadrePersonalField',
  'What of a cadre’s file is masked, and revealed a value at a time.',
  CADRE_PERSONAL_FIELDS,
  {
    ID_NUMBER: 'The cadre’s ID number.',
    PHONE: 'The cadre’s phone number.',
    KIN_NAME: 'The name of a kinsman outside the register of cadres.',
    KIN_ID_NUMBER: 'The ID number of a kinsman.',
  },
);

@InputType({ description: 'Which masked value of a cadre’s file, and what for.' })
export class RevealCadreFieldInput extends RevealInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => FieldEnum, { description: 'Which value.' })
  field!: CadrePersonalField;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a kinsman: the line of the register of kin.',
  })
  kinshipId?: string | null;
}

/** The mutation `revealCadreField`. */
@Resolver()
export class RevealCadreFieldMutation {
  constructor(
    private readonly useCase: RevealCadreField,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Gives one masked value in clear, for an ORG_OFFICER over the cadre’s unit. Put on record first; without a purpose refused with PURPOSE_REQUIRED.',
  })
  async revealCadreField(
    @Arg('input', () => RevealCadreFieldInput) input: RevealCadreFieldInput,
    @Ctx() context: Context,
  ): Promise<RevealedField | RejectionValue> {
    const command = commandContext(context, 'revealCadreField', {}, this.now());
    const order = {
      cadreId: parseId('input.cadreId', input.cadreId),
      field: input.field,
      kinshipId: input.kinshipId ? parseId('input.kinshipId', input.kinshipId) : null,
      purpose: parseOptionalProse('input.purpose', input.purpose, LONGEST_PURPOSE),
    };
    return revealedOr(await this.useCase.execute(order, context.asker, command), rejected, context.locale);
  }
}
