import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { because, TableRefused } from '../reason';
import { systemErrorCode } from '../system-error';

const MAX_ENTRIES = 10_000;
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
/** Sheets of equal rows pack some hundredfold; a bomb packs a thousandfold. Small parts may do as they like. */
const MAX_RATIO = 600;
const HARMLESS_BYTES = 64 * 1024 ** 2;

/** A part says something that cannot be; whoever knows the file makes a refusal of it. */
export class Broken extends Error {}

/** A workbook's parts by name; every part is held to the limits before and while it is unpacked. */
export class Archive {
  private constructor(
    readonly path: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly maxUnpackedBytes: number,
  ) {}

  /** Reads the list of parts; refuses what is no ZIP archive, has too many parts or has a password. */
  static async open(path: string, maxUnpackedBytes = MAX_UNPACKED_BYTES): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
      throw brokenFile(path, error);
    });
    zip.on('error', () => undefined);
    try {
      if (zip.entryCount > MAX_ENTRIES) throw brokenFile(path, `${zip.entryCount} parts`);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new TableRefused(path, because('FILE_ENCRYPTED'));
        entries.set(normal(entry.fileName), entry);
      }
      return new Archive(path, zip, entries, maxUnpackedBytes);
    } catch (error) {
      zip.close();
      throw brokenFile(path, error);
    }
  }

  has(part: string): boolean {
    return this.entries.has(normal(part));
  }

  /** The bytes of a part; yauzl stops where they are more than the archive declares. */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(normal(part));
    if (!entry) throw brokenFile(this.path, `no ${part}`);
    const ratio = Math.round(entry.uncompressedSize / Math.max(entry.compressedSize, 1));
    const bomb = ratio > MAX_RATIO && entry.uncompressedSize > HARMLESS_BYTES;
    if (bomb || entry.uncompressedSize > this.maxUnpackedBytes) {
      const details = { part, size: entry.uncompressedSize, ratio };
      throw new TableRefused(this.path, because('FILE_UNPACKS_TOO_LARGE', details));
    }
    try {
      yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
    } catch (error) {
      throw brokenFile(this.path, error);
    }
  }

  close(): void {
    this.zip.close();
  }
}

/** A refusal of the whole workbook; errors that already say more are passed on. */
export const brokenFile = (path: string, cause: unknown): unknown => {
  if (cause instanceof TableRefused || systemErrorCode(cause) !== null) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return new TableRefused(path, because('FILE_BROKEN', { cause: words }));
};

const normal = (part: string): string => part.replace(/^\/+/, '').toLowerCase();
