import { BATCH, type BatchStep, type Uuid } from '@lianxin/kernel';
import type { PersonRegister } from './keep-person-tokens';

/** Has petitions posted, by what they are found as of one matter. */
export interface MatterPostings {
  note(ids: readonly Uuid[]): Promise<void>;
}

/** Has every petition posted anew: those older than the index, and all after words were counted anew. */
export class PostMatters {
  constructor(
    private readonly petitions: Pick<PersonRegister, 'petitions'>,
    private readonly postings: MatterPostings,
  ) {}

  readonly step: BatchStep = async (_input, reached) => {
    const ids = await this.petitions.petitions(reached, BATCH);
    await this.postings.note(ids);
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };
}
