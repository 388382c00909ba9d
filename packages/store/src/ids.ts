import type { Uuid } from '@lianxin/kernel';
import { v7 } from 'uuid';

/** A new UUIDv7: ids made later sort later, so that rows are appended where an index ends. */
export const newId = (): Uuid => v7();

/** The BINARY(16) form of an id. */
export const idToBytes = (id: Uuid): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The string form of a BINARY(16) id. */
export const idFromBytes = (bytes: Buffer): Uuid => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** How TypeORM keeps a UUID column. */
export const uuidColumn = {
  type: 'binary',
  length: 16,
  transformer: {
    to: (id: Uuid | null | undefined) => (id ? idToBytes(id) : id),
    from: (bytes: Buffer | null) => (bytes ? idFromBytes(bytes) : bytes),
  },
} as const;
