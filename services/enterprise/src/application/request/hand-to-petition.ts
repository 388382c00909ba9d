import type { Asker } from '@lianxin/access';
import { Conflict, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { handToPetition } from '../../domain/request/hand-to-petition';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { UnitFacts } from '../../domain/request/unit';
import type { EnterpriseRepository, NewId } from '../ports';
import type { RequestOutcome, RequestRepository, SealLetter } from './ports';
import type { RequestDesk } from './request-desk';
import { requestLetterOf } from './request-letter';

const ATTEMPTS = 3;

/** What is sent on its way. */
interface Given {
  readonly toUnitId: Uuid;
  readonly reason: string;
}

/** The request changed between the look and the lock: what was sealed isn't what it says now. */
class Overtaken extends Conflict {}

/**
 * Hands a request to a petition office. The letter is sealed before the request is locked, because sealing takes its time;
 * under the lock it must still be what was sealed.
 */
export class HandToPetition {
  constructor(
    private readonly requests: RequestRepository,
    private readonly enterprises: Pick<EnterpriseRepository, 'find'>,
    private readonly desk: RequestDesk,
    private readonly seal: SealLetter,
    private readonly newId: NewId,
  ) {}

  /** Throws InvalidInput for a unit that the directory doesn't know, and Conflict where the request changes all the time. */
  async execute(
    requestId: Uuid,
    given: Given,
    asker: Asker,
    context: CommandContext,
  ): Promise<RequestOutcome> {
    const facts = this.desk.factsAt(context.now);
    const toUnit = await this.desk.unitAt('input.toUnitId', given.toUnitId, facts);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(requestId, { ...given, toUnit }, asker, context);
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt(
    requestId: Uuid,
    { toUnit, reason }: Given & { readonly toUnit: UnitFacts },
    asker: Asker,
    context: CommandContext,
  ): Promise<RequestOutcome> {
    const read = await this.desk.seen(asker, requestId, context);
    const handOver = { handOverId: this.newId(), toUnit, reason };
    const sealed = await this.sealed(read, handOver);
    return this.desk.decide(
      asker,
      requestId,
      context,
      (request, acting, facts) => handToPetition(request, { ...handOver, sealed }, acting, facts),
      (locked) => {
        if (locked.revision !== read.revision) throw new Overtaken('the request changed meanwhile');
      },
    );
  }

  private async sealed(
    request: ServiceRequest,
    { handOverId, reason }: { readonly handOverId: string; readonly reason: string },
  ): Promise<string> {
    const [firm, history] = await Promise.all([
      this.enterprises.find(request.enterpriseId),
      this.requests.history(request.id),
    ]);
    if (!firm) throw new NotFound('the enterprise has no file');
    return this.seal(requestLetterOf({ request, history, firm, handOverId, reason }));
  }
}
