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
import type { SplitPart, SplitUnit } from '../../application/split-unit';
import type { UnitFunction, UnitKind } from '../../domain/unit';
import type { Context } from '../context';
import { UnitFunctionEnum, UnitKindEnum } from '../enums';
import { parseIds } from '../parse-ids';
import { answer, resultOf } from '../refusals';
import { toUnitType, UnitType } from '../unit-type';

const SplitUnitResult = resultOf('SplitUnitResult', () => UnitType);

@InputType({
  description: 'One of the units into which a unit is split: `unitId`, or a new one under `name`.',
})
export class SplitPartInput {
  @Field(() => ID, { nullable: true, description: 'A unit that is there; it must be ACTIVE.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of a unit to be founded beside the split one on that day, at most 100 characters.',
  })
  name?: string | null;

  @Field(() => UnitKindEnum, {
    nullable: true,
    description: 'What the new unit is; the split one’s kind by default.',
  })
  kind?: UnitKind | null;

  @Field(() => UnitFunctionEnum, {
    nullable: true,
    description: 'What the new unit is in the petition system, if anything.',
  })
  function?: UnitFunction | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it takes the open cases (PR 24), the units below, and the cadres whom nobody assigned: exactly one does.',
  })
  takesCases!: boolean;

  @Field(() => [ID], { defaultValue: [], description: 'The cadres who are to serve in it, at most 1,000.' })
  cadreIds!: string[];
}

@InputType({ description: 'A unit that is split into several.' })
export class SplitUnitInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit that ends; not the top of the tree.' })
  unitId!: string;

  @Field(() => [SplitPartInput], { description: 'Into which units, 2 to 20.' })
  parts!: SplitPartInput[];

  @Field(() => DateScalar, {
    description: 'The first day without it: today at the latest, after its last change.',
  })
  from!: PlainDate;
}

const partOf = (input: SplitPartInput, index: number): SplitPart => {
  const path = `input.parts[${index}]`;
  const { unitId = null, name = null, takesCases } = input;
  if ((unitId === null) === (name === null))
    throw new InvalidInput(path, 'must name either a unit or a new name');
  const cadreIds = input.cadreIds.length === 0 ? [] : parseIds(`${path}.cadreIds`, input.cadreIds, 1_000);
  if (unitId !== null) return { unit: { id: parseId(`${path}.unitId`, unitId) }, takesCases, cadreIds };
  const [kind, task] = [input.kind ?? null, input.function ?? null];
  return {
    unit: { name: parseName(`${path}.name`, name ?? ''), kind, function: task },
    takesCases,
    cadreIds,
  };
};

const partsOf = (inputs: readonly SplitPartInput[]): readonly SplitPart[] => {
  if (inputs.length > 20) throw new InvalidInput('input.parts', 'must name at most 20 of them');
  const parts = inputs.map(partOf);
  const assigned = parts.flatMap(({ cadreIds }) => cadreIds);
  if (new Set(assigned).size < assigned.length)
    throw new InvalidInput('input.parts', 'assign a cadre to two units');
  return parts;
};

/** The mutation `splitUnit`. */
@Resolver()
export class SplitUnitMutation {
  constructor(
    private readonly useCase: SplitUnit,
    private readonly now: Now,
  ) {}

  @Mutation(() => SplitUnitResult, {
    description:
      'Splits an ACTIVE unit into several, one of which takes its open cases (PR 24), for an ORG_OFFICER over all of them; ' +
      'answers the unit that was split.',
  })
  async splitUnit(
    @Arg('input', () => SplitUnitInput) input: SplitUnitInput,
    @Ctx() context: Context,
  ): Promise<UnitType | RejectionValue> {
    const command = commandContext(context, 'splitUnit', input, this.now());
    const order = {
      unitId: parseId('input.unitId', input.unitId),
      parts: partsOf(input.parts),
      from: input.from,
    };
    return answer(await this.useCase.execute(order, context.asker, command), toUnitType, context.locale);
  }
}
