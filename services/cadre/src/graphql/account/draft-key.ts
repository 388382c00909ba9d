import { createHmac } from 'node:crypto';

/**
 * The key with which a device encrypts what an account hasn't sent yet: HMAC-SHA-256 of the account under the district's key
 * of 32 bytes, as base64url. The same on every device, so that a draft outlives a sign-in; no two accounts have the same.
 */
export const draftKeyOf = (key: Buffer, account: string): string =>
  createHmac('sha256', key).update('draft\0').update(account).digest('base64url');
