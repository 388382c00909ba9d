import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseName,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CorrectRecord } from '../../application/correct-record';
import type { Now } from '../../application/ports';
import type { CadreTier } from '../../domain/cadre';
import type { Correction } from '../../domain/cadre-event';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { CadreTierEnum, CorrectedFactEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const CorrectRecordResult = resultOf('CorrectRecordResult', () => CadreType);

@InputType({ description: 'What an entry of a cadre’s file should have said.' })
export class CorrectRecordInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => CorrectedFactEnum, { description: 'The kind of the entry.' })
  fact!: Correction['fact'];

  @Field(() => DateScalar, { description: 'The first day of the entry as the file has it now.' })
  entryFrom!: PlainDate;

  @Field(() => DateScalar, {
    description:
      'Its right first day, between the entries before and after it; the same where that isn’t wrong.',
  })
  from!: PlainDate;

  @Field(() => ID, { nullable: true, description: 'Of a TENURE, required: the right unit.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a POST: its right title; null where it isn’t known.',
  })
  post?: string | null;

  @Field(() => CadreTierEnum, { nullable: true, description: 'Of a POST, required: its right tier.' })
  tier?: CadreTier | null;

  @Field(() => String, { nullable: true, description: 'Of a RANK, required: the right rank.' })
  rank?: string | null;

  @Field(() => String, { description: 'Why it was wrong, at most 500 characters.' })
  reason!: string;
}

const required = <Value>(path: string, value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new InvalidInput(path, 'is required');
  return value;
};

const correctionOf = (input: CorrectRecordInput): Correction => {
  const { entryFrom: of, from, post = null } = input;
  switch (input.fact) {
    case 'TENURE': {
      const unitId = parseId('input.unitId', required('input.unitId', input.unitId));
      return { fact: 'TENURE', of, from, unitId };
    }
    case 'POST': {
      const tier = required('input.tier', input.tier);
      return { fact: 'POST', of, from, post: post && parseName('input.post', post), tier };
    }
    case 'RANK': {
      const rank = parseName('input.rank', required('input.rank', input.rank));
      return { fact: 'RANK', of, from, rank };
    }
  }
};

/** The mutation `correctRecord`. */
@Resolver()
export class CorrectRecordMutation {
  constructor(
    private readonly useCase: CorrectRecord,
    private readonly now: Now,
  ) {}

  @Mutation(() => CorrectRecordResult, {
    description:
      'Corrects an entry of a cadre’s file in any state, for an ORG_OFFICER over his unit; `cadre(knownOn:)` still tells ' +
      'what was known before.',
  })
  async correctRecord(
    @Arg('input', () => CorrectRecordInput) input: CorrectRecordInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'correctRecord', input, this.now());
    const order = {
      cadreId: parseId('input.cadreId', input.cadreId),
      correction: correctionOf(input),
      reason: parseOptionalProse('input.reason', input.reason, 500),
    };
    return answer(await this.useCase.execute(order, context.asker, command), toCadreType, context.locale);
  }
}
