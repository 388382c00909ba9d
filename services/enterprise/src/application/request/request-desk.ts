import { requireCaseSession, type Asker } from '@lianxin/access';
import { caseFactsAt, type Acting } from '@lianxin/casework';
import { InvalidInput, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { isActiveOn } from '../../domain/directory';
import { involvedUnitsOf } from '../../domain/request/visibility';
import type { RequestDecision } from '../../domain/request/decide';
import type { Facts } from '../../domain/request/facts';
import { afterTimePassed } from '../../domain/request/pass-time';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { UnitFacts } from '../../domain/request/unit';
import { factsOfRequest, lineagesOf, NO_INTERESTS } from '../facts';
import type { Directory } from '../ports';
import { abilitiesFor } from '../abilities-for';
import { actingFor } from './acting-for';
import type {
  RequestOutcome,
  RequestRepository,
  RefusedLooks,
  RequestRuleBook,
  VisibleRequests,
} from './ports';

/** What a decision on an existing request is made from. */
export type DecideRequest = (request: ServiceRequest, acting: Acting, facts: Facts) => RequestDecision;

/** Looks at a request as it is locked, before anything is decided; throws where it isn't what was expected. */
type Check = (request: ServiceRequest) => void;

/** Where commands on an existing request come together: who acts, whether he may know of it, which rules hold. */
export class RequestDesk {
  constructor(
    private readonly requests: RequestRepository,
    private readonly visible: VisibleRequests,
    readonly directory: Directory,
    private readonly ruleBook: RequestRuleBook,
    private readonly looks: RefusedLooks,
  ) {}

  /** The facts of a moment: its day, the calendar, the rule table. */
  factsAt(now: Date): Facts {
    return caseFactsAt(now, this.ruleBook.calendar, this.ruleBook.rules);
  }

  /** A unit as rules need to know it; throws InvalidInput at `path` for one that the directory doesn't know. */
  async unitAt(path: string, unitId: Uuid, { today }: Facts): Promise<UnitFacts> {
    const unit = await this.directory.findUnit(unitId);
    if (!unit) throw new InvalidInput(path, 'is no unit of the directory');
    return {
      id: unit.id,
      active: isActiveOn(unit, today),
      isPetitionOffice: unit.function === 'PETITION_OFFICE',
      belongsTo: await this.directory.belongingTo([unitId], today),
    };
  }

  /**
   * Decides on a request: for its firm in the session of openRequest, else on behalf of the asker's unit. Throws
   * Unauthenticated or Forbidden where the asker handles no requests or the session is on another, and NotFound, as for an
   * id that doesn't exist, where he may not know of this one.
   */
  async decide(
    asker: Asker,
    requestId: Uuid,
    context: CommandContext,
    decide: DecideRequest,
    check: Check = () => undefined,
  ): Promise<RequestOutcome> {
    if (asker.kind === 'CASE_SESSION') return this.decideForFirm(asker, requestId, context, decide);
    const acting = await actingFor(asker, context.now, this.directory);
    const { abilities } = acting;
    const [seen] = await this.visible.byIds(abilities, [requestId]);
    if (!seen) throw this.unknown(requestId, context);
    const lineages = await lineagesOf(this.directory, [acting.unitId, ...involvedUnitsOf(seen)]);
    return this.change(requestId, acting, context, decide, (request) => {
      // It may have become a complaint, or gone elsewhere, meanwhile. Interests in the firm were asked with the look.
      if (!abilities.allows('handle', 'Request', factsOfRequest(request, NO_INTERESTS, lineages)))
        throw this.unknown(requestId, context);
      check(request);
    });
  }

  /** A request as the asker is shown it at a moment; null where he may not know of it, or there is none. */
  async look(asker: Asker, requestId: Uuid, now: Date): Promise<ServiceRequest | null> {
    const abilities = await abilitiesFor(asker, now, this.directory);
    const [seen] = await this.visible.byIds(abilities, [requestId]);
    return seen ?? null;
  }

  /** A request as the asker is shown it at a moment; throws NotFound where he may not know of it. */
  async seen(asker: Asker, requestId: Uuid, context: CommandContext): Promise<ServiceRequest> {
    const seen = await this.look(asker, requestId, context.now);
    if (!seen) throw this.unknown(requestId, context);
    return seen;
  }

  private unknown(id: Uuid, context: CommandContext): NotFound {
    this.looks.note({ of: { id }, door: context.command }, context);
    return new NotFound('no request with this id');
  }

  private decideForFirm(
    asker: Asker,
    requestId: Uuid,
    context: CommandContext,
    decide: DecideRequest,
  ): Promise<RequestOutcome> {
    const { caseId } = requireCaseSession(asker, requestId);
    const acting: Acting = { kind: 'CASE_SESSION', id: caseId, cadreId: null, unitId: null, roles: [] };
    return this.change(requestId, acting, context, decide, () => undefined);
  }

  /** What time has brought by now comes first, whether or not the timer has come round to it. */
  private change(
    requestId: Uuid,
    acting: Acting,
    context: CommandContext,
    decide: DecideRequest,
    check: Check,
  ): Promise<RequestOutcome> {
    const facts = this.factsAt(context.now);
    return this.requests.change(
      requestId,
      (request) => {
        check(request);
        return afterTimePassed(request, facts, (current) => decide(current, acting, facts));
      },
      context,
    );
  }
}
