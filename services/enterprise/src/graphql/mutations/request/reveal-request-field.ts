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
import type { Now } from '../../../application/ports';
import {
  REQUEST_PERSONAL_FIELDS,
  type RequestPersonalField,
  type RevealRequestField,
} from '../../../application/request/reveal-request-field';
import type { Context } from '../../context';
import { rejected, resultOf } from '../../refusals';

const Result = resultOf('RevealRequestFieldResult', () => RevealedField);

const FieldEnum = describedEnum(
  'RequestPersonalField',
  'What of a request is masked, and revealed a value at a time.',
  REQUEST_PERSONAL_FIELDS,
  {
    CONTACT_NAME: 'The name of whom to call about it.',
    CONTACT_PHONE: 'The phone number of whom to call about it.',
  },
);

@InputType({ description: 'Which masked value of a request, and what for.' })
export class RevealRequestFieldInput extends RevealInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => FieldEnum, { description: 'Which value.' })
  field!: RequestPersonalField;
}

/** The mutation `revealRequestField`. */
@Resolver()
export class RevealRequestFieldMutation {
  constructor(
    private readonly useCase: RevealRequestField,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Gives one masked value in clear, for a LIAISON, UNIT_HANDLER or UNIT_HEAD of the unit that answers for the request. Put on record first; without a purpose refused with PURPOSE_REQUIRED.',
  })
  async revealRequestField(
    @Arg('input', () => RevealRequestFieldInput) input: RevealRequestFieldInput,
    @Ctx() context: Context,
  ): Promise<RevealedField | RejectionValue> {
    const command = commandContext(context, 'revealRequestField', {}, this.now());
    const order = {
      ...{ field: input.field, requestId: parseId('input.requestId', input.requestId) },
      purpose: parseOptionalProse('input.purpose', input.purpose, LONGEST_PURPOSE),
    };
    return revealedOr(await this.useCase.execute(order, context.asker, command), rejected, context.locale);
  }
}
