import type { PlainDate } from '@lianxin/calendar';
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
import type { RenameUnit } from '../../application/rename-unit';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';
import { toUnitType, UnitType } from '../unit-type';

const RenameUnitResult = resultOf('RenameUnitResult', () => UnitType);

@InputType({ description: 'The name that a unit is to bear from a day on.' })
export class RenameUnitInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'The official name, at most 100 characters.' })
  name!: string;

  @Field(() => DateScalar, {
    description: 'The first day of the name: today at the latest, after the last change.',
  })
  from!: PlainDate;
}

/** The mutation `renameUnit`. */
@Resolver()
export class RenameUnitMutation {
  constructor(
    private readonly useCase: RenameUnit,
    private readonly now: Now,
  ) {}

  @Mutation(() => RenameUnitResult, {
    description:
      'Gives an ACTIVE unit another name from a day on, for an ORG_OFFICER over it; earlier names stay.',
  })
  async renameUnit(
    @Arg('input', () => RenameUnitInput) input: RenameUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitType | RejectionValue> {
    const command = commandContext(context, 'renameUnit', input, this.now());
    const name = {
      unitId: parseId('input.unitId', input.unitId),
      name: parseName('input.name', input.name),
      from: input.from,
    };
    return answer(await this.useCase.execute(name, context.asker, command), toUnitType, context.locale);
  }
}
