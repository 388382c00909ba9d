import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { TransferCadre } from '../../application/transfer-cadre';
import type { Now } from '../../application/ports';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const TransferCadreResult = resultOf('TransferCadreResult', () => CadreType);

@InputType({ description: 'The unit in which a cadre is to serve from a day on.' })
export class TransferCadreInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => ID, { description: 'The unit to which he moves; it must be ACTIVE.' })
  unitId!: string;

  @Field(() => DateScalar, {
    description: 'The first day there: today at the latest, after the day he joined his unit.',
  })
  from!: PlainDate;
}

/** The mutation `transferCadre`. */
@Resolver()
export class TransferCadreMutation {
  constructor(
    private readonly useCase: TransferCadre,
    private readonly now: Now,
  ) {}

  @Mutation(() => TransferCadreResult, {
    description:
      'Moves a SERVING cadre to another unit from a day on (CSL 69, 70), for an ORG_OFFICER over both units.',
  })
  async transferCadre(
    @Arg('input', () => TransferCadreInput) input: TransferCadreInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'transferCadre', input, this.now());
    const order = {
      cadreId: parseId('input.cadreId', input.cadreId),
      unitId: parseId('input.unitId', input.unitId),
      from: input.from,
    };
    return answer(await this.useCase.execute(order, context.asker, command), toCadreType, context.locale);
  }
}
