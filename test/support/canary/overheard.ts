import type { Canaries } from './canaries';
import { findIn, patternsOf, type Found } from './needles';

/** Listens to every answer that comes over HTTP while a test runs, and to which of its values were recorded. */
export class Overheard {
  readonly found: Found[] = [];
  /** Paths of the values that a command took without an error or a refusal. */
  readonly recorded = new Set<string>();
  answers = 0;
  private maySee = false;
  private readonly fetch = globalThis.fetch;

  constructor(private readonly canaries: Canaries) {
    globalThis.fetch = (address, init) => this.listen(address, init);
  }

  /** What is asked meanwhile is told to somebody who may see it: the petitioner himself, the holder of the receipt. */
  async asMaySee<Value>(ask: () => Promise<Value>): Promise<Value> {
    this.maySee = true;
    try {
      return await ask();
    } finally {
      this.maySee = false;
    }
  }

  end(): void {
    globalThis.fetch = this.fetch;
  }

  private async listen(...[address, init]: Parameters<typeof fetch>): Promise<Response> {
    const response = await this.fetch(address, init);
    const text = await response.clone().text();
    this.answers += 1;
    const asked = typeof init?.body === 'string' ? init.body : '';
    this.judge(text, asked.slice(0, 120));
    if (!/"errors"|"Rejection"/.test(text))
      for (const path of this.canaries.in(asked)) this.recorded.add(path);
    return response;
  }

  private judge(text: string, where: string): void {
    const needles = this.canaries.needles();
    const errors = /"errors":(\[.*\])/s.exec(text)?.[1] ?? '';
    const inErrors = findIn(Buffer.from(errors), needles.flatMap(patternsOf), `error text: ${where}`);
    this.found.push(...inErrors.filter(({ means }) => means !== 'OPEN'));
    if (this.maySee) return;
    const sealed = needles.filter(({ means }) => means.startsWith('SEALED'));
    this.found.push(...findIn(Buffer.from(text), sealed.flatMap(patternsOf), `answer: ${where}`));
  }
}
