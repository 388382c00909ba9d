import { natsAddress } from '@lianxin/configuration';
import { Unavailable } from '@lianxin/kernel';
import type { Logger } from '@lianxin/observability';
import { connect, nanos, RetentionPolicy, StorageType, type NatsConnection, type StreamInfo } from 'nats';

/** Where the events travel. */
export interface StreamSettings {
  /** nats://user:password@host:port, several separated by commas. */
  readonly url: string;
  /** The stream's name, e.g. "LIANXIN". */
  readonly stream: string;
  /** First token of every subject, e.g. "lianxin". */
  readonly prefix: string;
  /** How many copies a cluster keeps. */
  readonly replicas: number;
}

/** How long the stream itself recognises a message that is sent twice; the inbox recognises it for ever. */
const DUPLICATE_WINDOW_MS = 10 * 60_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && /stream not found|no stream/i.test(error.message);

/** The connection to NATS: opened in the background and kept, so that a service starts and serves without it. */
export class StreamLink {
  private connection: NatsConnection | null = null;
  private stopped = false;

  constructor(
    readonly settings: StreamSettings,
    private readonly logger: Logger,
  ) {}

  /** Begins to connect and goes on until it succeeds or `close` is called; answers once the first attempt ended. */
  async open(): Promise<void> {
    await this.attempt();
    if (!this.connection) void this.persist();
  }

  /** Whether messages can be sent now. */
  get connected(): boolean {
    return this.connection !== null && !this.connection.isClosed() && this.online;
  }

  private online = false;

  /** The live connection; throws Unavailable where there is none. */
  use(): NatsConnection {
    if (!this.connection || !this.connected) throw new Unavailable('the event stream does not answer');
    return this.connection;
  }

  /** Creates the stream where it is missing; answers what the server says of it. */
  async ensureStream(): Promise<StreamInfo> {
    const manager = await this.use().jetstreamManager();
    try {
      return await manager.streams.info(this.settings.stream);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    this.logger.warn({ stream: this.settings.stream }, 'stream is missing, creating it');
    return manager.streams.add({
      name: this.settings.stream,
      subjects: [`${this.settings.prefix}.>`],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      num_replicas: this.settings.replicas,
      duplicate_window: nanos(DUPLICATE_WINDOW_MS),
      deny_delete: true,
    });
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.connection?.close();
  }

  private async persist(): Promise<void> {
    while (!this.stopped && !this.connection) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      if (!this.stopped) await this.attempt();
    }
  }

  private async attempt(): Promise<void> {
    try {
      const connection = await connect({
        ...natsAddress(this.settings.url),
        maxReconnectAttempts: -1,
        reconnectTimeWait: 250,
        pingInterval: 5_000,
        timeout: 2_000,
      });
      if (this.stopped) return await connection.close();
      this.connection = connection;
      this.online = true;
      void this.watch(connection);
    } catch (error) {
      this.logger.warn({ reason: (error as Error).message }, 'no connection to the event stream yet');
    }
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') this.online = false;
      if (status.type === 'reconnect') this.online = true;
      if (status.type === 'disconnect' || status.type === 'reconnect') {
        this.logger.warn({ status: status.type }, 'event stream connection');
      }
    }
  }
}
