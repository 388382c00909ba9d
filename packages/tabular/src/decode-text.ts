import { isAscii } from 'node:buffer';
import { because, TableRefused } from './reason';

export type Encoding = 'utf-8' | 'gb18030';

const SAMPLE_BYTES = 262_144;

/**
 * The text of a file's bytes, BOM removed. UTF-8 and GB18030 are told apart on 256 KB from the first byte that is not
 * ASCII on, and every later byte is checked as strictly; a broken one is refused with its line.
 */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
  path: string,
  given?: Encoding,
): AsyncGenerator<string> {
  let decoder = given ? new StrictDecoder(path, given) : null;
  let asciiLines = 0;
  let held: Buffer[] = [];
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk);
    } else if (held.length === 0 && isAscii(chunk)) {
      const text = chunk.toString('latin1');
      asciiLines += countLines(text);
      yield text;
    } else {
      held.push(chunk);
      if (held.reduce((size, part) => size + part.length, 0) < SAMPLE_BYTES) continue;
      const sample = Buffer.concat(held);
      held = [];
      decoder = new StrictDecoder(path, encodingOf(sample, false, path), asciiLines);
      yield decoder.decode(sample);
    }
  }
  if (held.length > 0) {
    const sample = Buffer.concat(held);
    decoder = new StrictDecoder(path, encodingOf(sample, true, path), asciiLines);
    yield decoder.decode(sample);
  }
  if (decoder) yield decoder.end();
}

const encodingOf = (sample: Buffer, whole: boolean, path: string): Encoding => {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: !whole });
      return encoding;
    } catch {
      continue;
    }
  }
  throw new TableRefused(path, because('FILE_BINARY'));
};

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Decodes chunk by chunk and knows in which line it is when a byte does not fit. */
class StrictDecoder {
  private readonly strict;
  private readonly lenient;

  constructor(
    private readonly path: string,
    private readonly encoding: Encoding,
    private lines = 0,
  ) {
    this.strict = new TextDecoder(encoding, { fatal: true });
    this.lenient = new TextDecoder(encoding);
  }

  decode(chunk: Buffer): string {
    try {
      const text = this.strict.decode(chunk, { stream: true });
      this.lines += countLines(text);
      return text;
    } catch {
      const before = this.lenient.decode(chunk).split('\ufffd', 1)[0] ?? '';
      throw this.broken(this.lines + countLines(before) + 1);
    }
  }

  end(): string {
    try {
      return this.strict.decode();
    } catch {
      throw this.broken(this.lines + 1);
    }
  }

  private broken(line: number): TableRefused {
    return new TableRefused(
      this.path,
      because('ENCODING_BROKEN', { line, encoding: this.encoding.toUpperCase() }),
    );
  }
}
