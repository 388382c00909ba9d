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
import type { CadreTier } from '../../domain/cadre';
import { CadreTierEnum } from '../enums';
import { CadreType, toCadreType } from '../cadre-type';
import { changePost } from '../../domain/change-post';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const ChangePostResult = resultOf('ChangePostResult', () => CadreType);

@InputType({ description: 'The post (职务) that a cadre holds from a day on.' })
export class ChangePostInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => String, { description: 'Its title, at most 100 characters.' })
  post!: string;

  @Field(() => CadreTierEnum, { description: 'The tier of the post.' })
  tier!: CadreTier;

  @Field(() => DateScalar, {
    description: 'The first day of the post: today at the latest, after the last one’s.',
  })
  from!: PlainDate;
}

/** The mutation `changePost`. */
@Resolver()
export class ChangePostMutation {
  constructor(
    private readonly desk: CadreDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => ChangePostResult, {
    description:
      'Gives a SERVING cadre another post, higher or lower, for an ORG_OFFICER over his unit; earlier posts stay.',
  })
  async changePost(
    @Arg('input', () => ChangePostInput) input: ChangePostInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'changePost', input, this.now());
    const cadreId = parseId('input.cadreId', input.cadreId);
    const order = {
      post: parseName('input.post', input.post),
      tier: input.tier,
      from: input.from,
    };
    const outcome = await this.desk.decide(context.asker, cadreId, command, (cadre, occasion) =>
      changePost(cadre, order, occasion),
    );
    return answer(outcome, toCadreType, context.locale);
  }
}
