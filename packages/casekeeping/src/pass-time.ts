import { shanghaiDateOf } from '@lianxin/calendar';
import { unattended, type Accepted, type Repository, type Uuid } from '@lianxin/kernel';
import type { DueTimer, DueTimers } from './due-timers';

/** How many cases are looked up at a time. */
const BATCH = 100;

/**
 * How many cases a round takes. After a midnight on which thousands of periods end the rest waits for the next rounds: whoever
 * gives a command on a case has time pass on it first, so that nobody is decided upon too late by it.
 */
export const PER_ROUND = 2_000;

/**
 * Does what time alone brings to cases, such as missed clocks and deemed takeovers; a day begins and ends in Shanghai. Safe to
 * run in several processes: a case is locked and looked at anew, and whoever comes second finds nothing to do.
 */
export class PassTime<State, Event> {
  constructor(
    private readonly cases: Pick<Repository<State, Event>, 'change'>,
    private readonly timers: DueTimers,
    /** What time alone brought to a case by now. */
    private readonly passTime: (state: State, now: Date) => Accepted<Event>,
    private readonly now: () => Date,
  ) {}

  /**
   * Goes through what is due now, each case once; answers how many were looked at. One that fails holds up no other: the
   * round goes on, and the first failure is thrown at its end.
   */
  async execute(): Promise<number> {
    const failures: unknown[] = [];
    let passed = 0;
    let reached: DueTimer | null = null;
    while (passed < PER_ROUND) {
      const today = shanghaiDateOf(this.now());
      const due: readonly DueTimer[] = await this.timers.due(today, BATCH, reached);
      for (const { id } of due) {
        await this.passOn(id).catch((error: unknown) => failures.push(error));
        passed += 1;
      }
      reached = due.at(-1) ?? null;
      if (due.length < BATCH) break;
    }
    if (failures.length > 0) throw failures[0];
    return passed;
  }

  private async passOn(id: Uuid): Promise<void> {
    const context = unattended('passTime', 'pass-time', this.now());
    await this.cases.change(id, (state) => this.passTime(state, context.now), context);
  }
}
