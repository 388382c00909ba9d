import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CadreDesk } from '../../application/cadre-desk';
import type { Now } from '../../application/ports';
import { CadreType, toCadreType } from '../cadre-type';
import { endService } from '../../domain/end-service';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const EndServiceResult = resultOf('EndServiceResult', () => CadreType);

@InputType({ description: 'The end of a cadre’s service.' })
export class EndServiceInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => DateScalar, { description: 'The first day without service: today at the latest.' })
  on!: PlainDate;
}

/** The mutation `endService`. */
@Resolver()
export class EndServiceMutation {
  constructor(
    private readonly desk: CadreDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => EndServiceResult, {
    description: 'Ends the service of a SERVING cadre (CSL 85, 88, 92), for an ORG_OFFICER over his unit.',
  })
  async endService(
    @Arg('input', () => EndServiceInput) input: EndServiceInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'endService', input, this.now());
    const order = { on: input.on };
    const cadreId = parseId('input.cadreId', input.cadreId);
    const outcome = await this.desk.decide(context.asker, cadreId, command, (cadre, occasion) =>
      endService(cadre, order, occasion),
    );
    return answer(outcome, toCadreType, context.locale);
  }
}
