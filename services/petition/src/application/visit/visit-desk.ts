import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import {
  assertNever,
  InvalidInput,
  NotFound,
  type CommandContext,
  type Outcome,
  type PageOf,
  type PageRequest,
  type Recorded,
  type Repository,
  type Uuid,
} from '@lianxin/kernel';
import {
  callVisitor,
  concludeVisit,
  receiveVisitor,
  type CallVisitor,
  type ConcludeVisit,
  type VisitDecision,
} from '../../domain/visit/attend-visit';
import type { VisitRejectionCode } from '../../domain/visit/rejection-codes';
import type { Visit, VisitEvent, VisitStatus } from '../../domain/visit/visit';
import type { Acting } from '../../domain/acting';
import type { Facts } from '../../domain/facts';
import { actingFor, type ActingForUnit } from '../acting-for';
import type { CaseDesk } from '../case-desk';
import type { NewId, VisiblePetitions } from '../ports';

/** The visits of one desk on one day. */
export interface VisitQueue {
  /** The next ticket of a day, which nobody else is given; one that is taken and then not used is left out. */
  takeTicket(unitId: Uuid, day: PlainDate): Promise<number>;
  /** In the order of the tickets; with no states, all of them. */
  page(
    unitId: Uuid,
    day: PlainDate,
    statuses: readonly VisitStatus[],
    page: PageRequest,
  ): Promise<PageOf<Visit>>;
}

export type VisitOutcomeOf = Outcome<Visit, VisitRejectionCode>;

type Decide = (visit: Visit, acting: Acting, facts: Facts) => VisitDecision;

/** The visitors' desk (来访接待) of the unit for which somebody acts; nobody sees or works another unit's queue. */
export class VisitDesk {
  constructor(
    private readonly visits: Repository<Visit, VisitEvent>,
    private readonly queue: VisitQueue,
    private readonly desk: CaseDesk,
    private readonly visible: VisiblePetitions,
    private readonly newId: NewId,
  ) {}

  /** Gives a ticket. Throws Unauthenticated or Forbidden where the asker works on no petitions, InvalidInput for no head count. */
  async receive(attendance: number, asker: Asker, context: CommandContext): Promise<Recorded<Visit>> {
    const acting = await this.actingFor(asker);
    if (attendance < 1) throw new InvalidInput('input.attendance', 'must be at least 1');
    const facts = this.desk.factsAt(context.now);
    const id = this.newId();
    const ticket = await this.queue.takeTicket(acting.unitId, facts.today);
    const visit = { id, unitId: acting.unitId, ticket, attendance };
    const outcome = await this.visits.create(id, () => receiveVisitor(visit, acting, facts), context);
    return outcome.kind === 'recorded' ? outcome : assertNever(outcome.code as never);
  }

  /** Throws InvalidInput for a unit that the directory doesn't know or that exists no more. */
  async call(
    visitId: Uuid,
    call: CallVisitor,
    asker: Asker,
    context: CommandContext,
  ): Promise<VisitOutcomeOf> {
    await this.actingFor(asker);
    for (const [index, unitId] of call.withUnits.entries()) {
      const unit = await this.desk.units.find(unitId);
      if (!unit?.active) throw new InvalidInput(`input.withUnitIds.${index}`, 'is no active unit');
    }
    return this.decide(visitId, asker, context, (visit, acting, facts) =>
      callVisitor(visit, call, acting, facts),
    );
  }

  /** Throws NotFound for a petition that the asker may not know of, as for one that doesn't exist. */
  async conclude(
    visitId: Uuid,
    conclusion: ConcludeVisit,
    asker: Asker,
    context: CommandContext,
  ): Promise<VisitOutcomeOf> {
    await this.actingFor(asker);
    const { petitionId } = conclusion;
    if (petitionId !== null) {
      const [petition] = await this.visible.byIds(await this.desk.walls.of(asker), [petitionId]);
      if (!petition) throw new NotFound('no petition with this id');
    }
    return this.decide(visitId, asker, context, (visit, acting, facts) =>
      concludeVisit(visit, conclusion, acting, facts),
    );
  }

  /** The queue of the asker's own desk; throws as `receive` does. */
  async queueOf(
    asker: Asker,
    day: PlainDate,
    statuses: readonly VisitStatus[],
    page: PageRequest,
  ): Promise<PageOf<Visit>> {
    const { unitId } = await this.actingFor(asker);
    return this.queue.page(unitId, day, statuses, page);
  }

  /** Another unit's visit is none that he could know of: NotFound, as for an id that doesn't exist. */
  private async decide(
    visitId: Uuid,
    asker: Asker,
    context: CommandContext,
    decide: Decide,
  ): Promise<VisitOutcomeOf> {
    const acting = await this.actingFor(asker);
    const facts = this.desk.factsAt(context.now);
    return this.visits.change(
      visitId,
      (visit) => {
        if (visit.unitId !== acting.unitId) throw new NotFound('no visit with this id');
        return decide(visit, acting, facts);
      },
      context,
    );
  }

  private async actingFor(asker: Asker): Promise<ActingForUnit> {
    return actingFor(await this.desk.walls.of(asker));
  }
}
