import type { Logger, Metrics } from '@lianxin/observability';
import { isUuid } from '@lianxin/kernel';
import { laneOf, reasonOf } from '@lianxin/store';
import {
  AckPolicy,
  ConsumerEvents,
  DeliverPolicy,
  nanos,
  type ConsumerMessages,
  type JetStreamManager,
  type JsMsg,
} from 'nats';
import type { DataSource } from 'typeorm';
import { Background } from './background';
import { isHopeless, isPassing, MAX_ATTEMPTS } from './failures';
import { Inbox, type Applied, type Delivery, type Reactions } from './inbox';
import type { StreamLink } from './stream-link';
import { WaitingRoom } from './waiting-room';

/** Above the time that any reaction may take; after it the stream sends the event again. */
const ACK_WAIT_MS = 30_000;
const SWEEP_MS = 1_000;
const IN_FLIGHT = 128;
const LANES = 8;
/** So many events share a transaction at most. */
const TOGETHER = 50;

interface Arrived {
  readonly delivery: Delivery;
  readonly message: JsMsg;
}

export interface ConsumerParts {
  readonly dataSource: DataSource;
  readonly link: StreamLink;
  /** The durable's name, shared by the replicas of a service: "petition". */
  readonly name: string;
  /** Aggregate types to listen to, e.g. ["unit", "cadre"]. */
  readonly from: readonly string[];
  readonly reactions: Reactions;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The delivery that a message holds, or null where it can't be one of ours. */
const deliveryOf = (message: JsMsg): Delivery | null => {
  const aggregateId = message.subject.split('.').at(-1) ?? '';
  const eventId = message.headers?.get('Nats-Msg-Id') ?? '';
  const sequence = Number(message.headers?.get('Lianxin-Sequence'));
  const type = message.headers?.get('Lianxin-Type') ?? '';
  if (!isUuid(aggregateId) || !isUuid(eventId) || !Number.isInteger(sequence) || sequence < 1) return null;
  return { eventId, aggregateId, sequence, type, envelope: message.string() };
};

/**
 * Drops a durable that was made to listen to other aggregates: one that is made anew begins with the first event of each,
 * and what was applied before is passed over.
 */
const dropUnlike = async (
  manager: JetStreamManager,
  stream: string,
  name: string,
  filters: readonly string[],
): Promise<void> => {
  for await (const { config } of manager.consumers.list(stream)) {
    if (config.durable_name !== name) continue;
    const known = config.filter_subjects ?? [config.filter_subject ?? ''];
    if ([...known].sort().join(' ') !== [...filters].sort().join(' '))
      await manager.consumers.delete(stream, name);
  }
};

/** Takes events from the stream and hands each to the inbox; an event is acknowledged after its transaction. */
export class Consumer {
  private readonly inbox: Inbox;
  private readonly waiting: WaitingRoom;
  private readonly sweep: Background;
  private readonly queues = new Map<number, Arrived[]>();
  private readonly lanes = new Map<number, Promise<void>>();
  private readonly outcomes: { add(labels: { outcome: string }): void };
  private messages: ConsumerMessages | null = null;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: ConsumerParts) {
    this.inbox = new Inbox(parts.dataSource, parts.name, parts.reactions);
    this.waiting = new WaitingRoom(parts.dataSource, this.inbox);
    this.sweep = new Background('waiting events', SWEEP_MS, () => this.waiting.callAll(), parts.logger);
    this.outcomes = parts.metrics.counter('events_consumed_total', 'Events taken from the stream', [
      'outcome',
    ]);
  }

  /** Begins to listen and goes on through lost connections and deleted streams until `stop`. */
  start(): void {
    this.running = this.listen();
    this.sweep.start();
  }

