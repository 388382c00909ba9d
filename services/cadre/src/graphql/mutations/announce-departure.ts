import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CadreDesk } from '../../application/cadre-desk';
import type { Now } from '../../application/ports';
import { CadreType, toCadreType } from '../cadre-type';
import { announceDeparture } from '../../domain/announce-departure';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';

const AnnounceDepartureResult = resultOf('AnnounceDepartureResult', () => CadreType);

@InputType({ description: 'A departure that is decided and to come.' })
export class AnnounceDepartureInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day without him: tomorrow at the earliest; null takes the announcement back.',
  })
  on?: PlainDate | null;
}

/** The mutation `announceDeparture`. */
@Resolver()
export class AnnounceDepartureMutation {
  constructor(
    private readonly desk: CadreDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => AnnounceDepartureResult, {
    description:
      'Records that a SERVING or SUSPENDED cadre will retire or leave, for an ORG_OFFICER over his unit; nothing ends by it.',
  })
  async announceDeparture(
    @Arg('input', () => AnnounceDepartureInput) input: AnnounceDepartureInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'announceDeparture', input, this.now());
    const cadreId = parseId('input.cadreId', input.cadreId);
    const order = {
      on: input.on ?? null,
    };
    const outcome = await this.desk.decide(context.asker, cadreId, command, (cadre, occasion) =>
      announceDeparture(cadre, order, occasion),
    );
    return answer(outcome, toCadreType, context.locale);
  }
}
