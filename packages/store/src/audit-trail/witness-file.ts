import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Defect } from '@lianxin/kernel';
import { statementIn } from './statement';

/** More than any line has: eight heads and eight cuts make 2 KB. */
const TAIL_BYTES = 65_536;

const NAME = /^(\w+)-([0-9a-f-]{36})\.jsonl$/;

/** The files of a service in a folder, by the database that each is of. */
export const witnessFilesIn = async (
  folder: string,
  service: string,
): Promise<ReadonlyMap<string, string>> => {
  const names = await readdir(folder).catch(() => [] as string[]);
  const found = names.flatMap((name) => {
    const [, owner, database] = NAME.exec(name) ?? [];
    return owner === service && database ? [[database, join(folder, name)] as const] : [];
  });
  return new Map(found);
};

/** One file of statements about one database: a line a statement, only ever added to. */
export class WitnessFile {
  readonly path: string;

  constructor(
    private readonly folder: string,
    service: string,
    database: string,
  ) {
    this.path = join(folder, `${service}-${database}.jsonl`);
  }

  /**
   * Keeps a line, on disk before it answers; a line that is kept already stays as it is, and one that a crash tore is
   * completed. Throws Defect where the file doesn't end with the statement before: somebody else's hand was in it.
   */
  async keep(line: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const from = Math.max(0, size - TAIL_BYTES);
      const tail = Buffer.alloc(size - from);
      await file.read(tail, 0, tail.length, from);
      const missing = this.missingOf(line, tail.toString('utf8'));
      if (missing === '') return;
      await file.appendFile(missing);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.syncFolder();
  }

  /** The lines, first to last; only a line feed ends one. */
  async *lines(): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of createReadStream(this.path, 'utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  }

  async exists(): Promise<boolean> {
    return access(this.path).then(
      () => true,
      () => false,
    );
  }

  private missingOf(line: string, tail: string): string {
    const lines = tail.split('\n');
    const torn = lines.pop() ?? '';
    const last = lines.at(-1);
    if (last === line) return '';
    const { number } = statementIn(line);
    const isNext = (last === undefined ? 0 : statementIn(last).number) === number - 1;
    if (!isNext || !line.startsWith(torn))
      throw new Defect(`the audit's witness ${this.path} doesn't end with statement ${number - 1}`);
    return `${line.slice(torn.length)}\n`;
  }

  /** A new file's name must outlive a power cut, too. */
  private async syncFolder(): Promise<void> {
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
