import { BATCH, type Uuid } from '@lianxin/kernel';
import { officersOf, RECUSAL, recuseOfficers } from '../../domain/request/recuse-officer';
import type { Interests } from '../ports';
import type { ConcernedRequests, RequestBulk } from './bulk-ports';
import type { RequestRepository } from './ports';

/** Takes requests from officers who must stand aside for the firm, for the unit's head to name others; safe to repeat. */
export class RecuseOfficers {
  constructor(
    private readonly bulk: RequestBulk,
    private readonly concerned: ConcernedRequests,
    private readonly requests: Pick<RequestRepository, 'findAll'>,
    private readonly interests: Interests,
  ) {}

  /** Looks at the open requests of a cadre or a firm whose interests changed, or at one whose holder did. */
  async review(subjectId: Uuid): Promise<void> {
    await this.bulk.throughout(async (_, reached) => {
      const ids = await this.concerned.ofSubject(subjectId, reached, BATCH);
      const barred = await this.barredIn(ids);
      return this.bulk.batch(ids, { command: 'recuseOfficers', by: RECUSAL.id }, (request, facts) =>
        recuseOfficers(request, barred.get(request.id) ?? [], facts),
      );
    }, {});
  }

  private async barredIn(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    const barred = new Map<Uuid, readonly Uuid[]>();
    for (const request of await this.requests.findAll(ids)) {
      const found: Uuid[] = [];
      for (const cadreId of officersOf(request))
        if (await this.interests.isBarred(cadreId, request.enterpriseId)) found.push(cadreId);
      barred.set(request.id, found);
    }
    return barred;
  }
}
