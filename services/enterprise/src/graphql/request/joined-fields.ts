import { requireActor } from '@lianxin/access';
import { isUuid } from '@lianxin/kernel';
import {
  ClockKind,
  encodeCursor,
  readListPage,
  toConnection,
  type Connection,
  type EntityReference,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestFilter, RequestOwner } from '../../application/request/readers';
import { nextDueOn } from '../../domain/request/next-due-on';
import { OPEN_STATUSES } from '../../domain/request/transitions';
import type { Context } from '../context';
import { CadreType, UnitType } from '../enterprise-type';
import { filterOf, ServiceRequestFilterInput } from './request-filter-input';
import { RequestConnection, toRequestType, type RequestType } from './request-type';

@ObjectType('RequestClockCount', {
  description: 'How many periods of one kind a unit owes to firms, by how near their end is.',
})
export class RequestClockCountType {
  @Field(() => ClockKind, { description: 'What they count towards.' })
  kind!: string;

  @Field(() => Int, { description: 'Not near their end.' })
  calm!: number;

  @Field(() => Int, { description: 'In the last fifth, at least two days, of their length.' })
  amber!: number;

  @Field(() => Int, { description: 'Past their last day.' })
  red!: number;
}

const FIRST = 'How many from the front, 1 to 200; 20 where it isn’t given.';
const AFTER = 'Only what comes after this cursor.';

interface Asked {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
}

const pageOf = async (
  { loaders, asker }: Context,
  owner: RequestOwner,
  { id }: EntityReference,
  filter: RequestFilter,
  { first = null, after = null }: Asked,
): Promise<Connection<RequestType>> => {
  requireActor(asker);
  const { page, request } = readListPage({ first, after }, 'day');
  const read = isUuid(id)
    ? await loaders.ownedRequests.load({ owner, id, filter, page: request })
    : { rows: [], total: { count: 0, exact: true } };
  return toConnection(
    page,
    read,
    (one) => toRequestType(one),
    (one) => encodeCursor(nextDueOn(one), one.id),
  );
};

/** What this service knows of a unit. */
@Resolver(() => UnitType)
export class UnitRequestFields {
  @FieldResolver(() => RequestConnection, {
    nullable: true,
    description:
      'The requests of firms that the unit answers for, by the next due date, as far as the asker may see them.',
  })
  requests(
    @Root() unit: EntityReference,
    @Arg('filter', () => ServiceRequestFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: ServiceRequestFilterInput | null | undefined,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<RequestType>> {
    return pageOf(context, 'UNIT', unit, filterOf(filter ?? {}), { first, after });
  }

  @FieldResolver(() => [RequestClockCountType], {
    nullable: true,
    description:
      'The periods of requests that bind the unit and are owed today, by kind; a kind of which none is owed is absent. Counts only requests that the asker may see.',
  })
  async requestClocks(
    @Root() { id: unitId }: EntityReference,
    @Arg('subtree', () => Boolean, {
      defaultValue: false,
      description: 'True: those of all units below it as well.',
    })
    subtree: boolean,
    @Ctx() { loaders, asker }: Context,
  ): Promise<readonly RequestClockCountType[]> {
    requireActor(asker);
    return isUuid(unitId) ? loaders.requestClocks.load({ unitId, subtree }) : [];
  }
}

/** What this service knows of a cadre. */
@Resolver(() => CadreType)
export class CadreRequestFields {
  @FieldResolver(() => RequestConnection, {
    nullable: true,
    description:
      'The requests of firms, not ended yet, that the cadre answers for as its officer or works on, by the next due date, as far as the asker may see them.',
  })
  openRequests(
    @Root() cadre: EntityReference,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<RequestType>> {
    return pageOf(context, 'CADRE', cadre, { statuses: OPEN_STATUSES }, { first, after });
  }
}
