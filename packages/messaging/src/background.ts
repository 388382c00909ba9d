import type { Logger } from '@lianxin/observability';
import { reasonOf } from '@lianxin/store';

/** Work that is done again whenever it is asked for or an interval passed, never twice at once in this process. */
export class Background {
  private running: Promise<void> | null = null;
  private asked = false;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;
  private failures = 0;

  /** After a failure the next try waits, from 100 ms up to `intervalMs`, at least a second. */
  constructor(
    private readonly name: string,
    private readonly intervalMs: number,
    private readonly work: () => Promise<void>,
    private readonly logger: Logger,
  ) {}

  /** Asks for a run now, or for another one right after the run that is under way. */
  wake = (): void => {
    this.asked = true;
    if (this.failures === 0) this.run();
  };

  /** Runs now and then every interval, until `stop`. */
  start(): void {
    this.run();
  }

  /** Lets a run under way end and starts no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private run(): void {
    if (this.running || this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.running = this.loop().finally(() => {
      this.running = null;
      if (this.stopped) return;
      if (this.asked && this.failures === 0) return this.run();
      this.timer = setTimeout(() => this.run(), this.pause());
    });
  }

  private async loop(): Promise<void> {
    this.asked = false;
    try {
      await this.work();
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      const fields = { work: this.name, failures: this.failures, reason: reasonOf(error) };
      if (!this.stopped) this.logger.warn(fields, 'background work failed, will try again');
    }
  }

  private pause(): number {
    if (this.failures === 0) return this.intervalMs;
    return Math.min(100 * 2 ** (this.failures - 1), Math.max(this.intervalMs, 1_000));
  }
}
