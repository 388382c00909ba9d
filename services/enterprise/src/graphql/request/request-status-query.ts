import { requireCaseSession } from '@lianxin/access';
import { NotFound } from '@lianxin/kernel';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { RequestRepository } from '../../application/request/ports';
import type { RequestDesk } from '../../application/request/request-desk';
import type { Context } from '../context';
import { RequestStatusType, toRequestStatus } from './request-status-type';

/** The query `requestStatus`, and what of it is read only when asked for. */
@Resolver(() => RequestStatusType)
export class RequestStatusQuery {
  constructor(
    private readonly requests: Pick<RequestRepository, 'find'>,
    private readonly desk: RequestDesk,
    private readonly now: Now,
  ) {}

  @Query(() => RequestStatusType, {
    description:
      'The firm’s own view of the request that openRequest opened; UNAUTHENTICATED without that session.',
  })
  async requestStatus(@Ctx() { asker, locale }: Context): Promise<RequestStatusType> {
    const { caseId } = requireCaseSession(asker);
    const request = await this.requests.find(caseId);
    if (!request) throw new NotFound('no request with this id');
    return toRequestStatus(request, this.desk.factsAt(this.now()), locale);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the unit that answers for it now, from the enterprise service’s own directory.',
  })
  async responsibleUnitName(@Root() { responsibleUnit }: RequestStatusType): Promise<string | null> {
    return (await this.desk.directory.findUnit(responsibleUnit.id))?.name ?? null;
  }
}
