import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { triageRequest, type TriageRequest as Triage } from '../../domain/request/triage-request';
import { actingFor } from './acting-for';
import { complainedOfUnit } from './complained-of';
import type { RequestOutcome } from './ports';
import type { RequestDesk } from './request-desk';

/** Sorts a request before it is dispatched. */
export class TriageRequest {
  constructor(private readonly desk: RequestDesk) {}

  /** Throws InvalidInput for a complaint that names no known unit, and for another request that does. */
  async execute(
    requestId: Uuid,
    sorted: Omit<Triage, 'unit'>,
    asker: Asker,
    context: CommandContext,
  ): Promise<RequestOutcome> {
    const acting = await actingFor(asker, context.now, this.desk.directory);
    const facts = this.desk.factsAt(context.now);
    const path = 'input.complainedOfUnitId';
    const { category, complainedOfUnitId: named } = sorted;
    const complainedOfUnitId = await complainedOfUnit(path, category, named, this.desk, facts);
    const unit = await this.desk.unitAt('input', acting.unitId, facts);
    const triage = { ...sorted, complainedOfUnitId, unit };
    return this.desk.decide(asker, requestId, context, (request, who, now) =>
      triageRequest(request, triage, who, now),
    );
  }
}
