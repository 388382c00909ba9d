import { requireActor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import {
  type Connection,
  DateScalar,
  encodeCursor,
  given,
  PageArguments,
  parseOptionalId,
  readListPage,
  toConnection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { CadreReader } from '../application/readers';
import { CadreConnection, toCadreType, type CadreType } from './cadre-type';
import type { Context } from './context';

@InputType({ description: 'By which recruits are chosen; what is left out doesn’t matter.' })
export class RecruitFilterInput {
  @Field(() => ID, { nullable: true, description: 'Serving in this unit or below it.' })
  withinId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose probation ends on this day or before.' })
  endingBy?: PlainDate | null;
}

/** The query `recruits`, of those whose files the asker may read. */
@Resolver()
export class RecruitQueries {
  constructor(private readonly list: Pick<CadreReader, 'recruits'>) {}

  @Query(() => CadreConnection, {
    description:
      'The recruits (新录用公务员) whose probation isn’t decided, whose ends first (CSL 34); only those whose files the asker may read.',
  })
  async recruits(
    @Arg('filter', () => RecruitFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: RecruitFilterInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<CadreType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, 'day');
    const chosen = given({
      withinId: parseOptionalId('filter.withinId', filter?.withinId),
      endingBy: filter?.endingBy,
    });
    const read = await this.list.recruits(loaders.abilities, chosen, request);
    return toConnection(page, read, toCadreType, ({ id, probation }) =>
      encodeCursor(probation?.until ?? '', id),
    );
  }
}
