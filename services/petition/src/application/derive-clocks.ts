import { BATCH, accept, type BatchStep, type Uuid } from '@lianxin/kernel';
import { TIME_PASSING } from '../domain/acting';
import { rederivationsOf } from '../domain/redate-petition';
import type { PetitionBulk, PetitionStates } from './ports';

/** Finds petitions by their clocks. */
export interface RunningClocks {
  /** Petitions with a clock that runs or is paused, in the order of their ids, from behind `after`. */
  withRunningClocks(after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
}

/**
 * Brings running clocks to a calendar that was published, or a rule that was changed, whoever looks at them meanwhile: what
 * becomes of them is decided in passTime. Only petitions that something moves are locked. Safe to run in several processes.
 */
export class DeriveClocks {
  constructor(
    private readonly bulk: PetitionBulk,
    private readonly running: RunningClocks,
    private readonly petitions: PetitionStates,
  ) {}

  /** One batch of the petitions with running clocks. */
  readonly step: BatchStep = async (_input, reached) => {
    const ids = await this.running.withRunningClocks(reached, BATCH);
    const facts = this.bulk.facts();
    const states = await this.petitions.findAll(ids);
    const moved = states
      .filter((petition) => rederivationsOf(petition, facts).length > 0)
      .map(({ id }) => id);
    // What time had brought, the new derivation among it, is recorded before a decision that adds nothing.
    await this.bulk.batch(moved, { command: 'deriveClocks', by: TIME_PASSING.id }, () => accept());
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };
}
