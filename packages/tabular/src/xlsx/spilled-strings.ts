import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '@lianxin/kernel';
import { systemErrorCode } from '../system-error';
import { Broken } from './archive';

const PAGE = 65_536;
const BLOCK_BYTES = 4096;
const BLOCKS = 1024;
const WRITE_BYTES = 1024 * 1024;
const MAX_STRINGS = 16 * 1024 * 1024;

/**
 * Strings by number, kept in a temporary file: memory holds their offsets (8 bytes each), one write buffer and 4 MiB of
 * blocks read last. The file has no name once it is open, so that a killed process leaves nothing behind.
 */
export class SpilledStrings {
  private readonly offsets: Float64Array[] = [];
  private count = 0;
  private written = 0;
  private pending: string[] = [];
  private pendingBytes = 0;
  private readonly cache = Buffer.allocUnsafeSlow(BLOCK_BYTES * BLOCKS);
  private readonly cached = new Float64Array(BLOCKS).fill(-1);

  private constructor(private readonly file: number) {}

  /** Opens the file, readable by this process only. */
  static async create(folder = tmpdir()): Promise<SpilledStrings> {
    try {
      const place = await mkdtemp(join(folder, 'lianxin-strings-'));
      try {
        return new SpilledStrings(openSync(join(place, 'strings'), 'wx+', 0o600));
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    } catch (error) {
      throw noRoom(error);
    }
  }

  add(text: string): void {
    if (this.count >= MAX_STRINGS) throw new Broken(`more than ${MAX_STRINGS} shared strings`);
    this.setOffset(this.count, this.written + this.pendingBytes);
    this.count += 1;
    this.pending.push(text);
    this.pendingBytes += Buffer.byteLength(text);
    if (this.pendingBytes >= WRITE_BYTES) this.flush();
  }

  /** Ends the adding; only then may strings be got. */
  seal(): void {
    this.flush();
    this.setOffset(this.count, this.written);
  }

  get(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return null;
    const start = this.offset(index);
    const end = this.offset(index + 1);
    const block = Math.floor(start / BLOCK_BYTES);
    if (start === end) return '';
    if (Math.floor((end - 1) / BLOCK_BYTES) !== block) return this.readApart(start, end);
    const slot = block % BLOCKS;
    if (this.cached[slot] !== block) {
      readSync(this.file, this.cache, slot * BLOCK_BYTES, BLOCK_BYTES, block * BLOCK_BYTES);
      this.cached[slot] = block;
    }
    const from = slot * BLOCK_BYTES + (start % BLOCK_BYTES);
    return this.cache.toString('utf8', from, from + end - start);
  }

  close(): void {
    closeSync(this.file);
  }

  private readApart(start: number, end: number): string {
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(this.file, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  }

  private flush(): void {
    const bytes = Buffer.from(this.pending.join(''));
    this.pending = [];
    this.pendingBytes = 0;
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done);
    } catch (error) {
      throw noRoom(error);
    }
    this.written += bytes.length;
  }

  private offset(index: number): number {
    return this.offsets[Math.floor(index / PAGE)]?.[index % PAGE] ?? 0;
  }

  private setOffset(index: number, value: number): void {
    const page = (this.offsets[Math.floor(index / PAGE)] ??= new Float64Array(PAGE));
    page[index % PAGE] = value;
  }
}

const noRoom = (error: unknown): unknown => {
  const code = systemErrorCode(error);
  if (code === null) return error;
  return new Unavailable(`the folder for temporary files cannot take a workbook's texts (${code})`);
};
