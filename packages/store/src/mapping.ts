import type { ContractEvent } from '@lianxin/contracts';
import type { Transaction } from '@lianxin/kernel';
import type { AggregateRow } from './rows';

/**
 * One aggregate before and after a command; `before` is null where the command created it. `events` are what the command
 * recorded, and `version` is the number of the last of them in the aggregate's history.
 */
export interface Change<State, Event = unknown> {
  readonly before: State | null;
  readonly after: State;
  readonly events: readonly Event[];
  readonly version: number;
}

/** A domain event as the store needs to know it; everything else of it is the domain's business. */
export interface RecordedEvent {
  readonly type: string;
}

/** What the store must know of an aggregate type to keep it: written once a type, in a service's persistence. */
export interface AggregateMapping<
  State extends { readonly id: string },
  Event extends RecordedEvent,
  Row extends AggregateRow,
> {
  /** As in subjects and history, e.g. "petition". */
  readonly type: string;
  readonly row: new () => Row;
  readonly evolve: (state: State | null, event: Event) => State;
  /** The columns that queries need, beside those of AggregateRow. */
  readonly columns: (state: State) => Omit<Row, keyof AggregateRow>;
  /** What other services may know of a change, in order; an empty list leaves no gap in the publish sequence. */
  readonly publish: (
    before: State | null,
    events: readonly Event[],
    after: State,
  ) => readonly ContractEvent[];
  /** Keeps further tables of the aggregate (its clocks, its units) in step, in the same transaction. */
  readonly project?: (transaction: Transaction, changes: readonly Change<State, Event>[]) => Promise<void>;
}
