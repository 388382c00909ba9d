import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { dispatchRequest } from '../../domain/request/dispatch-request';
import type { RequestOutcome } from './ports';
import type { RequestDesk } from './request-desk';

/** Offers a request to the unit that is to work on it. */
export class DispatchRequest {
  constructor(private readonly desk: RequestDesk) {}

  /** Throws InvalidInput for a unit that the directory doesn't know. */
  async execute(
    requestId: Uuid,
    { toUnitId, reason }: { readonly toUnitId: Uuid; readonly reason: string },
    asker: Asker,
    context: CommandContext,
  ): Promise<RequestOutcome> {
    const toUnit = await this.desk.unitAt('input.toUnitId', toUnitId, this.desk.factsAt(context.now));
    return this.desk.decide(asker, requestId, context, (request, acting, facts) =>
      dispatchRequest(request, { toUnit, reason }, acting, facts),
    );
  }
}
