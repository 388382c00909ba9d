import { Conflict, type CommandContext, type Transaction, type Uuid } from '@lianxin/kernel';
import { audit, type Audited } from './audit-trail';
import { rememberCommands } from './command-keys';
import { insertRows } from './insert-rows';
import type { AggregateMapping, RecordedEvent } from './mapping';
import { writeOutbox } from './outbox';
import type { RowCodec } from './row-codec';
import type { AggregateRow } from './rows';
import { managerOf } from './transaction';

/** One aggregate in the hands of a command. */
export interface Held<State, Event> {
  readonly id: Uuid;
  readonly before: { readonly state: State; readonly row: AggregateRow } | null;
  readonly events: readonly Event[];
  readonly context: CommandContext;
}

/** Writes what was decided, in the transaction of the decision; whoever uses it holds the locks. */
export class Recorder<
  State extends { readonly id: string },
  Event extends RecordedEvent,
  Row extends AggregateRow,
> {
  constructor(
    private readonly service: string,
    private readonly mapping: AggregateMapping<State, Event, Row>,
    private readonly codec: RowCodec<State, Event, Row>,
  ) {}

  /** The state after these events; throws Conflict for a new aggregate without any. */
  fold(before: State | null, events: readonly Event[]): State {
    const after = events.reduce<State | null>((state, event) => this.mapping.evolve(state, event), before);
    if (!after) throw new Conflict(`a new ${this.mapping.type} without an event`);
    return after;
  }

  /** What the audit says of a command on an aggregate. */
  audited(aggregateId: Uuid, result: string): Audited {
    return { kind: 'COMMAND', aggregateType: this.mapping.type, aggregateId, result };
  }

  /** Row, history, outbox, further tables, keys and, last, audit: everything of a command, or nothing. */
  async record(transaction: Transaction, held: readonly Held<State, Event>[]): Promise<void> {
    const encoded = held
      .filter(({ before, events }) => before === null || events.length > 0)
      .map((one) => this.encode(one));
    await this.writeRows(transaction, encoded);
    await writeOutbox(
      transaction,
      this.service,
      encoded.flatMap(({ publications }) => publications),
    );
    const changes = encoded.map(({ before, after, events, version }) => ({
      ...{ before: before?.state ?? null, after, events, version },
    }));
    if (changes.length > 0) await this.mapping.project?.(transaction, changes);
    await rememberCommands(
      transaction,
      held.map(({ context, id }) => ({ context, aggregateId: id })),
    );
    await audit(
      transaction,
      held.map(({ id, context }) => ({ audited: this.audited(id, 'RECORDED'), context })),
    );
  }

  /** What a change comes to: the state after it, its row and history, and what others may know of it. */
  private encode({ id, before, events, context }: Held<State, Event>) {
    const { mapping, codec } = this;
    const after = this.fold(before?.state ?? null, events);
    const contracts = mapping.publish(before?.state ?? null, events, after);
    const published = before?.row.publishSequence ?? 0;
    return {
      before,
      after,
      events,
      version: (before?.row.version ?? 0) + events.length,
      row: codec.rowOf(before, after, events, contracts),
      history: codec.historyOf(id, before?.row.version ?? 0, events, context.now),
      publications: contracts.map((event, index) => ({
        aggregateType: mapping.type,
        aggregateId: id,
        sequence: published + index + 1,
        event,
        context,
      })),
    };
  }

  private async writeRows(
    transaction: Transaction,
    encoded: readonly ReturnType<typeof this.encode>[],
  ): Promise<void> {
    const manager = managerOf(transaction);
    const created = encoded.filter(({ before }) => before === null).map(({ row }) => row);
    await insertRows(transaction, this.mapping.row, created);
    for (const { before, after, row } of encoded) {
      if (before) await manager.update(this.mapping.row, { id: after.id }, row as never);
    }
    const history = encoded.flatMap((one) => one.history);
    if (history.length === 0) return;
    await manager.query(
      'INSERT INTO history (aggregate_id, version, aggregate_type, type, payload, personal, recorded_at) VALUES ?',
      [history],
    );
  }
}
