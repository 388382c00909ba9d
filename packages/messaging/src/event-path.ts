import type { HealthCheck, Logger, Metrics } from '@lianxin/observability';
import type { CommitSignal } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { Consumer } from './consumer';
import type { Reactions } from './inbox';
import { Reconciler } from './reconciler';
import { Relay } from './relay';
import { StreamLink, type StreamSettings } from './stream-link';

export interface EventPathOptions {
  readonly service: string;
  readonly stream: StreamSettings;
  readonly dataSource: DataSource;
  readonly committed: CommitSignal;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What this service listens to and does; null for one that only tells. */
  readonly listens: { readonly to: readonly string[]; readonly reactions: Reactions } | null;
  /** How often every aggregate's count on the stream is compared with the outbox; five minutes by default. */
  readonly compareEveryMs?: number;
}

/** A service's whole event path: outbox → relay → stream → consumer → inbox, and the reconciler that keeps them equal. */
export class EventPath {
  private readonly link: StreamLink;
  private readonly relay: Relay;
  private readonly reconciler: Reconciler;
  private readonly consumer: Consumer | null;

  constructor(options: EventPathOptions) {
    const { dataSource, logger, metrics, committed, service, listens } = options;
    this.link = new StreamLink(options.stream, logger);
    const parts = { dataSource, link: this.link, logger, metrics };
    this.relay = new Relay({ ...parts, committed, onRefused: () => this.reconciler.wake() });
    this.reconciler = new Reconciler({
      ...parts,
      onSettled: () => this.relay.start(),
      wakeRelay: () => this.relay.wake(),
      ...(options.compareEveryMs === undefined ? {} : { compareEveryMs: options.compareEveryMs }),
    });
    this.consumer = listens
      ? new Consumer({ ...parts, name: service, from: listens.to, reactions: listens.reactions })
      : null;
  }

  /** Starts all parts; without a stream they wait for it in the background. */
  async start(): Promise<void> {
    await this.link.open();
    this.reconciler.start();
    this.consumer?.start();
  }

  /** Ends what is in hand, then lets go of the stream. */
  async stop(): Promise<void> {
    await this.consumer?.stop();
    await this.relay.stop();
    await this.reconciler.stop();
    await this.link.close();
  }

  /** A lost stream is degraded, not down: the outbox absorbs it. */
  readonly health: HealthCheck = {
    name: 'stream',
    check: () => (this.link.connected ? 'ok' : 'degraded'),
  };
}
