import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import {
  DateScalar,
  encodeCursor,
  PageArguments,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { VisitDesk } from '../../application/visit/visit-desk';
import type { VisitStatus } from '../../domain/visit/visit';
import type { Context } from '../context';
import { toVisitType, VisitConnection, VisitStatusEnum, type VisitType } from './visit-type';

/** The query `visits`. */
@Resolver()
export class VisitsQuery {
  constructor(
    private readonly desk: VisitDesk,
    private readonly now: Now,
  ) {}

  @Query(() => VisitConnection, {
    description:
      'The queue of the desk of the unit for which the asker acts, in the order of the tickets; for who works on petitions.',
  })
  async visits(
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day in Shanghai; today by default.' })
    on: PlainDate | null | undefined,
    @Arg('statuses', () => [VisitStatusEnum], {
      defaultValue: [],
      description: 'Where they stand; all by default.',
    })
    statuses: VisitStatus[],
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker }: Context,
  ): Promise<Connection<VisitType>> {
    const { page, request } = readListPage(args, 'text');
    const read = await this.desk.queueOf(asker, on ?? shanghaiDateOf(this.now()), statuses, request);
    return toConnection(page, read, toVisitType, ({ ticket, id }) => encodeCursor(String(ticket), id));
  }
}
