import { type CommandContext, type Decision, type Uuid } from '@lianxin/kernel';
import { type DataSource } from 'typeorm';
import type { CommitSignal } from './commit-signal';
import type { FieldSealer } from './field-sealing';

/** What a store stands on; one for all aggregates of a service. */
export interface StoreBase {
  /** The service's name, as in event sources: "petition". */
  readonly service: string;
  readonly dataSource: DataSource;
  readonly sealer: FieldSealer;
  readonly committed: CommitSignal;
}

/** A new aggregate of a batch: its id, what to decide, and the context of its command. */
export interface Creation<Event, Code extends string> {
  readonly id: Uuid;
  readonly decide: () => Decision<Event, Code>;
  readonly context: CommandContext;
}
