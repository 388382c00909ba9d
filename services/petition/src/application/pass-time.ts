import type { CommandContext } from '@lianxin/kernel';
import { passTime } from '../domain/pass-time';
import type { CaseDesk } from './case-desk';
import type { DueTimers, Now, PetitionRepository } from './ports';

const BATCH = 100;

/** Does what time alone brings: missed clocks, deemed takeovers, deemed acceptance; safe to run in several processes. */
export class PassTime {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly timers: DueTimers,
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  /** Goes through all that is due now; answers how many petitions changed. */
  async execute(): Promise<number> {
    let changed = 0;
    for (;;) {
      const context = this.context();
      const facts = this.desk.factsAt(context.now);
      const ids = await this.timers.due(facts.today, BATCH);
      for (const id of ids) {
        await this.petitions.change(id, (petition) => passTime(petition, facts), context);
        changed += 1;
      }
      if (ids.length < BATCH) return changed;
    }
  }

  private context(): CommandContext {
    return {
      command: 'passTime',
      performer: { kind: 'SYSTEM', id: 'pass-time', cadreId: null },
      now: this.now(),
      traceparent: null,
      origin: null,
      idempotency: null,
    };
  }
}
