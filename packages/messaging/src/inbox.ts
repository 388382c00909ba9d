import { envelope as envelopeSchema, catalogue, type EventType, type Received } from '@lianxin/contracts';
import { InvalidInput, type Transaction, type Uuid } from '@lianxin/kernel';
import { idToBytes, inTransaction, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';

/** An event as it came from the stream: enough is known of it even where its body can't be read. */
export interface Delivery {
  readonly eventId: Uuid;
  readonly aggregateId: Uuid;
  readonly sequence: number;
  readonly type: string;
  readonly envelope: string;
}

/** What a service does with each type of event that it listens to; other types are taken note of and passed over. */
export type Reactions = {
  readonly [T in EventType]?: (event: Received<T>, transaction: Transaction) => Promise<void>;
};

export type Applied = 'applied' | 'duplicate' | 'waiting';

interface Cursor {
  readonly last_sequence: number;
  readonly parked: number;
}

const isKnown = (type: string): type is EventType => type in catalogue;

/** Reads an envelope; throws InvalidInput (a poison event) where it is not what the contract says. */
const received = (delivery: Delivery, type: EventType): Received<EventType> => {
  let json: unknown;
  try {
    json = JSON.parse(delivery.envelope);
  } catch {
    throw new InvalidInput('envelope', 'not JSON');
  }
  const parsed = envelopeSchema.safeParse(json);
  if (!parsed.success) throw new InvalidInput('envelope', parsed.error.issues[0]?.message ?? 'malformed');
  const data = catalogue[type].safeParse(parsed.data.data);
  if (!data.success) {
    const [issue] = data.error.issues;
    throw new InvalidInput(`data.${issue?.path.join('.') ?? ''}`, issue?.message ?? 'malformed');
  }
  const { id, subject, sequence, time } = parsed.data;
  return { id, type, aggregateId: subject, sequence, occurredAt: new Date(time), data: data.data };
};

/** A consumer's record of what it applied: each event once, each aggregate in its order. */
export class Inbox {
  constructor(
    private readonly dataSource: DataSource,
    readonly consumer: string,
    private readonly reactions: Reactions,
  ) {}

  /**
   * Takes deliveries in this order, in one transaction; where it throws, none is taken. Of each: applies the next event of an
   * aggregate (reaction and inbox row); passes over one that was applied; keeps one that came too early, or whose aggregate is
   * parked, until its turn. Throws what a reaction throws.
   */
  accept(deliveries: readonly Delivery[]): Promise<readonly Applied[]> {
    return inTransaction(this.dataSource, async (transaction) => {
      const taken: Applied[] = [];
      for (const delivery of deliveries) taken.push(await this.take(transaction, delivery));
      return taken;
    });
  }

  /** Records an event that can't be applied, once, and parks its aggregate; nothing else is held up. */
  async bury(delivery: Delivery, reason: string): Promise<void> {
    await inTransaction(this.dataSource, async (transaction) => {
      const cursor = await this.lockCursor(transaction, delivery.aggregateId);
      if (delivery.sequence <= cursor.last_sequence) return;
      await this.keep(transaction, delivery);
      const key = [this.consumer, idToBytes(delivery.aggregateId)];
      await managerOf(transaction).query(
        `INSERT IGNORE INTO dead_letter (consumer, event_id, aggregate_id, sequence, envelope, reason, parked_at)
         VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))`,
        [
          this.consumer,
          idToBytes(delivery.eventId),
          key[1],
          delivery.sequence,
          delivery.envelope,
          reason.slice(0, 500),
        ],
      );
      await managerOf(transaction).query(
        'UPDATE inbox_cursor SET parked = 1 WHERE consumer = ? AND aggregate_id = ?',
        key,
      );
    });
  }

  /** Locks the place that this consumer reached with an aggregate; makes one where it never met it. */
  async lockCursor(transaction: Transaction, aggregateId: Uuid): Promise<Cursor> {
    const manager = managerOf(transaction);
    const key = [this.consumer, idToBytes(aggregateId)];
    const read = () =>
      manager.query<Cursor[]>(
        'SELECT last_sequence, parked FROM inbox_cursor WHERE consumer = ? AND aggregate_id = ? FOR UPDATE',
        key,
      );
    const [cursor] = await read();
    if (cursor) return cursor;
    const made = await manager.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO inbox_cursor (consumer, aggregate_id, last_sequence, parked) VALUES (?, ?, 0, 0)',
      key,
    );
    // The row that this transaction made is locked by it; one that another made meanwhile must be read.
    const [fresh] = made.affectedRows === 1 ? [] : await read();
    return fresh ?? { last_sequence: 0, parked: 0 };
  }

  /** Reaction, inbox row and cursor, in the caller's transaction, which holds the cursor's lock. */
  async apply(transaction: Transaction, delivery: Delivery): Promise<void> {
    const { type } = delivery;
    const reaction = isKnown(type)
      ? (this.reactions[type] as ((event: Received<EventType>, tx: Transaction) => Promise<void>) | undefined)
      : undefined;
    if (reaction && isKnown(type)) await reaction(received(delivery, type), transaction);
    await this.advance(transaction, delivery);
  }

  /** Notes that an event is done with, applied or given up. */
  async advance(transaction: Transaction, delivery: Delivery): Promise<void> {
    const manager = managerOf(transaction);
    const aggregate = idToBytes(delivery.aggregateId);
    await manager.query(
      'INSERT INTO inbox (consumer, event_id, aggregate_id, sequence, applied_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))',
      [this.consumer, idToBytes(delivery.eventId), aggregate, delivery.sequence],
    );
    await manager.query('UPDATE inbox_cursor SET last_sequence = ? WHERE consumer = ? AND aggregate_id = ?', [
      delivery.sequence,
      this.consumer,
      aggregate,
    ]);
  }

  private async take(transaction: Transaction, delivery: Delivery): Promise<Applied> {
    const cursor = await this.lockCursor(transaction, delivery.aggregateId);
    if (delivery.sequence <= cursor.last_sequence) return 'duplicate';
    if (cursor.parked || delivery.sequence > cursor.last_sequence + 1) {
      await this.keep(transaction, delivery);
      return 'waiting';
    }
    await this.apply(transaction, delivery);
    return 'applied';
  }

  private async keep(transaction: Transaction, delivery: Delivery): Promise<void> {
    await managerOf(transaction).query(
      `INSERT IGNORE INTO inbox_waiting (consumer, aggregate_id, sequence, event_id, envelope, attempts)
       VALUES (?, ?, ?, ?, ?, 0)`,
      [
        this.consumer,
        idToBytes(delivery.aggregateId),
        delivery.sequence,
        idToBytes(delivery.eventId),
        JSON.stringify({ type: delivery.type, body: delivery.envelope }),
      ],
    );
  }
}
