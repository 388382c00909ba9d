import { requireRole } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { ClockKind, DateScalar, parseOptionalId } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { MeasuresReader } from '../application/readers';
import type { Context } from './context';

@ObjectType('ClockMeasure', { description: 'How the periods of one kind ended.' })
export class ClockMeasureType {
  @Field(() => ClockKind, { description: 'What they counted towards.' })
  kind!: string;

  @Field(() => Int, { description: 'Still running.' })
  running!: number;

  @Field(() => Int, { description: 'Kept.' })
  met!: number;

  @Field(() => Int, { description: 'Not kept, whether or not the act followed later.' })
  missed!: number;

  @Field(() => Int, { description: 'Binding nobody.' })
  void!: number;

  @Field(() => Int, { description: 'Nothing is known: an import from an older system doesn’t tell.' })
  unknown!: number;
}

@ObjectType('PetitionMeasures', {
  description:
    'How petitions were answered, as far as the asker may see them; never a measure of how many came.',
})
export class PetitionMeasuresType {
  @Field(() => Int, { description: 'Received in the period.' })
  registered!: number;

  @Field(() => Int, { description: 'Of them answered: opinion or answer delivered.' })
  answered!: number;

  @Field(() => Int, { description: 'Answered within 15 days of receipt.' })
  within15Days!: number;

  @Field(() => Int, { description: 'Answered on day 16 to 60 after receipt (Art. 34).' })
  from16To60Days!: number;

  @Field(() => Int, { description: 'Answered later than 60 days after receipt (Art. 34).' })
  later!: number;

  @Field(() => Int, { nullable: true, description: 'The longest time from receipt to answer, in days.' })
  longestDays!: number | null;

  @Field(() => [ClockMeasureType], {
    description: 'The periods of these petitions by kind; a kind that never ran is absent.',
  })
  clocks!: readonly ClockMeasureType[];
}

/** The query `petitionMeasures`. */
@Resolver()
export class MeasuresQuery {
  constructor(private readonly measures: MeasuresReader) {}

  @Query(() => PetitionMeasuresType, {
    description:
      'How the petitions received in a period were answered, counted in days from receipt (Art. 22, 23, 34).',
  })
  async petitionMeasures(
    @Arg('from', () => DateScalar, { description: 'First day of receipt.' }) from: PlainDate,
    @Arg('to', () => DateScalar, { description: 'Last day of receipt.' }) to: PlainDate,
    @Arg('unitId', () => ID, {
      nullable: true,
      description: 'Answered for by this unit or one below it; all by default.',
    })
    unitId: string | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<PetitionMeasuresType> {
    requireRole(asker, 'PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'SUPERVISOR', 'LEADER', 'DISCIPLINE');
    if (to < from) throw new InvalidInput('to', 'lies before from');
    return this.measures.measure(await loaders.standing(), {
      from,
      to,
      unitId: parseOptionalId('unitId', unitId),
    });
  }
}
