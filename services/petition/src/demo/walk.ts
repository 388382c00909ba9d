import {
  addDays,
  shanghaiDateOf,
  startOfShanghaiDay,
  workingDayOnOrAfter,
  type PlainDate,
} from '@lianxin/calendar';
import { Defect, type Decision } from '@lianxin/kernel';
import type { Chance } from '@lianxin/synthesis';
import type { RuleBook } from '../application/ports';
import type { Acting } from '../domain/acting';
import type { PetitionDecision } from '../domain/decide';
import type { PetitionEvent } from '../domain/events';
import { evolve, evolveAll } from '../domain/evolve';
import { factsAt, type Facts } from '../domain/facts';
import { nextTimerOn, passTime } from '../domain/pass-time';
import type { Petition } from '../domain/petition';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** One petition on its way through the past: each step is decided at its own moment by the same rules as a live one. */
export class Walk {
  private readonly recorded: PetitionEvent[] = [];
  private state: Petition | null = null;
  private last = 0;

  /** Goes no further than `end`: what lies after it hasn't happened yet. */
  constructor(
    private readonly book: RuleBook,
    private readonly chance: Chance,
    private readonly end: Date,
  ) {}

  get events(): readonly PetitionEvent[] {
    return this.recorded;
  }

  /** The petition as it stands; a Defect before it was registered. */
  get petition(): Petition {
    if (!this.state) throw new Defect('nothing was registered yet');
    return this.state;
  }

  get facts(): Facts {
    return factsAt(new Date(this.last), this.book.calendar, this.book.rules);
  }

  get today(): PlainDate {
    return shanghaiDateOf(new Date(this.last));
  }

  /** The working day that is so many days from today or, where offices are closed then, the next one. */
  workdayIn(days: number): PlainDate {
    return workingDayOnOrAfter(addDays(this.today, days), this.book.calendar);
  }

  /** Goes on to office hours of a day, time bringing what it brings; false where that hasn't come yet. */
  reach(day: PlainDate): boolean {
    const morning = this.chance.happens(0.55);
    const into = morning ? this.chance.int(0, 170) : this.chance.int(300, 500);
    const opened = Date.parse(startOfShanghaiDay(day)) + 9 * HOUR + into * MINUTE;
    return this.reachInstant(Math.max(opened, this.last + this.chance.int(4, 25) * MINUTE));
  }

  /** Goes on to the end itself. */
  reachEnd(): void {
    this.reachInstant(this.end.getTime());
  }

  /** Records what a decision answers here and now; the demo asks for nothing that is refused: a refusal is a Defect. */
  act(acting: Acting, decide: (petition: Petition, acting: Acting, facts: Facts) => PetitionDecision): void {
    this.record(decide(this.petition, acting, this.facts));
  }

  /** Records the first events of the petition. */
  begin(decide: (facts: Facts) => Decision<PetitionEvent, string>): void {
    this.record(decide(this.facts));
  }

  /** Lets time pass up to the end. */
  finish(): void {
    this.letTimePass(this.end.getTime());
  }

  private reachInstant(instant: number): boolean {
    if (instant > this.end.getTime()) return false;
    this.letTimePass(instant);
    this.last = instant;
    return true;
  }

  /** As the service's timer does: in the first minute of each day on which something comes. */
  private letTimePass(until: number): void {
    for (let day = this.nextTimer(); day; day = this.nextTimer()) {
      const instant = Math.max(Date.parse(startOfShanghaiDay(day)) + MINUTE / 2, this.last);
      if (instant > until) return;
      this.last = instant;
      const { events } = passTime(this.petition, this.facts);
      if (events.length === 0) throw new Defect(`time brings nothing on ${day}`);
      this.record({ kind: 'accepted', events });
    }
  }

  private nextTimer(): PlainDate | null {
    return this.state && nextTimerOn(this.state);
  }

  private record(decision: Decision<PetitionEvent, string>): void {
    if (decision.kind === 'rejected')
      throw new Defect(
        `${this.state?.number ?? 'a new petition'} on ${this.today}: refused with ${decision.code}`,
      );
    const [first, ...others] = decision.events;
    if (!first) return;
    this.state = evolveAll(evolve(this.state, first), others);
    this.recorded.push(...decision.events);
  }
}
