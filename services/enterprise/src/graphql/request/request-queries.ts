import { requireActor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  DateScalar,
  encodeCursor,
  given,
  PageArguments,
  parseOptionalId,
  parseShortText,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { VisibleRequests } from '../../application/request/ports';
import type { RequestFilter, RequestOrder, RequestReader } from '../../application/request/readers';
import { nextDueOn } from '../../domain/request/next-due-on';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';
import type { Context } from '../context';
import { EnterpriseType } from '../enterprise-type';
import {
  RequestCategoryEnum,
  RequestDutyEnum,
  RequestOrderEnum,
  RequestStatusEnum,
  type RequestDuty,
} from './enums';
import { RequestConnection, RequestType, toRequestType } from './request-type';

@InputType({ description: 'By which requests are chosen; what is left out doesn’t matter.' })
export class ServiceRequestFilterInput {
  @Field(() => [RequestStatusEnum], { nullable: true, description: 'Where they stand.' })
  statuses?: RequestStatus[] | null;

  @Field(() => [RequestCategoryEnum], { nullable: true, description: 'What is asked for.' })
  categories?: RequestCategory[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Urgent ones, or the others.' })
  urgent?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The unit that answers for them.' })
  heldBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit to which they are offered.' })
  offeredTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The officer who works on them.' })
  handlerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The firm that asks; complaints only where the asker’s own unit answers for them.',
  })
  enterpriseId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Asked on this day or later.' })
  receivedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Asked on this day or earlier.' })
  receivedTo?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'An office owes something by this day.' })
  dueBy?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those that have no officer, because he left or none was named yet: the unit’s head names one.',
  })
  withoutOfficer?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A part of the subject.' })
  subject?: string | null;
}

/** What of a filter is given; throws InvalidInput naming the field. */
export const filterOf = (input: ServiceRequestFilterInput): RequestFilter =>
  given({
    ...input,
    heldBy: parseOptionalId('filter.heldBy', input.heldBy),
    offeredTo: parseOptionalId('filter.offeredTo', input.offeredTo),
    handlerId: parseOptionalId('filter.handlerId', input.handlerId),
    enterpriseId: parseOptionalId('filter.enterpriseId', input.enterpriseId),
    subject: parseShortText('filter.subject', input.subject),
  });

const NUMBER = /^QF-\d{4}-\d{6,12}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** States in which a unit still owes a firm something, or may come to. */
export const OPEN_STATUSES: readonly RequestStatus[] = [
  'SUBMITTED',
  'OFFERED',
  'WORKING',
  'WAITING',
  'DELIVERED',
  'RATED',
];

/** The queries `serviceRequest`, `serviceRequests` and `myRequests`, and a firm's requests. */
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

  @Query(() => RequestConnection, {
    description: 'The open requests that are the asker’s own, what is due first first.',
  })
  myRequests(
    @Arg('role', () => RequestDutyEnum, { defaultValue: 'UNIT', description: 'In which part.' })
    role: RequestDuty,
    @Arg('due', () => DateScalar, { nullable: true, description: 'Only those due by this day.' })
    due: PlainDate | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<RequestType>> {
    const { cadreId, unitId } = requireActor(asker);
    const own: Readonly<Record<RequestDuty, RequestFilter>> = {
      HANDLER: { handlerId: cadreId ?? NOBODY },
      UNIT: { heldBy: unitId ?? NOBODY },
      OFFERED: { offeredTo: unitId ?? NOBODY },
    };
    const filter = { statuses: OPEN_STATUSES, ...own[role], ...(due ? { dueBy: due } : {}) };
    return this.read({ asker, loaders }, filter, 'DUE_ON', args);
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
