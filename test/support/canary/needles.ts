import { open, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A value to look for, and what it stands for. */
export interface Needle {
  readonly means: string;
  readonly text: string;
}

/** Where a value was found, in which form. */
export interface Found {
  readonly means: string;
  readonly where: string;
  readonly form: string;
  /** Some bytes around it, to see what wrote it. */
  readonly context: string;
}

interface Pattern {
  readonly needle: Needle;
  readonly form: string;
  readonly bytes: Buffer;
}

/** The characters of base64 that depend on the value alone, where it begins at a byte of this place within three. */
const base64At = (text: Buffer, offset: number): Buffer => {
  const padded = Buffer.concat([Buffer.alloc(offset), text]);
  const whole = Math.floor(padded.length / 3) * 4;
  const from = offset === 0 ? 0 : 4;
  return Buffer.from(padded.toString('base64').slice(from, whole));
};

const percentEncoded = (text: Buffer): Buffer =>
  Buffer.from([...text].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''));

/** Every form in which a text may stand in a file without being encrypted. */
export const patternsOf = (needle: Needle): readonly Pattern[] => {
  const utf8 = Buffer.from(needle.text, 'utf8');
  const utf16 = Buffer.from(needle.text, 'utf16le');
  const hex = utf8.toString('hex');
  const forms: readonly (readonly [string, Buffer])[] = [
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['hex', Buffer.from(hex)],
    ['HEX', Buffer.from(hex.toUpperCase())],
    ['%-encoded', percentEncoded(utf8)],
    ...[0, 1, 2].map((offset) => [`base64+${offset}`, base64At(utf8, offset)] as const),
  ];
  return forms.map(([form, bytes]) => ({ needle, form, bytes }));
};

const printable = (bytes: Buffer): string => bytes.toString('latin1').replace(/[^\x20-\x7e]/g, '.');

/** Looks for the values in some bytes; each form once a place at most. */
export const findIn = (haystack: Buffer, patterns: readonly Pattern[], where: string): readonly Found[] =>
  patterns.flatMap(({ needle: { means }, form, bytes }) => {
    const at = haystack.indexOf(bytes);
    if (at < 0) return [];
    const context = printable(haystack.subarray(Math.max(0, at - 60), at + bytes.length + 60));
    return [{ means, where, form, context }];
  });

const CHUNK = 32 * 1024 * 1024;
const OVERLAP = 1_024;

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
};

/** Looks for the values in every byte of every file below a folder. */
export const findBelow = async (
  folder: string,
  needles: readonly Needle[],
): Promise<{
  readonly found: readonly Found[];
  readonly files: readonly string[];
  readonly bytes: number;
}> => {
  const patterns = needles.flatMap(patternsOf);
  const found: Found[] = [];
  const files = await filesBelow(folder);
  let bytes = 0;
  for (const path of files) {
    const where = relative(folder, path);
    const { size } = await stat(path);
    const file = await open(path);
    const buffer = Buffer.alloc(Math.min(size, CHUNK));
    for (let from = 0; from < size; from += CHUNK - OVERLAP) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      found.push(...findIn(buffer.subarray(0, bytesRead), patterns, where));
      if (from + bytesRead >= size) break;
    }
    await file.close();
    bytes += size;
  }
  return { found, files: files.map((path) => relative(folder, path)), bytes };
};
