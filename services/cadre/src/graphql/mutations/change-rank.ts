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
import type { CadreDesk } from '../../application/cadre-desk';
import type { Now } from '../../application/ports';
import { CadreType, toCadreType } from '../cadre-type';
import { changeRank } from '../../domain/change-rank';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const ChangeRankResult = resultOf('ChangeRankResult', () => CadreType);

@InputType({ description: 'The rank (职级) that a cadre has from a day on.' })
export class ChangeRankInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => String, { description: 'The rank, at most 100 characters.' })
  rank!: string;

  @Field(() => DateScalar, {
    description: 'The first day of the rank: today at the latest, after the last one’s.',
  })
  from!: PlainDate;
}

/** The mutation `changeRank`. */
@Resolver()
export class ChangeRankMutation {
  constructor(
    private readonly desk: CadreDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => ChangeRankResult, {
    description:
      'Gives a SERVING cadre another rank beside his post, higher or lower (CSL 19), for an ORG_OFFICER over his unit.',
  })
  async changeRank(
    @Arg('input', () => ChangeRankInput) input: ChangeRankInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'changeRank', input, this.now());
    const cadreId = parseId('input.cadreId', input.cadreId);
    const order = {
      rank: parseName('input.rank', input.rank),
      from: input.from,
    };
    const outcome = await this.desk.decide(context.asker, cadreId, command, (cadre, occasion) =>
      changeRank(cadre, order, occasion),
    );
    return answer(outcome, toCadreType, context.locale);
  }
}
