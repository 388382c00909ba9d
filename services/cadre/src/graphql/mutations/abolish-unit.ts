import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseOptionalId,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { AbolishUnit } from '../../application/abolish-unit';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';
import { toUnitType, UnitType } from '../unit-type';

const AbolishUnitResult = resultOf('AbolishUnitResult', () => UnitType);

@InputType({ description: 'The end of a unit.' })
export class AbolishUnitInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => DateScalar, {
    description: 'The first day without it: today at the latest, after the last change.',
  })
  from!: PlainDate;

  @Field(() => ID, {
    nullable: true,
    description: 'The ACTIVE unit designated to answer for its open cases (PR 24), if any.',
  })
  casesToUnitId?: string | null;
}

/** The mutation `abolishUnit`. */
@Resolver()
export class AbolishUnitMutation {
  constructor(
    private readonly useCase: AbolishUnit,
    private readonly now: Now,
  ) {}

  @Mutation(() => AbolishUnitResult, {
    description:
      'Ends an ACTIVE unit without active units below it and without serving cadres, for an ORG_OFFICER over it.',
  })
  async abolishUnit(
    @Arg('input', () => AbolishUnitInput) input: AbolishUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitType | RejectionValue> {
    const command = commandContext(context, 'abolishUnit', input, this.now());
    const end = {
      unitId: parseId('input.unitId', input.unitId),
      from: input.from,
      casesToUnitId: parseOptionalId('input.casesToUnitId', input.casesToUnitId),
    };
    return answer(await this.useCase.execute(end, context.asker, command), toUnitType, context.locale);
  }
}
