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

/**
 * A person of whom no ID number was given, by name and phone as they were given (no blanks, digits only, without the country's
 * code): HMAC-SHA-256 under the same key, another kind of value. Null where either is missing.
 */
export const contactToken = (key: Buffer, name: string, phone: string | null): string | null => {
  const plainName = name.normalize('NFKC').replace(/\s/g, '');
  const digits = (phone ?? '')
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');
  if (plainName === '' || digits.length < 7) return null;
  return createHmac('sha256', key).update(`contact\0${plainName}\0${digits}`).digest('hex');
};
