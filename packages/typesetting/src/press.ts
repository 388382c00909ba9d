import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FontFiles } from './fonts';
import type { Paper } from './paper';
import type { Imprint, Typeset } from './typeset';

/** What the worker is asked. */
export interface Order {
  readonly number: number;
  readonly paper: Paper;
  readonly imprint: Imprint;
}

interface Answer {
  readonly number: number;
  readonly set?: Omit<Typeset, 'pdf'> & { readonly pdf: Uint8Array };
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (set: Typeset) => void;
  readonly reject: (error: Error) => void;
}

/** The worker runs as it was built, wherever this file is run from. */
const WORKER = join(__dirname, '../dist/press-worker.js');

/** A worker without work for so long is ended: its fonts take more than a hundred megabytes. */
const IDLE_MS = 60_000;

/**
 * Sets papers in a thread of its own, because each takes a fifth of a second in which nothing else could be answered. The
 * thread begins with the first paper and ends when none came for a minute; one that dies is replaced with the next paper.
 */
export class Press {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private count = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly fonts: FontFiles) {}

  /** A paper as PDF (see `typeset`); throws where a font can't be read, or the thread dies over it. */
  set(paper: Paper, imprint: Imprint): Promise<Typeset> {
    const worker = this.running();
    worker.ref();
    if (this.idle) clearTimeout(this.idle);
    const number = (this.count += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      worker.postMessage({ number, paper, imprint } satisfies Order);
    });
  }

  /** Ends the thread; what it was at is rejected. */
  async stop(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(WORKER, { workerData: this.fonts });
    worker.on('message', (answer: Answer) => this.answered(answer));
    worker.once('error', (error) =>
      this.ended(worker, error instanceof Error ? error : new Error(String(error))),
    );
    worker.once('exit', () => this.ended(worker, new Error('the press was stopped')));
    this.worker = worker;
    return worker;
  }

  private answered({ number, set, fault }: Answer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (set)
      waiting?.resolve({ ...set, pdf: Buffer.from(set.pdf.buffer, set.pdf.byteOffset, set.pdf.length) });
    else waiting?.reject(new Error(fault ?? 'the press said nothing'));
    if (this.waiting.size > 0) return;
    this.worker?.unref();
    this.idle = setTimeout(() => this.rest(), IDLE_MS).unref();
  }

  /** Lets go of the thread first, so that a paper that comes now begins another. */
  private rest(): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
  }

  private ended(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
