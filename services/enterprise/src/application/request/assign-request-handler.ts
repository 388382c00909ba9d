import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { servesOn, unitOn } from '../../domain/directory';
import { assignRequestHandler } from '../../domain/request/assign-request-handler';
import type { Interests } from '../ports';
import type { RequestOutcome } from './ports';
import type { RequestDesk } from './request-desk';

/** Names the officer of a request. */
export class AssignRequestHandler {
  constructor(
    private readonly desk: RequestDesk,
    private readonly interests: Pick<Interests, 'isBarred'>,
  ) {}

  /** A cadre whom nobody knows is of no unit: OFFICER_NOT_OF_UNIT, like one of another unit. */
  async execute(
    requestId: Uuid,
    cadreId: Uuid,
    asker: Asker,
    context: CommandContext,
  ): Promise<RequestOutcome> {
    const cadre = await this.desk.directory.findCadre(cadreId);
    const request = await this.desk.look(asker, requestId, context.now);
    const barred = request !== null && (await this.interests.isBarred(cadreId, request.enterpriseId));
    return this.desk.decide(asker, requestId, context, (request, acting, facts) => {
      const unitId = cadre && unitOn(cadre, facts.today);
      const serving = cadre !== null && servesOn(cadre, facts.today);
      return assignRequestHandler(request, { cadreId, unitId, serving, barred }, acting, facts);
    });
  }
}
