import type { Logger } from '@lianxin/observability';
import { idFromBytes, idToBytes, inTransaction, managerOf } from '@lianxin/store';
import type { Uuid } from '@lianxin/kernel';
import { AckPolicy, DeliverPolicy } from 'nats';
import type { DataSource } from 'typeorm';
import { Background } from './background';
import type { StreamLink } from './stream-link';

export interface ReconcilerParts {
  readonly dataSource: DataSource;
  readonly link: StreamLink;
  readonly logger: Logger;
  /** Called once, when it is known which stream this is: nothing may be published before. */
  readonly onSettled: () => void;
  /** Wakes the relay after rows were made pending again. */
  readonly wakeRelay: () => void;
  /** How often the stream's identity is looked at; cheap. */
  readonly everyMs?: number;
  /** How often every aggregate's count is compared; reads the whole outbox index. */
  readonly compareEveryMs?: number;
}

/** Makes the stream hold what the outboxes hold: whole where it was lost, message by message where it has holes. */
export class Reconciler {
  private readonly background: Background;
  private comparedAt = 0;
  private settled = false;

  constructor(private readonly parts: ReconcilerParts) {
    this.background = new Background('reconciler', parts.everyMs ?? 2_000, () => this.look(), parts.logger);
  }

  start(): void {
    this.background.start();
  }

  /** Looks at once: the stream refused something. */
  wake(): void {
    this.background.wake();
  }

  async stop(): Promise<void> {
    await this.background.stop();
  }

  private async look(): Promise<void> {
    if (!this.parts.link.connected) return;
    const { created } = await this.parts.link.ensureStream();
    await this.rebuildIfReplaced(created);
    if (!this.settled) {
      this.settled = true;
      this.parts.onSettled();
    }
    if (Date.now() - this.comparedAt < (this.parts.compareEveryMs ?? 300_000)) return;
    await this.fillHoles();
    this.comparedAt = Date.now();
  }

  /** A stream made at another time than the one we filled is empty of our events: all of them are pending again. */
  private async rebuildIfReplaced(created: string): Promise<void> {
    const { dataSource, link, logger } = this.parts;
    const { stream } = link.settings;
    const [known] = await dataSource.query<{ created_at: string }[]>(
      'SELECT created_at FROM outbox_stream WHERE stream = ?',
      [stream],
    );
    if (known?.created_at === created) return;
    const lanes = await dataSource.query<{ lane: number }[]>('SELECT lane FROM outbox_lane ORDER BY lane');
    let rows = 0;
    for (const { lane } of lanes) {
      rows += await inTransaction(dataSource, async (transaction) => {
        const manager = managerOf(transaction);
        await manager.query('SELECT lane FROM outbox_lane WHERE lane = ? FOR UPDATE', [lane]);
        const result = await manager.query<{ affectedRows: number }>(
          'UPDATE outbox SET published_at = NULL WHERE lane = ? AND published_at IS NOT NULL',
          [lane],
        );
        return result.affectedRows;
      });
    }
    await dataSource.query(
      'INSERT INTO outbox_stream (stream, created_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE created_at = ?',
      [stream, created, created],
    );
    if (rows > 0) logger.warn({ stream, rows }, 'the stream was replaced, publishing the outbox again');
    this.parts.wakeRelay();
  }

  /** Compares how many events of each aggregate the stream holds, and makes those pending that it lacks. */
  private async fillHoles(): Promise<void> {
    const { dataSource, link, logger } = this.parts;
    const types = await dataSource.query<{ type: string }[]>(
      'SELECT DISTINCT aggregate_type AS type FROM outbox',
    );
    const manager = await link.use().jetstreamManager();
    for (const { type } of types) {
      // What is marked as sent was on the stream before: asked the other way round, a relay at work would look like holes.
      const sent = await dataSource.query<{ aggregate_id: Buffer; count: string }[]>(
        `SELECT aggregate_id, COUNT(*) AS count FROM outbox
         WHERE aggregate_type = ? AND published_at IS NOT NULL GROUP BY aggregate_id`,
        [type],
      );
      const info = await manager.streams.info(link.settings.stream, {
        subjects_filter: `${link.settings.prefix}.${type}.>`,
      });
      const held = new Map(Object.entries(info.state.subjects ?? {}));
      for (const { aggregate_id, count } of sent) {
        const id = idFromBytes(aggregate_id);
        if ((held.get(`${link.settings.prefix}.${type}.${id}`) ?? 0) >= Number(count)) continue;
        const lacking = await this.republish(type, id);
        logger.warn({ aggregateId: id, lacking }, 'the stream lacks events, publishing them again');
      }
    }
    this.parts.wakeRelay();
  }

  private async republish(type: string, aggregateId: Uuid): Promise<number> {
    const present = await this.idsOnStream(`${this.parts.link.settings.prefix}.${type}.${aggregateId}`);
    const rows = await this.parts.dataSource.query<{ id: Buffer }[]>(
      'SELECT id FROM outbox WHERE aggregate_id = ? AND published_at IS NOT NULL',
      [idToBytes(aggregateId)],
    );
    const lacking = rows.filter(({ id }) => !present.has(idFromBytes(id))).map(({ id }) => id);
    if (lacking.length === 0) return 0;
    await this.parts.dataSource.query('UPDATE outbox SET published_at = NULL WHERE id IN (?)', [lacking]);
    return lacking.length;
  }

  private async idsOnStream(subject: string): Promise<ReadonlySet<string>> {
    const connection = this.parts.link.use();
    const manager = await connection.jetstreamManager();
    const { stream } = this.parts.link.settings;
    const { name } = await manager.consumers.add(stream, {
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.All,
      filter_subject: subject,
      inactive_threshold: 10_000_000_000,
      mem_storage: true,
    });
    const consumer = await connection.jetstream().consumers.get(stream, name);
    const ids = new Set<string>();
    const { num_pending } = await consumer.info();
    if (num_pending > 0) {
      const batch = await consumer.fetch({ max_messages: num_pending, expires: 5_000 });
      for await (const message of batch) ids.add(message.headers?.get('Nats-Msg-Id') ?? '');
    }
    await manager.consumers.delete(stream, name);
    return ids;
  }
}
