import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface SamplePart {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** Writes a ZIP archive part by part; sizes under 4 GiB. For tests: it can also say that parts are encrypted. */
export const writeZip = async (
  path: string,
  parts: readonly SamplePart[],
  flags: 0 | 1 = 0,
): Promise<void> => {
  await (await open(path, 'w')).close();
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(20, 4);
    const body = await writeBody(path, offset + 30 + Buffer.byteLength(name), text);
    writeFacts(head, 6, flags, body, name);
    await writeAt(path, offset, Buffer.concat([head, Buffer.from(name)]));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    writeFacts(entry, 8, flags, body, name);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + body.packed;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  await writeAt(path, offset, Buffer.concat([list, end]));
};

interface Body {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const writeBody = async (path: string, start: number, text: Iterable<string>): Promise<Body> => {
  let crc = 0;
  let size = 0;
  function* bytes(): Generator<Buffer> {
    for (const piece of text) {
      const buffer = Buffer.from(piece);
      crc = crc32(buffer, crc);
      size += buffer.length;
      yield buffer;
    }
  }
  const target = createWriteStream(path, { flags: 'r+', start });
  await pipeline(Readable.from(bytes()), createDeflateRaw(), target);
  return { crc, packed: target.bytesWritten, size };
};

/** Flags to name length stand in the same order in both headers. */
const writeFacts = (header: Buffer, at: number, flags: number, body: Body, name: string): void => {
  header.writeUInt16LE(flags, at);
  header.writeUInt16LE(8, at + 2);
  header.writeUInt32LE(body.crc, at + 8);
  header.writeUInt32LE(body.packed, at + 12);
  header.writeUInt32LE(body.size, at + 16);
  header.writeUInt16LE(Buffer.byteLength(name), at + 20);
};

const writeAt = async (path: string, position: number, bytes: Buffer): Promise<void> => {
  const file = await open(path, 'r+');
  try {
    await file.write(bytes, 0, bytes.length, position);
  } finally {
    await file.close();
  }
};
