/** What all replicas count together. */
export interface SharedPoints {
  /** Takes points of a key if its window still has them; both answers say in how many ms the window ends. */
  take(key: string, points: number): Promise<{ readonly granted: boolean; readonly endsInMs: number }>;
}

interface Lease {
  left: number;
  /** When the window ends, in ms since 1970. */
  until: number;
  /** The window has no more points than those left here. */
  spent: boolean;
  asking: Promise<void> | null;
}

export interface LeaseOptions {
  /** How many points are taken from the shared count at a time. */
  readonly portion: number;
  /** How many keys are remembered; of more, the one that was asked for longest ago is forgotten. */
  readonly most?: number;
  readonly now?: () => number;
}

const MOST_KEYS = 50_000;

/**
 * Serves points from portions that were taken from the shared count, so that most requests ask nobody, and refuses keys
 * that ran out from memory until their window ends. Replicas together grant at most the limit, and at least the limit
 * less what lies unused in their portions.
 */
export class Leases {
  private readonly leases = new Map<string, Lease>();
  private readonly most: number;
  private readonly now: () => number;

  constructor(
    private readonly shared: SharedPoints,
    private readonly options: LeaseOptions,
  ) {
    this.most = options.most ?? MOST_KEYS;
    this.now = options.now ?? Date.now;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.leases.size;
  }

  /** 0 where the points were granted, otherwise in how many ms it is worth to come again. */
  async take(key: string, points: number): Promise<number> {
    for (;;) {
      const lease = this.leaseOf(key);
      if (lease.left >= points) {
        lease.left -= points;
        return 0;
      }
      if (lease.spent) return Math.max(1, lease.until - this.now());
      lease.asking ??= this.enlarge(key, lease, points).finally(() => (lease.asking = null));
      await lease.asking;
    }
  }

  private leaseOf(key: string): Lease {
    const known = this.leases.get(key);
    this.leases.delete(key);
    const fresh = known && (known.asking !== null || this.now() < known.until);
    const lease = fresh ? known : { left: 0, until: 0, spent: false, asking: null };
    this.leases.set(key, lease);
    const [oldest] = this.leases.keys();
    if (this.leases.size > this.most && oldest !== undefined) this.leases.delete(oldest);
    return lease;
  }

  private async enlarge(key: string, lease: Lease, points: number): Promise<void> {
    const asked = Math.max(this.options.portion, points);
    const { granted, endsInMs } = await this.shared.take(key, asked);
    // A window that ended meanwhile took its points along.
    if (this.now() >= lease.until) lease.left = 0;
    lease.until = this.now() + endsInMs;
    if (granted) lease.left += asked;
    else lease.spent = true;
  }
}
