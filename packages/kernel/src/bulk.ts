import type { Decision } from './decision';
import type { Uuid } from './ids';

/** How many aggregates a batch takes. */
export const BATCH = 200;

/** Where work over many stands after a batch: done, or reached a place from which the next batch goes on. */
export type Progress = { readonly done: true } | { readonly done: false; readonly reached: string };

/**
 * Does one batch, in transactions of its own, from `reached` (null: from the start). It may be asked for the same batch
 * again where the process ended, or the database was lost, before the place was noted: it must be safe to repeat.
 */
export type BatchStep = (
  input: Readonly<Record<string, string | null>>,
  reached: string | null,
) => Promise<Progress>;

/** Changes many aggregates on nobody's command; safe to run in several processes. */
export interface BulkChange<State, Event, Facts> {
  /** The facts of this moment. */
  facts(): Facts;
  /** Decides on each of a batch, in the order of their ids, each in a transaction of its own; says where the next begins. */
  batch(
    ids: readonly Uuid[],
    command: { readonly command: string; readonly by: string },
    decide: (state: State, facts: Facts) => Decision<Event, never>,
  ): Promise<Progress>;
  /** Goes on to the end; what rests on something that isn't known yet (NotFound) waits for the next round. */
  throughout(step: BatchStep, input: Parameters<BatchStep>[0]): Promise<void>;
}
