import { natsAddress } from '@lianxin/configuration';
import type { HealthState, Logger } from '@lianxin/observability';
import { connect, type Msg, type NatsConnection } from 'nats';
import type { Standings } from './standings';

/** Where contract events are heard. */
export interface NewsSettings {
  /** nats://user:password@host:port, several separated by commas. */
  readonly url: string;
  /** First token of every subject, e.g. "lianxin". */
  readonly prefix: string;
}

export interface StandingNews {
  /** `degraded` where nothing is heard: a change is effective after a minute then. */
  state(): HealthState;
  close(): Promise<void>;
}

const RETRY_MS = 1_000;

/** What bears on standings: roles by their account, cadres by their id, and units, on which anybody's may rest. */
const AGGREGATES = ['role', 'cadre', 'unit'] as const;

const textIn = (data: unknown, key: string): string | null => {
  const value = (data as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : null;
};

/** Takes one event in. One that can't be read puts everything in doubt, as does one of a unit. */
export const takeIn = (standings: Standings, aggregate: string, event: unknown): void => {
  const data = (event as { readonly data?: unknown } | null)?.data;
  const account = aggregate === 'role' ? textIn(data, 'account') : null;
  const cadreId = aggregate === 'cadre' ? textIn(data, 'cadreId') : null;
  if (account !== null) standings.forgetAccount(account);
  else if (cadreId !== null) standings.forgetCadre(cadreId);
  else standings.doubtAll();
};

const parsed = (message: Msg): unknown => {
  try {
    return message.json();
  } catch {
    return null;
  }
};

/** Hears what the cadre service tells, as long as the process lives: a plain subscription, nothing is made up for later. */
class Listener implements StandingNews {
  private connection: NatsConnection | null = null;
  private hears = false;
  private closed = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly settings: NewsSettings,
    private readonly standings: Standings,
    private readonly logger: Logger,
  ) {}

  state(): HealthState {
    return this.hears ? 'ok' : 'degraded';
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.connection?.close();
  }

  async open(): Promise<void> {
    try {
      const options = { ...natsAddress(this.settings.url), timeout: 2_000, pingInterval: 5_000 };
      const connection = await connect({ ...options, maxReconnectAttempts: -1, reconnectTimeWait: 250 });
      if (this.closed) return await connection.close();
      this.connection = connection;
      void this.watch(connection);
      await this.listen(connection);
    } catch (error) {
      this.logger.warn({ reason: (error as Error).message }, 'no changes of roles are heard yet');
      if (!this.closed) this.timer = setTimeout(() => void this.open(), RETRY_MS).unref();
    }
  }

  private async listen(connection: NatsConnection): Promise<void> {
    for (const aggregate of AGGREGATES)
      connection.subscribe(`${this.settings.prefix}.${aggregate}.*`, {
        callback: (error, message) => takeIn(this.standings, aggregate, error ? null : parsed(message)),
      });
    await connection.flush();
    this.heardAgain();
  }

  /** What was told while nobody listened is lost. */
  private heardAgain(): void {
    this.hears = true;
    this.standings.doubtAll();
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') this.hears = false;
      if (type === 'reconnect') this.heardAgain();
      if (type === 'disconnect' || type === 'reconnect')
        this.logger.warn({ status: type }, 'hearing of changes of roles');
    }
  }
}

/** Begins to listen, and goes on trying where NATS isn't reachable: the gateway serves without it. */
export const hearStandingNews = (
  settings: NewsSettings,
  standings: Standings,
  logger: Logger,
): StandingNews => {
  const listener = new Listener(settings, standings, logger);
  void listener.open();
  return listener;
};
