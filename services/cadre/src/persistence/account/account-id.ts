import { createHash } from 'node:crypto';
import { idFromBytes } from '@lianxin/store';
import type { AccountIdOf } from '../../application/account/ports';

/** The first 16 bytes of the SHA-256 of the subject, as a UUIDv8: two who grant at once mean the same row. */
export const accountIdOf: AccountIdOf = (account) => {
  const bytes = createHash('sha256').update('account\0').update(account).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return idFromBytes(bytes);
};
