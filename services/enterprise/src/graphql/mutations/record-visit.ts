import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseName,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { RecordVisit } from '../../application/record-visit';
import type { VisitPurpose } from '../../domain/visit';
import type { Context } from '../context';
import { EnterpriseType, toEnterpriseType } from '../enterprise-type';
import { VisitPurposeEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const RecordVisitResult = resultOf('RecordVisitResult', () => EnterpriseType);

@InputType({ description: 'A visit that took place.' })
export class RecordVisitInput extends KeyedInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => DateScalar, { description: 'The day, not before the pairing and not ahead.' })
  visitedOn!: PlainDate;

  @Field(() => VisitPurposeEnum, { description: 'What it was for; an inspection is no purpose (BE 48).' })
  purpose!: VisitPurpose;

  @Field(() => String, { description: 'What it was about, at most 100 characters; no names of people.' })
  topic!: string;
}

/** The mutation `recordVisit`. */
@Resolver()
export class RecordVisitMutation {
  constructor(
    private readonly useCase: RecordVisit,
    private readonly now: Now,
  ) {}

  @Mutation(() => RecordVisitResult, {
    description:
      'Records a visit to a firm, by its liaison or the unit of its paired branch: two a quarter, more with the firm’s consent.',
  })
  async recordVisit(
    @Arg('input', () => RecordVisitInput) input: RecordVisitInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | RejectionValue> {
    const command = commandContext(context, 'recordVisit', input, this.now());
    const { visitedOn, purpose } = input;
    const topic = parseName('input.topic', input.topic).trim();
    if (topic === '') throw new InvalidInput('input.topic', 'says nothing');
    const enterpriseId = parseId('input.enterpriseId', input.enterpriseId);
    const outcome = await this.useCase.execute(
      enterpriseId,
      { visitedOn, purpose, topic },
      context.asker,
      command,
    );
    return answer(outcome, toEnterpriseType, context.locale);
  }
}
