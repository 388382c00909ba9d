import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Shelf } from '../application/files/attached-files';
import { unavailable } from './unavailable';

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

const synced = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** Writes and forces to the disk, under a name that nobody reads. */
const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A folder on a disk: a content stands there under its name whole, or not at all. */
export class DiskShelf implements Shelf {
  constructor(
    private readonly folder: string,
    private readonly write: typeof writeWhole = writeWhole,
  ) {}

  async put(name: string, sealed: Buffer): Promise<void> {
    const target = join(this.folder, name);
    const half = `${target}.${randomUUID()}.half`;
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await this.write(half, sealed);
      await rename(half, target);
      await synced(dirname(target));
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      throw unavailable(error);
    }
  }

  async get(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.folder, name));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw unavailable(error);
    }
  }

  async remove(name: string): Promise<void> {
    try {
      await rm(join(this.folder, name), { force: true });
    } catch (error) {
      throw unavailable(error);
    }
  }
}
