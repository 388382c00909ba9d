import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { MoveUnit } from '../../application/move-unit';
import type { Now } from '../../application/ports';
import { UnitType, toUnitType } from '../unit-type';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const MoveUnitResult = resultOf('MoveUnitResult', () => UnitType);

@InputType({ description: 'The unit below which a unit is to stand from a day on.' })
export class MoveUnitInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => ID, { description: 'The unit directly above; it must be ACTIVE and not below the unit.' })
  parentId!: string;

  @Field(() => DateScalar, { description: 'The first day there: today at the latest, after the last move.' })
  from!: PlainDate;
}

/** The mutation `moveUnit`. */
@Resolver()
export class MoveUnitMutation {
  constructor(
    private readonly useCase: MoveUnit,
    private readonly now: Now,
  ) {}

  @Mutation(() => MoveUnitResult, {
    description:
      'Puts an ACTIVE unit with all that is below it under another one from a day on, for an ORG_OFFICER over both; earlier places stay.',
  })
  async moveUnit(
    @Arg('input', () => MoveUnitInput) input: MoveUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitType | RejectionValue> {
    const command = commandContext(context, 'moveUnit', input, this.now());
    const order = {
      unitId: parseId('input.unitId', input.unitId),
      parentId: parseId('input.parentId', input.parentId),
      from: input.from,
    };
    return answer(await this.useCase.execute(order, context.asker, command), toUnitType, context.locale);
  }
}
