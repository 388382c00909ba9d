import {
  addDays,
  shanghaiDateOf,
  startOfShanghaiDay,
  workingDayOnOrAfter,
  type CalendarTable,
  type PlainDate,
} from '@lianxin/calendar';
import { Defect, type Accepted, type Decision } from '@lianxin/kernel';
import type { Chance } from './random';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How a kind of case goes on: its own fold, facts and timers, as the running service has them. */
export interface Course<State, Event, Facts> {
  readonly calendar: CalendarTable;
  readonly evolve: (state: State | null, event: Event) => State;
  readonly factsAt: (now: Date) => Facts;
  /** The first day on which time alone brings something; null where it brings nothing more. */
  readonly nextTimerOn: (state: State) => PlainDate | null;
  readonly passTime: (state: State, facts: Facts) => Accepted<Event>;
}

/** One case on its way through the past: each step is decided at its own moment by the same rules as a live one. */
export class Walk<State, Event, Facts> {
  private readonly recorded: Event[] = [];
  private known: State | null = null;
  private last = 0;

  /** Goes no further than `end`: what lies after it hasn't happened yet. */
  constructor(
    private readonly course: Course<State, Event, Facts>,
    private readonly chance: Chance,
    private readonly end: Date,
  ) {}

  get events(): readonly Event[] {
    return this.recorded;
  }

  /** The case as it stands; a Defect before it began. */
  get state(): State {
    if (this.known === null) throw new Defect('nothing was recorded yet');
    return this.known;
  }

  get facts(): Facts {
    return this.course.factsAt(new Date(this.last));
  }

  get today(): PlainDate {
    return shanghaiDateOf(new Date(this.last));
  }

  /** The day of the end. */
  get lastDay(): PlainDate {
    return shanghaiDateOf(this.end);
  }

  /** The working day that is so many days from today or, where offices are closed then, the next one. */
  workdayIn(days: number): PlainDate {
    return workingDayOnOrAfter(addDays(this.today, days), this.course.calendar);
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

  /** Goes on to a moment (epoch ms) not before the present one, time bringing what it brings; false where it hasn't come yet. */
  reachInstant(instant: number): boolean {
    if (instant > this.end.getTime()) return false;
    this.letTimePass(instant);
    this.last = instant;
    return true;
  }

  /** Records what a decision answers here and now; the demo asks for nothing that is refused: a refusal is a Defect. */
  decide(decision: Decision<Event, string>): void {
    if (decision.kind === 'rejected') throw new Defect(`on ${this.today}: refused with ${decision.code}`);
    for (const event of decision.events) this.known = this.course.evolve(this.known, event);
    this.recorded.push(...decision.events);
  }

  /** Lets time pass up to the end. */
  finish(): void {
    this.letTimePass(this.end.getTime());
  }

  /** As the service's timer does: in the first minute of each day on which something comes. */
  private letTimePass(until: number): void {
    for (let day = this.nextTimer(); day; day = this.nextTimer()) {
      const instant = Math.max(Date.parse(startOfShanghaiDay(day)) + MINUTE / 2, this.last);
      if (instant > until) return;
      this.last = instant;
      const brought = this.course.passTime(this.state, this.facts);
      if (brought.events.length === 0) throw new Defect(`time brings nothing on ${day}`);
      this.decide(brought);
    }
  }

  private nextTimer(): PlainDate | null {
    return this.known === null ? null : this.course.nextTimerOn(this.known);
  }
}
