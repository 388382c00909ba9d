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
import type { CreateUnit } from '../../application/create-unit';
import type { Now } from '../../application/ports';
import type { UnitFunction, UnitKind } from '../../domain/unit';
import type { Context } from '../context';
import { UnitFunctionEnum, UnitKindEnum } from '../enums';
import { answer, resultOf } from '../refusals';
import { toUnitType, UnitType } from '../unit-type';

const CreateUnitResult = resultOf('CreateUnitResult', () => UnitType);

@InputType({ description: 'A unit to be founded below another one.' })
export class CreateUnitInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit above.' })
  parentId!: string;

  @Field(() => String, { description: 'The official name, at most 100 characters.' })
  name!: string;

  @Field(() => UnitKindEnum, { description: 'What it is.' })
  kind!: UnitKind;

  @Field(() => UnitFunctionEnum, {
    nullable: true,
    description: 'What it is in the petition system, if anything.',
  })
  function?: UnitFunction | null;

  @Field(() => DateScalar, { description: 'Its first day: today at the latest, 1949-10-01 at the earliest.' })
  foundedOn!: PlainDate;
}

/** The mutation `createUnit`. */
@Resolver()
export class CreateUnitMutation {
  constructor(
    private readonly useCase: CreateUnit,
    private readonly now: Now,
  ) {}

  @Mutation(() => CreateUnitResult, {
    description: 'Founds a unit below another one, for an ORG_OFFICER over that one.',
  })
  async createUnit(
    @Arg('input', () => CreateUnitInput) input: CreateUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitType | RejectionValue> {
    const command = commandContext(context, 'createUnit', input, this.now());
    const unit = {
      parentId: parseId('input.parentId', input.parentId),
      name: parseName('input.name', input.name),
      kind: input.kind,
      function: input.function ?? null,
      foundedOn: input.foundedOn,
    };
    return answer(await this.useCase.execute(unit, context.asker, command), toUnitType, context.locale);
  }
}
