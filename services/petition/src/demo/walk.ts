import { shanghaiDateOf } from '@lianxin/calendar';
import { Walk, type Chance } from '@lianxin/synthesis';
import type { Decision } from '@lianxin/kernel';
import type { RuleBook } from '../application/ports';
import type { Acting } from '../domain/acting';
import type { PetitionDecision } from '../domain/decide';
import type { PetitionEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { factsAt, type Facts } from '../domain/facts';
import { nextTimerOn, passTime } from '../domain/pass-time';
import type { Petition } from '../domain/petition';

/** One petition on its way through the past. */
export class PetitionWalk extends Walk<Petition, PetitionEvent, Facts> {
  /** Goes no further than `end`. */
  constructor(book: RuleBook, chance: Chance, end: Date) {
    const { calendar } = book;
    const at = (now: Date): Facts => factsAt(now, calendar, book.rulesOn(shanghaiDateOf(now)));
    super({ calendar, evolve, factsAt: at, nextTimerOn, passTime }, chance, end);
  }

  /** The petition as it stands; a Defect before it was registered. */
  get petition(): Petition {
    return this.state;
  }

  /** Records what somebody does here and now. */
  act(acting: Acting, decide: (petition: Petition, acting: Acting, facts: Facts) => PetitionDecision): void {
    this.decide(decide(this.petition, acting, this.facts));
  }

  /** Records the first events of the petition. */
  begin(decide: (facts: Facts) => Decision<PetitionEvent, string>): void {
    this.decide(decide(this.facts));
  }
}
