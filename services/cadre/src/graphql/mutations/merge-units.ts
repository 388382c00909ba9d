import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { MergeUnits } from '../../application/merge-units';
import type { Now } from '../../application/ports';
import { parseIds } from '../parse-ids';
import { UnitType, toUnitType } from '../unit-type';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const MergeUnitsResult = resultOf('MergeUnitsResult', () => UnitType);

@InputType({ description: 'Units that are merged into another one.' })
export class MergeUnitsInput extends KeyedInput {
  @Field(() => [ID], { description: 'The units that end, 1 to 50.' })
  unitIds!: string[];

  @Field(() => ID, {
    description: 'The unit that succeeds them; it must be ACTIVE and not below one of them.',
  })
  intoUnitId!: string;

  @Field(() => DateScalar, {
    description: 'The first day without them: today at the latest, after their last change.',
  })
  from!: PlainDate;
}

/** The mutation `mergeUnits`. */
@Resolver()
export class MergeUnitsMutation {
  constructor(
    private readonly useCase: MergeUnits,
    private readonly now: Now,
  ) {}

  @Mutation(() => MergeUnitsResult, {
    description:
      'Merges ACTIVE units into another one, which takes their cadres, the units below them and their open cases (PR 24), for an ORG_OFFICER over all of them; answers that one.',
  })
  async mergeUnits(
    @Arg('input', () => MergeUnitsInput) input: MergeUnitsInput,
    @Ctx() context: Context,
  ): Promise<UnitType | RejectionValue> {
    const command = commandContext(context, 'mergeUnits', input, this.now());
    const order = {
      unitIds: parseIds('input.unitIds', input.unitIds, 50),
      intoUnitId: parseId('input.intoUnitId', input.intoUnitId),
      from: input.from,
    };
    return answer(await this.useCase.execute(order, context.asker, command), toUnitType, context.locale);
  }
}
