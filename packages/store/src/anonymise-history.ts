import {
  Conflict,
  type CommandContext,
  type Decision,
  type Outcome,
  type Transaction,
  type Uuid,
} from '@lianxin/kernel';
import type { StoreBase } from './store-base';
import { audit } from './audit-trail';
import { idToBytes } from './ids';
import type { AggregateMapping, RecordedEvent } from './mapping';
import { Recorder } from './recorder';
import { Refused } from './refused';
import { RowCodec } from './row-codec';
import type { AggregateRow } from './rows';
import { inTransaction, managerOf } from './transaction';

/** What is to become of an aggregate's history, and what else has to happen with it or not at all. */
export interface Anonymisation<State, Event, Code extends string> {
  /** Whether it may be done now; its events end the history. */
  readonly decide: (state: State) => Decision<Event, Code>;
  /** What is left of an earlier event: of the same type, its facts without its words. */
  readonly rewrite: (event: Event) => Event;
  /** Further tables of the aggregate, in the same transaction; the very last thing before it commits. */
  readonly lastly: (transaction: Transaction) => Promise<void>;
  readonly context: CommandContext;
}

/**
 * The one exception from “a history is never changed”: replaces what the events of one aggregate say by what `rewrite` leaves
 * of them, and the state by the fold of the result (PIPL 47). How many events there are, their types, order and times stay, and
 * so do the audit chains, which hold no content. Keys of commands go, since each holds a fingerprint of what was entered.
 */
export class AnonymiseHistory<
  State extends { readonly id: string },
  Event extends RecordedEvent,
  Row extends AggregateRow,
> {
  private readonly codec: RowCodec<State, Event, Row>;
  private readonly recorder: Recorder<State, Event, Row>;

  constructor(
    private readonly base: StoreBase,
    private readonly mapping: AggregateMapping<State, Event, Row>,
  ) {
    const table = base.dataSource.getMetadata(mapping.row).tableName;
    this.codec = new RowCodec(mapping, base.sealer, table);
    this.recorder = new Recorder(base.service, mapping, this.codec);
  }

  /** Everything in one transaction, or nothing but the audit entry of a refusal; null where there is no such aggregate. */
  async execute<Code extends string>(
    id: Uuid,
    anonymisation: Anonymisation<State, Event, Code>,
  ): Promise<Outcome<State, Code> | null> {
    const { dataSource, committed } = this.base;
    const outcome = await inTransaction(dataSource, (transaction) =>
      this.within(transaction, id, anonymisation),
    ).catch((error: unknown) => {
      if (error instanceof Refused) return error.rejection as Outcome<State, Code>;
      throw error;
    });
    committed.announce();
    if (outcome?.kind !== 'rejected') return outcome;
    const line = { audited: this.recorder.audited(id, outcome.code), context: anonymisation.context };
    await inTransaction(dataSource, (transaction) => audit(transaction, [line]));
    return outcome;
  }

  private async within<Code extends string>(
    transaction: Transaction,
    id: Uuid,
    { decide, rewrite, lastly, context }: Anonymisation<State, Event, Code>,
  ): Promise<Outcome<State, Code> | null> {
    const manager = managerOf(transaction);
    const row = await manager.findOne(this.mapping.row, {
      where: { id } as never,
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) return null;
    const before = this.codec.stateOf(row);
    const decision = decide(before);
    if (decision.kind === 'rejected') throw new Refused(decision, this.mapping.type, [id]);
    const rewritten = await this.rewriteEvents(transaction, id, rewrite);
    const stripped = this.recorder.fold(null, rewritten);
    await this.keepState(transaction, row, before, stripped);
    await manager.query('DELETE FROM command_key WHERE aggregate_id = ?', [idToBytes(id)]);
    // From here on it is an ordinary command, on what is left of the aggregate.
    const left = await manager.findOneOrFail(this.mapping.row, { where: { id } as never });
    const own = { ...context, idempotency: null };
    const held = { id, before: { state: stripped, row: left }, events: decision.events, context: own };
    await this.recorder.record(transaction, [held]);
    await lastly(transaction);
    return { kind: 'recorded', state: this.recorder.fold(stripped, decision.events), repeated: false };
  }

  private async rewriteEvents(
    transaction: Transaction,
    id: Uuid,
    rewrite: (event: Event) => Event,
  ): Promise<readonly Event[]> {
    const manager = managerOf(transaction);
    const rows = await manager.query<
      { version: number; payload: string; personal: string | null; recorded_at: Date }[]
    >('SELECT version, payload, personal, recorded_at FROM history WHERE aggregate_id = ? ORDER BY version', [
      idToBytes(id),
    ]);
    const rewritten = rows.map((row) => {
      const event = this.codec.eventOf(id, row);
      const left = rewrite(event);
      if (left.type !== event.type) throw new Conflict('an event keeps its type when it is anonymised');
      return left;
    });
    for (const [index, row] of rows.entries()) {
      const [values] = this.codec.historyOf(
        id,
        row.version - 1,
        rewritten.slice(index, index + 1),
        row.recorded_at,
      );
      const [, version, , , payload, personal] = values ?? [];
      await manager.query(
        'UPDATE history SET payload = ?, personal = ? WHERE aggregate_id = ? AND version = ?',
        [payload, personal, idToBytes(id), version],
      );
    }
    return rewritten;
  }

  /** The row as its rewritten history says it, at the same version and place in the order of publications. */
  private async keepState(transaction: Transaction, row: Row, before: State, stripped: State): Promise<void> {
    const { version, publishSequence } = row;
    const values = { ...this.codec.rowOf(null, stripped, [], []), version, publishSequence };
    await managerOf(transaction).update(this.mapping.row, { id: row.id }, values as never);
    await this.mapping.project?.(transaction, [{ before, after: stripped, events: [], version }]);
  }
}
