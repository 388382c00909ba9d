import { constants, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { because, TableRefused } from './reason';
import { systemErrorCode } from './system-error';

export type FileKind = 'csv' | 'xlsx';

const SAMPLE_BYTES = 65_536;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Looks at a file's content, not its name: CSV or XLSX; anything else is refused with the way out. */
export const kindOfFile = async (path: string): Promise<FileKind> => {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      refuseStrangeFile(path, await handle.stat());
      return await kindOfContent(path, handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusalOfSystemError(path, error);
  }
};

/** What the operating system's refusal means to the person who named the file; any other error is passed on. */
export const refusalOfSystemError = (path: string, error: unknown): unknown => {
  const code = systemErrorCode(error);
  if (code === null) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new TableRefused(path, because('FILE_MISSING'));
  if (code === 'EISDIR') return new TableRefused(path, because('FILE_IS_DIRECTORY'));
  return new TableRefused(path, because('FILE_UNREADABLE', { cause: code }));
};

const refuseStrangeFile = (path: string, stats: Stats): void => {
  if (stats.isDirectory()) throw new TableRefused(path, because('FILE_IS_DIRECTORY'));
  if (!stats.isFile()) throw new TableRefused(path, because('FILE_NOT_REGULAR'));
  if (stats.size === 0) throw new TableRefused(path, because('FILE_EMPTY'));
};

const kindOfContent = async (path: string, handle: FileHandle): Promise<FileKind> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
  const sample = buffer.subarray(0, bytesRead);
  const signature = sample.subarray(0, 4).toString('latin1');
  if (signature === 'PK\x03\x04') return 'xlsx';
  if (signature === 'PK\x05\x06') throw new TableRefused(path, because('FILE_NOT_WORKBOOK'));
  if (sample.subarray(0, 8).equals(COMPOUND))
    throw new TableRefused(path, await compoundFile(handle, sample));
  if (/^(?:\xff\xfe|\xfe\xff)/.test(signature)) throw new TableRefused(path, because('FILE_UTF16'));
  if (isBinary(sample)) throw new TableRefused(path, because('FILE_BINARY'));
  return 'csv';
};

/** A workbook with a password and an old .xls share one container; its directory tells them apart. */
const compoundFile = async (handle: FileHandle, header: Buffer) => {
  if (header.length < 512) return because('FILE_OLD_WORKBOOK');
  const sectorSize = 2 ** Math.min(header.readUInt16LE(30), 12);
  const directory = (header.readUInt32LE(48) + 1) * sectorSize;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, directory);
  const encrypted = buffer.subarray(0, bytesRead).includes('EncryptedPackage', 0, 'utf16le');
  return because(encrypted ? 'FILE_ENCRYPTED' : 'FILE_OLD_WORKBOOK');
};

/** Stray control characters are cleaned later; more than one byte in a hundred of them is no text. */
const isBinary = (sample: Buffer): boolean => {
  let controls = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  return controls > 8 && controls > sample.length / 100;
};
