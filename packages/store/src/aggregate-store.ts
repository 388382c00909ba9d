import {
  Conflict,
  NotFound,
  type CommandContext,
  type Decision,
  type Outcome,
  type Recorded,
  type Rejection,
  type Repository,
  type Transaction,
  type Uuid,
} from '@lianxin/kernel';
import { In } from 'typeorm';
import { audit } from './audit-trail';
import { recordedBefore } from './command-keys';
import { readHistories } from './histories';
import type { AggregateMapping, RecordedEvent } from './mapping';
import { onlyState } from './only-state';
import { Recorder, type Held } from './recorder';
import { Refused } from './refused';
import { RowCodec } from './row-codec';
import type { AggregateRow } from './rows';
import { inRetriedTransaction, inTransaction, managerOf } from './transaction';
import type { Creation, StoreBase } from './store-base';

/** The only way to write an aggregate (see Repository in the kernel), and to read one for deciding. */
export class AggregateStore<
  State extends { readonly id: string },
  Event extends RecordedEvent,
  Row extends AggregateRow,
> implements Repository<State, Event> {
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

  /** See Repository; a number or key that is taken already is a Conflict. */
  async create<Code extends string>(
    id: Uuid,
    decide: () => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<State, Code>> {
    const [outcome] = await this.createAll([{ id, decide, context }]);
    if (!outcome) throw new Conflict('nothing was recorded');
    return outcome;
  }

  /** Records new aggregates in one transaction; a rejected or repeated one doesn't hold up the others. */
  async createAll<Code extends string>(
    creations: readonly Creation<Event, Code>[],
  ): Promise<readonly Outcome<State, Code>[]> {
    const outcomes = await this.transact((transaction) => this.createLocked(transaction, creations));
    for (const [index, { id, context }] of creations.entries()) {
      const outcome = outcomes[index];
      if (outcome?.kind === 'rejected') await this.auditRefusal([id], outcome, context);
    }
    return outcomes;
  }

  /**
   * Records a new aggregate in the caller's transaction: for a reaction, so that what an event brings and that it was
   * applied are recorded together. What it publishes goes out with the relay's next look.
   */
  async createForEvent<Code extends string>(
    transaction: Transaction,
    creation: Creation<Event, Code>,
  ): Promise<Outcome<State, Code>> {
    const [outcome] = await this.createLocked(transaction, [creation]);
    if (!outcome) throw new Conflict('nothing was recorded');
    if (outcome.kind === 'rejected')
      await audit(transaction, [
        { audited: this.recorder.audited(creation.id, outcome.code), context: creation.context },
      ]);
    return outcome;
  }

  async change<Code extends string>(
    id: Uuid,
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<State, Code>> {
    return onlyState(await this.changeAll([id], decide, context));
  }

  async changeAll<Code extends string>(
    ids: readonly Uuid[],
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<readonly State[], Code>> {
    const sorted = [...new Set(ids)].sort();
    try {
      return await this.transact((transaction) => this.changeLocked(transaction, sorted, decide, context));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const rejection = error.rejection as Rejection<Code>;
      await this.auditRefusal(sorted, rejection, context);
      return rejection;
    }
  }

  /** Locks several, in the order of their ids, until the end of a joint transaction. Throws NotFound for a missing one. */
  async lock(transaction: Transaction, ids: readonly Uuid[]): Promise<readonly State[]> {
    const states: State[] = [];
    for (const id of [...new Set(ids)].sort()) states.push((await this.load(transaction, id)).state);
    return states;
  }

  /** The present state of what an earlier command with this key recorded, in a joint transaction; null where none did. */
  async earlier(transaction: Transaction, context: CommandContext): Promise<State | null> {
    const [id] = await recordedBefore(transaction, [context]);
    return id ? (await this.load(transaction, id)).state : null;
  }

  /** As `changeAll`, in a joint transaction (see `jointly`): a rejection ends the whole of it. */
  changeWithin<Code extends string>(
    transaction: Transaction,
    ids: readonly Uuid[],
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Recorded<readonly State[]>> {
    return this.changeLocked(transaction, [...new Set(ids)].sort(), decide, context);
  }

  /** Records a new aggregate in a joint transaction: a rejection ends the whole of it. */
  async createWithin<Code extends string>(
    transaction: Transaction,
    id: Uuid,
    decide: () => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<State> {
    const decision = decide();
    if (decision.kind === 'rejected') throw new Refused(decision, this.mapping.type, [id]);
    await this.recorder.record(transaction, [{ id, before: null, events: decision.events, context }]);
    return this.recorder.fold(null, decision.events);
  }

  /**
   * Changes an aggregate in the caller's transaction: for a reaction, so that what an event brings and that it was applied
   * are recorded together. Throws NotFound where there is none. What it publishes goes out with the relay's next look.
   */
  async changeForEvent<Code extends string>(
    transaction: Transaction,
    id: Uuid,
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Outcome<State, Code>> {
    try {
      return onlyState(await this.changeLocked(transaction, [id], decide, context));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const rejection = error.rejection as Rejection<Code>;
      await audit(transaction, [{ audited: this.recorder.audited(id, rejection.code), context }]);
      return rejection;
    }
  }

  async find(id: Uuid): Promise<State | null> {
    const row = await this.base.dataSource.manager.findOne(this.mapping.row, { where: { id } as never });
    return row ? this.codec.stateOf(row) : null;
  }

  /** The present states of several, in no particular order; missing ones are left out. */
  async findAll(ids: readonly Uuid[]): Promise<readonly State[]> {
    if (ids.length === 0) return [];
    const rows = await this.base.dataSource.manager.find(this.mapping.row, {
      where: { id: In([...ids]) } as never,
    });
    return rows.map((row) => this.codec.stateOf(row));
  }

  /** Which of these there are, without reading their states. */
  async presentAmong(ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
    if (ids.length === 0) return new Set();
    const rows = await this.base.dataSource.manager.find(this.mapping.row, {
      select: { id: true } as never,
      where: { id: In([...ids]) } as never,
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** The state that a row holds, for lists that a read model chose. */
  stateOf(row: AggregateRow): State {
    return this.codec.stateOf(row);
  }

  /** The whole own history of one aggregate, oldest first. */
  async history(id: Uuid): Promise<readonly Event[]> {
    return (await this.histories([id])).get(id) ?? [];
  }

  /** Those of several by one statement; what isn't there is left out. */
  histories(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Event[]>> {
    return readHistories(this.base.dataSource, ids, (id, line) => this.codec.eventOf(id, line));
  }

  private async createLocked<Code extends string>(
    transaction: Transaction,
    creations: readonly Creation<Event, Code>[],
  ): Promise<readonly Outcome<State, Code>[]> {
    const known = await recordedBefore(
      transaction,
      creations.map(({ context }) => context),
    );
    const states = await this.statesOf(
      transaction,
      known.filter((earlier) => earlier !== null),
    );
    const answers: Outcome<State, Code>[] = [];
    const held: Held<State, Event>[] = [];
    for (const [index, { id, decide, context }] of creations.entries()) {
      const earlier = states.get(known[index] ?? '');
      if (earlier) {
        answers.push({ kind: 'recorded', state: earlier, repeated: true });
        continue;
      }
      const decision = decide();
      if (decision.kind === 'rejected') {
        answers.push(decision);
        continue;
      }
      const state = this.recorder.fold(null, decision.events);
      held.push({ id, before: null, events: decision.events, context });
      answers.push({ kind: 'recorded', state, repeated: false });
    }
    await this.recorder.record(transaction, held);
    return answers;
  }

  private async changeLocked<Code extends string>(
    transaction: Transaction,
    ids: readonly Uuid[],
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Recorded<readonly State[]>> {
    const loaded: { state: State; row: Row }[] = [];
    for (const id of ids) loaded.push(await this.load(transaction, id));
    const [earlier] = await recordedBefore(transaction, [context]);
    if (earlier) return { kind: 'recorded', state: loaded.map(({ state }) => state), repeated: true };
    const held: Held<State, Event>[] = [];
    const states: State[] = [];
    for (const [index, before] of loaded.entries()) {
      const decision = decide(before.state);
      if (decision.kind === 'rejected') throw new Refused(decision, this.mapping.type, ids);
      const own = index === 0 ? context : { ...context, idempotency: null };
      held.push({ id: before.row.id, before, events: decision.events, context: own });
      states.push(this.recorder.fold(before.state, decision.events));
    }
    await this.recorder.record(transaction, held);
    return { kind: 'recorded', state: states, repeated: false };
  }

  private async load(transaction: Transaction, id: Uuid): Promise<{ state: State; row: Row }> {
    const row = await managerOf(transaction).findOne(this.mapping.row, {
      where: { id } as never,
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound(`no ${this.mapping.type} with this id`);
    return { state: this.codec.stateOf(row), row };
  }

  /** The present states of what earlier commands recorded, by id. */
  private async statesOf(transaction: Transaction, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, State>> {
    if (ids.length === 0) return new Map();
    const rows = await managerOf(transaction).find(this.mapping.row, {
      where: { id: In([...ids]) } as never,
    });
    return new Map(rows.map((row) => [row.id, this.codec.stateOf(row)]));
  }

  /** Commits, wakes the relay, and tries once more where another command held the lock or took the number. */
  private async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const result = await inRetriedTransaction(this.base.dataSource, work);
    this.base.committed.announce();
    return result;
  }

  private async auditRefusal(
    ids: readonly Uuid[],
    rejection: Rejection,
    context: CommandContext,
  ): Promise<void> {
    await inTransaction(this.base.dataSource, (transaction) =>
      audit(
        transaction,
        ids.map((id) => ({ audited: this.recorder.audited(id, rejection.code), context })),
      ),
    );
  }
}
