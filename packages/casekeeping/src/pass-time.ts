import { shanghaiDateOf } from '@lianxin/calendar';
import { unattended, type Accepted, type Repository } from '@lianxin/kernel';
import type { DueTimers } from './due-timers';

const BATCH = 100;

/** Does what time alone brings to cases, such as missed clocks and deemed takeovers; safe to run in several processes. */
export class PassTime<State, Event> {
  constructor(
    private readonly cases: Pick<Repository<State, Event>, 'change'>,
    private readonly timers: DueTimers,
    /** What time alone brought to a case by now; it must move the case's timer on, or time would never be through with it. */
    private readonly passTime: (state: State, now: Date) => Accepted<Event>,
    private readonly now: () => Date,
  ) {}

  /** Goes through all that is due now; answers how many cases were looked at. */
  async execute(): Promise<number> {
    let passed = 0;
    for (;;) {
      const context = unattended('passTime', 'pass-time', this.now());
      const ids = await this.timers.due(shanghaiDateOf(context.now), BATCH);
      for (const id of ids) {
        await this.cases.change(id, (state) => this.passTime(state, context.now), context);
        passed += 1;
      }
      if (ids.length < BATCH) return passed;
    }
  }
}
