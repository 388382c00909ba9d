import { BATCH, type BatchStep, type Uuid } from '@lianxin/kernel';

/** What petitions are searched by. */
export interface SearchRegister {
  /** Petitions in the order of their ids, from behind `after`. */
  petitions(after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Enters petitions that aren't yet, as they are at that moment; those that are stay. */
  enter(ids: readonly Uuid[]): Promise<void>;
}

/**
 * Makes petitions findable that are older than the search: their personal parts are sealed, so that no migration can read them. A
 * job that is asked for at every start, once for all; repeating a batch changes nothing.
 */
export class FillSearchIndex {
  constructor(private readonly register: SearchRegister) {}

  readonly step: BatchStep = async (_input, reached) => {
    const ids = await this.register.petitions(reached, BATCH);
    await this.register.enter(ids);
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };
}