  /** Lets the events in hand end; the stream sends the others again. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.messages?.stop();
    await this.running;
    await Promise.allSettled(this.lanes.values());
    await this.sweep.stop();
  }

  private async listen(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      try {
        await this.listenOnce();
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures % 20 === 1) {
          this.parts.logger.warn(
            { reason: (error as Error).message },
            'not listening to the stream, will try again',
          );
        }
      }
      if (!this.stopped)
        await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** failures, 1_000)));
    }
  }

  private async listenOnce(): Promise<void> {
    const { link, name, from } = this.parts;
    await link.ensureStream();
    const connection = link.use();
    const manager = await connection.jetstreamManager();
    const filters = from.map((type) => `${link.settings.prefix}.${type}.>`);
    await dropUnlike(manager, link.settings.stream, name, filters);
    await manager.consumers.add(link.settings.stream, {
      durable_name: name,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT_MS),
      deliver_policy: DeliverPolicy.All,
      filter_subjects: filters,
      max_deliver: -1,
      max_ack_pending: 1_000,
    });
    const consumer = await connection.jetstream().consumers.get(link.settings.stream, name);
    const messages = await consumer.consume({ max_messages: IN_FLIGHT, idle_heartbeat: 1_000 });
    this.messages = messages;
    void this.watch(messages);
    if (this.stopped) messages.stop();
    for await (const message of messages) this.enqueue(message);
  }

  /** A deleted consumer or stream, or silence, ends the subscription; `listen` makes another. */
  private async watch(messages: ConsumerMessages): Promise<void> {
    const ends: readonly string[] = [
      ConsumerEvents.ConsumerDeleted,
      ConsumerEvents.ConsumerNotFound,
      ConsumerEvents.StreamNotFound,
    ];
    for await (const status of await messages.status()) {
      const silent = status.type === ConsumerEvents.HeartbeatsMissed && Number(status.data) >= 2;
      if (silent || ends.includes(status.type)) messages.stop();
    }
  }

  /** The events of an aggregate one after another; aggregates beside each other. */
  private enqueue(message: JsMsg): void {
    const delivery = deliveryOf(message);
    if (!delivery) {
      this.parts.logger.error({ subject: message.subject }, 'a message that is no event of ours');
      this.outcomes.add({ outcome: 'foreign' });
      return message.term();
    }
    const lane = laneOf(delivery.aggregateId) % LANES;
    const queue = this.queues.get(lane);
    if (queue) {
      queue.push({ delivery, message });
      return;
    }
    const begun = [{ delivery, message }];
    this.queues.set(lane, begun);
    this.lanes.set(lane, this.empty(lane, begun));
  }

  /** Takes what is there, never waiting for more, until nothing is. */
  private async empty(lane: number, queue: Arrived[]): Promise<void> {
    try {
      while (queue.length > 0) {
        const batch = queue.splice(0, TOGETHER);
        if (batch.length > 1 && (await this.acceptTogether(batch))) continue;
        for (const arrived of batch) await this.handle(arrived);
      }
    } finally {
      this.queues.delete(lane);
    }
  }

  /** Whether all were taken in one transaction; where one event spoils it, each must be taken by itself. */
  private async acceptTogether(batch: readonly Arrived[]): Promise<boolean> {
    try {
      this.done(batch, await this.inbox.accept(batch.map(({ delivery }) => delivery)));
      return true;
    } catch {
      this.outcomes.add({ outcome: 'taken apart' });
      return false;
    }
  }

  private done(batch: readonly Arrived[], taken: readonly Applied[]): void {
    for (const { message } of batch) message.ack();
    for (const outcome of taken) this.outcomes.add({ outcome });
    if (taken.includes('waiting')) this.sweep.wake();
  }

  private async handle(arrived: Arrived): Promise<void> {
    const { delivery, message } = arrived;
    try {
      this.done([arrived], await this.inbox.accept([delivery]));
    } catch (error) {
      await this.failed(delivery, message, error).catch((second: unknown) => {
        this.parts.logger.warn({ reason: reasonOf(second) }, 'could not record a failed event');
        message.nak(1_000);
      });
    }
  }

  private async failed(delivery: Delivery, message: JsMsg, error: unknown): Promise<void> {
    const reason = reasonOf(error);
    const tries = message.info.redeliveryCount;
    if (isPassing(error) || (!isHopeless(error) && tries < MAX_ATTEMPTS)) {
      this.outcomes.add({ outcome: 'retried' });
      return message.nak(Math.min(50 * 2 ** Math.min(tries, 8), 5_000));
    }
    await this.inbox.bury(delivery, reason);
    message.term();
    this.outcomes.add({ outcome: 'buried' });
    const { eventId, aggregateId, type, sequence } = delivery;
    this.parts.logger.error(
      { eventId, aggregateId, type, sequence, reason },
      'dead letter, aggregate parked',
    );
  }
}
