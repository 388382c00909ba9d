import type { AccessEntry, AccessJournal, CommandContext } from '@lianxin/kernel';
import type { Logger, Metrics } from '@lianxin/observability';

/** Refusals of the same thing to the same performer within this time are one entry. */
const WINDOW_MS = 60_000;

/** How many different things one performer is refused within a window before the rest is counted together. */
const DISTINCT = 30;

/** How many entries wait for a database that doesn't answer; beyond, they are counted and lost. */
const LONGEST_QUEUE = 10_000;

interface Refusal {
  readonly entry: AccessEntry;
  readonly context: CommandContext;
  times: number;
}

/** What one performer was refused within a window, by what it was; counted from the second time on. */
type Window = Map<string, Refusal>;

/**
 * Puts refused access on record after it was answered. The first refusal of a thing is written at once; what comes again
 * within a minute is counted and written as one entry; who is refused more than thirty things in a minute gets one entry for
 * all the rest. So a flood is seen, and can't fill the database.
 */
export class RefusalLog {
  private readonly windows = new Map<string, Window>();
  private readonly queue: Refusal[] = [];
  private writing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly lost;

  constructor(
    private readonly journal: AccessJournal,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.lost = metrics.counter('refusals_lost_total', 'Refused access that could not be put on record');
    metrics.gauge(
      'refusals_waiting',
      'Refused access that waits to be put on record',
      () => this.queue.length,
    );
  }

  /** Takes note of a refusal; answers at once. */
  note(entry: AccessEntry, context: CommandContext): void {
    const window = this.windowOf(context);
    const exact = JSON.stringify([entry.what, entry.result, entry.subjectId]);
    const isOneOfMany = !window.has(exact) && window.size >= DISTINCT;
    const key = isOneOfMany ? 'many' : exact;
    const counted = window.get(key);
    if (counted) {
      counted.times += 1;
      return;
    }
    const told = isOneOfMany ? { ...entry, subjectId: null, what: 'many' } : entry;
    window.set(key, { entry: told, context, times: 0 });
    this.enqueue({ entry: told, context, times: 1 });
  }

  /** Writes all that was counted; for the end of a window and of the service. */
  async flush(): Promise<void> {
    for (const window of this.windows.values())
      for (const refusal of window.values()) if (refusal.times > 0) this.enqueue(refusal);
    this.windows.clear();
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.writing;
  }

  private windowOf({ performer }: CommandContext): Window {
    const key = `${performer.kind} ${performer.id}`;
    const known = this.windows.get(key);
    if (known) return known;
    const window: Window = new Map();
    this.windows.set(key, window);
    this.timer ??= setTimeout(() => void this.flush(), WINDOW_MS).unref();
    return window;
  }

  private enqueue(refusal: Refusal): void {
    if (this.queue.length >= LONGEST_QUEUE) return this.lose(refusal, { reason: 'too many wait' });
    this.queue.push(refusal);
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  private async write(): Promise<void> {
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      try {
        await this.journal.record({ ...next.entry, times: next.times }, next.context);
      } catch (error) {
        // As an error, of which the log keeps no message of a driver.
        this.lose(next, { error });
      }
      this.queue.shift();
    }
  }

  private lose({ entry, context, times }: Refusal, why: Readonly<Record<string, unknown>>): void {
    this.lost.add({}, times);
    const { what, result, subjectId } = entry;
    this.logger.error(
      { what, result, subjectId, performer: context.performer.id, times, ...why },
      'refused access could not be put on record',
    );
  }
}
