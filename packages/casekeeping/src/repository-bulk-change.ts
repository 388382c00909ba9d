import {
  BATCH,
  NotFound,
  unattended,
  type BatchStep,
  type BulkChange,
  type Decision,
  type Progress,
  type Repository,
  type Uuid,
} from '@lianxin/kernel';

type Decide<State, Event> = (state: State) => Decision<Event, never>;

/** Changes the aggregates of a repository in bulk, by a clock. */
export class RepositoryBulkChange<State, Event, Facts> implements BulkChange<State, Event, Facts> {
  constructor(
    private readonly repository: Pick<Repository<State, Event>, 'change'>,
    private readonly factsAt: (now: Date) => Facts,
    private readonly now: () => Date,
    /** What comes before a decision, such as what time has brought. */
    private readonly before: (
      state: State,
      facts: Facts,
      decide: Decide<State, Event>,
    ) => Decision<Event, never> = (state, _, decide) => decide(state),
  ) {}

  facts(): Facts {
    return this.factsAt(this.now());
  }

  async batch(
    ids: readonly Uuid[],
    { command, by }: { readonly command: string; readonly by: string },
    decide: (state: State, facts: Facts) => Decision<Event, never>,
  ): Promise<Progress> {
    for (const id of ids) {
      const context = unattended(command, by, this.now());
      const facts = this.factsAt(context.now);
      await this.repository.change(
        id,
        (state) => this.before(state, facts, (current) => decide(current, facts)),
        context,
      );
    }
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  }

  async throughout(step: BatchStep, input: Parameters<BatchStep>[0]): Promise<void> {
    try {
      for (
        let progress = await step(input, null);
        !progress.done;
        progress = await step(input, progress.reached)
      );
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
}
