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
  ENTERPRISE_PERSONAL_FIELDS,
  type EnterprisePersonalField,
  type RevealEnterpriseField,
} from '../../application/reveal-enterprise-field';
import type { Context } from '../context';
import { rejected, resultOf } from '../refusals';

const Result = resultOf('RevealEnterpriseFieldResult', () => RevealedField);

const FieldEnum = describedEnum(
  'EnterprisePersonalField',
  'What of a firm’s file is masked, and revealed a value at a time.',
  ENTERPRISE_PERSONAL_FIELDS,
  {
    CONTACT_NAME: 'The name of the firm’s contact.',
    CONTACT_PHONE: 'The phone number of the firm’s contact.',
    PERSON_NAME: 'The name of a person who leads or owns the firm.',
    PERSON_ID_NUMBER: 'The ID number of such a person.',
  },
);

@InputType({ description: 'Which masked value of a firm’s file, and what for.' })
export class RevealEnterpriseFieldInput extends RevealInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => FieldEnum, { description: 'Which value.' })
  field!: EnterprisePersonalField;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Of which of the firm’s persons, in the order in which they are listed; from 0.',
  })
  index!: number;
}

/** The mutation `revealEnterpriseField`. */
@Resolver()
export class RevealEnterpriseFieldMutation {
  constructor(
    private readonly useCase: RevealEnterpriseField,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Gives one masked value in clear, for a LIAISON, UNIT_HANDLER or UNIT_HEAD of a unit that is paired with the firm or answers for a request of it. Put on record first; without a purpose refused with PURPOSE_REQUIRED.',
  })
  async revealEnterpriseField(
    @Arg('input', () => RevealEnterpriseFieldInput) input: RevealEnterpriseFieldInput,
    @Ctx() context: Context,
  ): Promise<RevealedField | RejectionValue> {
    const command = commandContext(context, 'revealEnterpriseField', {}, this.now());
    const { field, index } = input;
    if (index < 0) throw new InvalidInput('input.index', 'is below 0');
    const order = {
      ...{ field, index, enterpriseId: parseId('input.enterpriseId', input.enterpriseId) },
      purpose: parseOptionalProse('input.purpose', input.purpose, LONGEST_PURPOSE),
    };
    return revealedOr(await this.useCase.execute(order, context.asker, command), rejected, context.locale);
  }
}
