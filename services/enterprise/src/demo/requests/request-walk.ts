import { caseFactsAt, type Acting } from '@lianxin/casework';
import type { Decision } from '@lianxin/kernel';
import { Walk, type Chance } from '@lianxin/synthesis';
import type { RequestRuleBook } from '../../application/request/ports';
import type { RequestEvent } from '../../domain/request/events';
import { evolveRequest } from '../../domain/request/evolve';
import type { Facts } from '../../domain/request/facts';
import { nextTimerOn, passTime } from '../../domain/request/pass-time';
import { holderOf, type ServiceRequest } from '../../domain/request/service-request';
import type { Ask } from './asks';
import type { Staff } from './staff';

type Decide = (request: ServiceRequest, acting: Acting, facts: Facts) => Decision<RequestEvent, string>;

/** One request on its way through the past, with everything that the parts of its story share. */
export class RequestWalk extends Walk<ServiceRequest, RequestEvent, Facts> {
  /** Goes no further than `end`. */
  constructor(
    { calendar, rules }: RequestRuleBook,
    readonly ask: Ask,
    readonly staff: Staff,
    end: Date,
  ) {
    const factsAt = (now: Date): Facts => caseFactsAt(now, calendar, rules);
    super({ calendar, evolve: evolveRequest, factsAt, nextTimerOn, passTime }, ask.chance.of('walk'), end);
    this.draws = ask.chance.of('story');
  }

  /** What happens is drawn from here. */
  readonly draws: Chance;

  /** Somebody of the unit that answers does something now. */
  byHolder(decide: Decide): void {
    this.by(holderOf(this.state), decide);
  }

  /** Somebody of a unit does something now. */
  by(unitId: string, decide: Decide): void {
    const { handlerId } = this.state;
    const acting = this.staff.clerk(this.draws, unitId, this.today);
    // Who handles it goes on with it, as long as he is there to do so.
    const own = handlerId === null ? null : this.staff.ifPresent(handlerId, unitId, this.today);
    this.decide(decide(this.state, own ?? acting, this.facts));
  }

  /** The firm does something in its own session. */
  byFirm(decide: Decide): void {
    const { id } = this.ask;
    const firm: Acting = { kind: 'CASE_SESSION', id, cadreId: null, unitId: null, roles: [] };
    this.decide(decide(this.state, firm, this.facts));
  }
}
