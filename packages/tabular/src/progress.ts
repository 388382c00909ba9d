import type { Language } from './reason';

/** Where progress is shown: stderr, or a stand-in. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressOptions {
  readonly stream?: ProgressStream;
  readonly language?: Language;
  /** Milliseconds, never going back. */
  readonly clock?: () => number;
}

/** Tells how far a long reading is: on a terminal in one line five times a second, elsewhere a line every 10 s. */
export class Progress {
  private read = 0;
  private bad = 0;
  private readonly stream: ProgressStream;
  private readonly language: Language;
  private readonly clock: () => number;
  private readonly started: number;
  private shown: number;

  constructor(options: ProgressOptions = {}) {
    this.stream = options.stream ?? process.stderr;
    this.language = options.language ?? 'zh-CN';
    this.clock = options.clock ?? (() => performance.now());
    this.started = this.clock();
    this.shown = this.started;
  }

  /** Counts one row, good or bad. */
  row(kind: 'row' | 'bad' = 'row'): void {
    this.read += 1;
    if (kind === 'bad') this.bad += 1;
    const now = this.clock();
    if (now - this.shown < (this.stream.isTTY ? 200 : 10_000)) return;
    this.shown = now;
    this.stream.write(this.stream.isTTY ? `\r\u001b[K${this.line(now)}` : `${this.line(now)}\n`);
  }

  /** Writes the last line. */
  end(): void {
    this.stream.write(`${this.stream.isTTY ? '\r\u001b[K' : ''}${this.line(this.clock())}\n`);
  }

  private line(now: number): string {
    const seconds = Math.max((now - this.started) / 1000, 0.001);
    const [read, speed, bad] = [this.read, this.read / seconds, this.bad].map((number) =>
      Math.round(number).toLocaleString('en'),
    );
    return this.language === 'en'
      ? `${read} rows, ${speed} rows/s, ${bad} bad`
      : `已读 ${read} 行，每秒 ${speed} 行，错误 ${bad} 行`;
  }
}
