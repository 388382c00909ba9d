import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CadreDesk } from '../../application/cadre-desk';
import type { Now } from '../../application/ports';
import { CadreType, toCadreType } from '../cadre-type';
import { reinstateCadre } from '../../domain/reinstate-cadre';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const ReinstateCadreResult = resultOf('ReinstateCadreResult', () => CadreType);

@InputType({ description: 'From when a suspended cadre serves again.' })
export class ReinstateCadreInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => DateScalar, {
    description: 'The first day of service: today at the latest, after the suspension’s first.',
  })
  from!: PlainDate;
}

/** The mutation `reinstateCadre`. */
@Resolver()
export class ReinstateCadreMutation {
  constructor(
    private readonly desk: CadreDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => ReinstateCadreResult, {
    description: 'Lets a SUSPENDED cadre serve again, for an ORG_OFFICER over his unit.',
  })
  async reinstateCadre(
    @Arg('input', () => ReinstateCadreInput) input: ReinstateCadreInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'reinstateCadre', input, this.now());
    const cadreId = parseId('input.cadreId', input.cadreId);
    const order = {
      from: input.from,
    };
    const outcome = await this.desk.decide(context.asker, cadreId, command, (cadre, occasion) =>
      reinstateCadre(cadre, order, occasion),
    );
    return answer(outcome, toCadreType, context.locale);
  }
}
