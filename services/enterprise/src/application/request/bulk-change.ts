import { NotFound, type CommandContext, type Decision, type Uuid } from '@lianxin/kernel';
import type { RequestEvent } from '../../domain/request/events';
import type { Facts } from '../../domain/request/facts';
import { afterTimePassed } from '../../domain/request/pass-time';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { Now } from '../ports';
import type { BatchStep, Progress } from './bulk-ports';
import type { RequestRepository } from './ports';
import type { RequestDesk } from './request-desk';

/** How many requests a batch takes. */
export const BATCH = 200;

/** What changes of units and cadres do to many requests; safe to run in several processes. */
export class BulkChange {
  constructor(
    private readonly requests: RequestRepository,
    private readonly desk: Pick<RequestDesk, 'factsAt'>,
    private readonly now: Now,
  ) {}

  /** The facts of this moment. */
  facts(): Facts {
    return this.desk.factsAt(this.now());
  }

  /** Decides on each of a batch in a transaction of its own, after what time has brought; says where the next one begins. */
  async batch(
    ids: readonly Uuid[],
    { command, by }: { readonly command: string; readonly by: string },
    decide: (request: ServiceRequest, facts: Facts) => Decision<RequestEvent, never>,
  ): Promise<Progress> {
    for (const id of ids) {
      const context = this.context(command, by);
      const facts = this.desk.factsAt(context.now);
      await this.requests.change(
        id,
        (request) => afterTimePassed(request, facts, (current) => decide(current, facts)),
        context,
      );
    }
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  }

  private context(command: string, by: string): CommandContext {
    return {
      ...{ command, performer: { kind: 'SYSTEM', id: by, cadreId: null }, now: this.now() },
      ...{ traceparent: null, origin: null, idempotency: null },
    };
  }
}

/** Goes on to the end; what rests on something that isn't known yet waits for the next round. */
export const throughout = async (step: BatchStep, input: Parameters<BatchStep>[0]): Promise<void> => {
  try {
    for (
      let progress = await step(input, null);
      !progress.done;
      progress = await step(input, progress.reached)
    );
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
};
