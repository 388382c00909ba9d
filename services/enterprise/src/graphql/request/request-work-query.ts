import { requireActor } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { WorkView } from '@lianxin/casework';
import {
  DateScalar,
  encodeCursor,
  PageArguments,
  readListPage,
  toConnection,
  toWorkConnection,
  workConnectionOf,
  WorkViewEnum,
  type WorkConnection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type {
  RequestDuty,
  RequestFilter,
  RequestWork,
  RequestWorkReader,
} from '../../application/request/readers';
import { nextDueOn } from '../../domain/request/next-due-on';
import type { Context } from '../context';
import { RequestDutyEnum } from './enums';
import { filterOf, ServiceRequestFilterInput } from './request-filter-input';
import { RequestType, toRequestType } from './request-type';

const RequestWorkConnection = workConnectionOf('Request', () => RequestType);

const earlier = (one: PlainDate | undefined, other: PlainDate): PlainDate =>
  one !== undefined && one < other ? one : other;

const dueBy = (filter: RequestFilter, due: PlainDate | null | undefined): RequestFilter =>
  due ? { ...filter, dueBy: earlier(filter.dueBy, due) } : filter;

/** The query `myRequests`. */
@Resolver()
export class RequestWorkQuery {
  constructor(
    private readonly list: RequestWorkReader,
    private readonly now: Now,
  ) {}

  @Query(() => RequestWorkConnection, {
    description:
      'The open requests that are the asker’s own, what is due first first; nothing else, whatever the filter says. UNAUTHENTICATED without signing in.',
  })
  async myRequests(
    @Arg('role', () => RequestDutyEnum, { defaultValue: 'UNIT', description: 'In which part.' })
    role: RequestDuty,
    @Arg('view', () => WorkViewEnum, { defaultValue: 'ALL', description: 'Which part of it is listed.' })
    view: WorkView,
    @Arg('due', () => DateScalar, { nullable: true, description: 'Only those due by this day.' })
    due: PlainDate | null | undefined,
    @Arg('filter', () => ServiceRequestFilterInput, {
      nullable: true,
      description: 'Which of them; the counts keep to it, too.',
    })
    filter: ServiceRequestFilterInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<WorkConnection<RequestType>> {
    const { cadreId, unitId } = requireActor(asker);
    const acting = await loaders.acting();
    const today = shanghaiDateOf(this.now());
    const work: RequestWork = {
      ...{ duty: role, cadreId, unitId, today, filter: dueBy(filterOf(filter ?? {}), due) },
      actsFor: acting?.unitId ?? null,
      isHead: acting?.roles.includes('UNIT_HEAD') ?? false,
    };
    const { page, request } = readListPage(args, 'day');
    const abilities = await loaders.abilities();
    const read = await this.list.page(abilities, work, view, request);
    const connection = toConnection(
      page,
      read,
      (one) => toRequestType(one),
      (one) => encodeCursor(nextDueOn(one), one.id),
    );
    return toWorkConnection(connection, today, () => this.list.counts(abilities, work));
  }
}
