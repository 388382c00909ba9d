import type { CommitSignal } from '@lianxin/store';
import { idFromBytes, inTransaction, managerOf } from '@lianxin/store';
import type { Logger, Metrics } from '@lianxin/observability';
import type { Transaction } from '@lianxin/kernel';
import { headers, type JetStreamClient } from 'nats';
import type { DataSource } from 'typeorm';
import { Background } from './background';
import type { StreamLink } from './stream-link';

interface PendingRow {
  readonly id: Buffer;
  readonly aggregate_id: Buffer;
  readonly aggregate_type: string;
  readonly sequence: number;
  readonly type: string;
  readonly envelope: string;
}

const BATCH = 500;
/** How soon a lane that another relay holds is looked at again. */
const HELD_LANE_MS = 50;
const SWEEP_MS = 1_000;
const ACK_MS = 5_000;

export interface RelayParts {
  readonly dataSource: DataSource;
  readonly link: StreamLink;
  readonly committed: CommitSignal;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Called when the stream refuses a message, so that a lost stream is rebuilt at once. */
  readonly onRefused: () => void;
}

/** Publishes what the outbox holds, an aggregate at a time and in its order; marks a row after its acknowledgement. */
export class Relay {
  private readonly background: Background;
  private readonly published: { add(labels?: Record<never, string>, count?: number): void };
  private unsubscribe: () => void = () => undefined;
  /** Whether more waits than one batch holds: then each lane gets a batch, so that sorting them stays cheap. */
  private behind = false;

  constructor(private readonly parts: RelayParts) {
    this.background = new Background('relay', SWEEP_MS, () => this.drain(), parts.logger);
    this.published = parts.metrics.counter('outbox_published_total', 'Events acknowledged by the stream');
    parts.metrics.gauge('outbox_pending', 'Events not yet acknowledged by the stream', () => this.pending());
  }

  /** Publishes what waits, then whenever a commit announces more (and, against lost wake-ups, every second). */
  start(): void {
    this.unsubscribe = this.parts.committed.subscribe(this.background.wake);
    this.background.start();
  }

  async stop(): Promise<void> {
    this.unsubscribe();
    await this.background.stop();
  }

  /** Asks for a run now. */
  wake(): void {
    this.background.wake();
  }

  private async pending(): Promise<number> {
    const [{ count }] = await this.parts.dataSource.query<[{ count: string }]>(
      'SELECT COUNT(*) AS count FROM outbox WHERE published_at IS NULL',
    );
    return Number(count);
  }

  private async drain(): Promise<void> {
    const lanes = await this.parts.dataSource.query<{ lane: number }[]>(
      'SELECT DISTINCT lane FROM outbox WHERE published_at IS NULL',
    );
    if (lanes.length === 0) return;
    const stream = this.parts.link.use().jetstream();
    const all = lanes.map(({ lane }) => lane);
    const groups = this.behind ? all.map((lane) => [lane]) : [all];
    const results = await Promise.all(groups.map((group) => this.drainLanes(group, stream)));
    this.behind = results.some(({ more }) => more);
    if (this.behind) this.background.wake();
    if (results.some(({ held }) => held)) setTimeout(this.background.wake, HELD_LANE_MS).unref();
  }

  /** Publishes what is pending in those of the lanes that nobody else holds; one commit marks all of it. */
  private drainLanes(
    wanted: readonly number[],
    stream: JetStreamClient,
  ): Promise<{ readonly more: boolean; readonly held: boolean }> {
    return inTransaction(this.parts.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const lanes = await manager.query<{ lane: number }[]>(
        'SELECT lane FROM outbox_lane WHERE lane IN (?) ORDER BY lane FOR UPDATE SKIP LOCKED',
        [wanted],
      );
      const held = lanes.length < wanted.length;
      if (lanes.length === 0) return { more: false, held };
      const rows = await manager.query<PendingRow[]>(
        `SELECT id, aggregate_id, aggregate_type, sequence, type, envelope FROM outbox
         WHERE published_at IS NULL AND lane IN (?) ORDER BY aggregate_id, sequence LIMIT ${BATCH}`,
        [lanes.map(({ lane }) => lane)],
      );
      await this.publishAll(transaction, rows, stream);
      return { more: rows.length === BATCH, held };
    });
  }

  /** Aggregates beside each other, the events of one after each other; what was acknowledged is marked in any case. */
  private async publishAll(
    transaction: Transaction,
    rows: readonly PendingRow[],
    stream: JetStreamClient,
  ): Promise<void> {
    const aggregates = new Map<string, PendingRow[]>();
    for (const row of rows) {
      const key = row.aggregate_id.toString('hex');
      aggregates.set(key, [...(aggregates.get(key) ?? []), row]);
    }
    const acknowledged: Buffer[] = [];
    const results = await Promise.allSettled(
      [...aggregates.values()].map(async (events) => {
        for (const event of events) {
          await this.publish(event, stream);
          acknowledged.push(event.id);
        }
      }),
    );
    if (acknowledged.length > 0) {
      await managerOf(transaction).query(
        'UPDATE outbox SET published_at = UTC_TIMESTAMP(6) WHERE id IN (?)',
        [acknowledged],
      );
      this.published.add({}, acknowledged.length);
    }
    if (results.some(({ status }) => status === 'rejected')) {
      this.parts.logger.warn(
        { acknowledged: acknowledged.length, of: rows.length },
        'the stream refused events',
      );
      this.parts.onRefused();
      setTimeout(this.background.wake, SWEEP_MS / 4).unref();
    }
  }

  private async publish(row: PendingRow, stream: JetStreamClient): Promise<void> {
    const aggregateId = idFromBytes(row.aggregate_id);
    const header = headers();
    header.set('Lianxin-Type', row.type);
    header.set('Lianxin-Sequence', String(row.sequence));
    const subject = `${this.parts.link.settings.prefix}.${row.aggregate_type}.${aggregateId}`;
    await stream.publish(subject, row.envelope, {
      msgID: idFromBytes(row.id),
      headers: header,
      timeout: ACK_MS,
      expect: { streamName: this.parts.link.settings.stream },
    });
  }
}
