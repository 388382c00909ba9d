import { createHmac } from 'node:crypto';

/**
 * A person as services may compare him without knowing him: HMAC-SHA-256 of the ID number in its canonical form (no
 * blanks, upper case) under the district's key of 32 bytes, as 64 hexadecimal digits.
 */
export const personToken = (key: Buffer, idNumber: string): string =>
  createHmac('sha256', key)
    .update('person\0')
    .update(idNumber.replace(/\s/g, '').toUpperCase())
    .digest('hex');
