import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CadreDesk } from '../../application/cadre-desk';
import type { Now } from '../../application/ports';
import { CadreType, toCadreType } from '../cadre-type';
import { suspendCadre } from '../../domain/suspend-cadre';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const SuspendCadreResult = resultOf('SuspendCadreResult', () => CadreType);

@InputType({ description: 'From when a cadre does no service.' })
export class SuspendCadreInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => DateScalar, { description: 'The first day without service: today at the latest.' })
  from!: PlainDate;
}

/** The mutation `suspendCadre`. */
@Resolver()
export class SuspendCadreMutation {
  constructor(
    private readonly desk: CadreDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => SuspendCadreResult, {
    description: 'Suspends a SERVING cadre, who goes on belonging to his unit, for an ORG_OFFICER over it.',
  })
  async suspendCadre(
    @Arg('input', () => SuspendCadreInput) input: SuspendCadreInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'suspendCadre', input, this.now());
    const cadreId = parseId('input.cadreId', input.cadreId);
    const order = {
      from: input.from,
    };
    const outcome = await this.desk.decide(context.asker, cadreId, command, (cadre, occasion) =>
      suspendCadre(cadre, order, occasion),
    );
    return answer(outcome, toCadreType, context.locale);
  }
}
