import { requireActor } from '@lianxin/access';
import { InvalidInput } from '@lianxin/kernel';
import {
  encodeCursor,
  PageArguments,
  parseOptionalId,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { VisibleRequests } from '../../application/request/ports';
import type { RequestFilter, RequestOrder, RequestReader } from '../../application/request/readers';
import { nextDueOn } from '../../domain/request/next-due-on';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { Context } from '../context';
import { EnterpriseType } from '../enterprise-type';
import { RequestOrderEnum } from './enums';
import { filterOf, ServiceRequestFilterInput } from './request-filter-input';
import { RequestConnection, RequestType, toRequestType } from './request-type';

const NUMBER = /^QF-\d{4}-\d{6,12}$/;
/** The queries `serviceRequest` and `serviceRequests`, and a firm's requests. */
@Resolver(() => EnterpriseType)
export class RequestQueries {
  constructor(
    private readonly visible: VisibleRequests,
    private readonly list: RequestReader,
  ) {}

  @Query(() => RequestType, {
    nullable: true,
    description: 'A request by id or by number, exactly one of the two; null where the asker knows of none.',
  })
  async serviceRequest(
    @Arg('id', () => ID, { nullable: true, description: 'UUIDv7.' }) id: string | null | undefined,
    @Arg('number', () => String, { nullable: true, description: 'QF-2026-480211.' })
    number: string | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<RequestType | null> {
    requireActor(asker);
    const uuid = parseOptionalId('id', id);
    if (uuid !== null && number) throw new InvalidInput('number', 'give id or number, not both');
    if (uuid === null && !number) throw new InvalidInput('id', 'give id or number');
    if (number && !NUMBER.test(number)) throw new InvalidInput('number', 'is no number of a request');
    const request = uuid
      ? await loaders.requests.load(uuid)
      : await this.visible.byNumber(await loaders.abilities(), number ?? '');
    if (request === null && number) loaders.refused({ of: { number }, door: 'serviceRequest' });
    return request && toRequestType(request);
  }

  @Query(() => RequestConnection, { description: 'The requests that the asker may see.' })
  serviceRequests(
    @Arg('filter', () => ServiceRequestFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: ServiceRequestFilterInput | null | undefined,
    @Arg('orderBy', () => RequestOrderEnum, { defaultValue: 'DUE_ON', description: 'In which order.' })
    order: RequestOrder,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<RequestType>> {
    return this.read({ asker, loaders }, filterOf(filter ?? {}), order, args);
  }

  @FieldResolver(() => RequestConnection, {
    nullable: true,
    description: 'What the firm asks for, as far as the asker may see it.',
  })
  requests(
    @Root() { id }: EnterpriseType,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<RequestType>> {
    return this.read({ asker, loaders }, { enterpriseId: id }, 'RECEIVED_AT', args);
  }

  private async read(
    { asker, loaders }: Pick<Context, 'asker' | 'loaders'>,
    filter: RequestFilter,
    order: RequestOrder,
    args: PageArguments,
  ): Promise<Connection<RequestType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, 'day');
    const read = await this.list.page(await loaders.abilities(), filter, order, request);
    const keyOf = (one: ServiceRequest) => (order === 'DUE_ON' ? nextDueOn(one) : one.receivedOn);
    return toConnection(
      page,
      read,
      (one) => toRequestType(one),
      (one) => encodeCursor(keyOf(one), one.id),
    );
  }
}
