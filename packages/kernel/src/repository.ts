import type { Decision, Rejection } from './decision';
import type { Uuid } from './ids';

/** A database transaction as the application sees it: a handle that is passed on, never opened up, never ambient. */
export interface Transaction {
  readonly __transaction: unique symbol;
}

/** Who acts: an account of the district, a petitioner or firm in a case session, a timer, or an import run. */
export interface Performer {
  readonly kind: 'ACCOUNT' | 'CASE_SESSION' | 'SYSTEM' | 'IMPORT';
  /** Account id, case id, timer name or import source; never a personal name. */
  readonly id: string;
  /** The cadre behind the account, where there is one. */
  readonly cadreId: Uuid | null;
}

/** What is known of a command beside its content; it goes into history, outbox and audit. */
export interface CommandContext {
  /** The mutation's name as in the schema, e.g. "registerPetition". */
  readonly command: string;
  readonly performer: Performer;
  readonly now: Date;
  /** W3C traceparent, or null. */
  readonly traceparent: string | null;
  /** Where from: the client's address, or null for timers and imports. */
  readonly origin: string | null;
  /**
   * The client's key and a hash of the input, so that a repeat gets the same answer; null where none was given. The store
   * keeps neither as it is: the key as a digest, the hash bound to the key.
   */
  readonly idempotency: { readonly key: string; readonly inputHash: string } | null;
}

/** The change was recorded; `repeated` where an earlier command with the same key had already recorded it. */
export interface Recorded<State> {
  readonly kind: 'recorded';
  readonly state: State;
  readonly repeated: boolean;
}

export type Outcome<State, Code extends string> = Recorded<State> | Rejection<Code>;

/** The only way to write an aggregate: lock, decide, evolve, then row, history, outbox and audit in one transaction. */
export interface Repository<State, Event> {
  /** Records a new aggregate under `id`; a rejection writes nothing but its audit entry. */
  create<Code extends string>(
    id: Uuid,
    decide: () => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<State, Code>>;

  /** Locks one aggregate and records what `decide` answers. Throws NotFound where there is none. */
  change<Code extends string>(
    id: Uuid,
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<State, Code>>;

  /** Locks several in the order of their ids and records all decisions or, at the first rejection, none. */
  changeAll<Code extends string>(
    ids: readonly Uuid[],
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<readonly State[], Code>>;

  /** The present state, or null. */
  find(id: Uuid): Promise<State | null>;
}
