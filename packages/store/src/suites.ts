import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
  type CipherGCMTypes,
} from 'node:crypto';

export const SUITES = ['A256GCM', 'SM4'] as const;

/** How values are sealed and fingerprinted: AES-256-GCM with HMAC-SHA-256, or the national suite SM4 with HMAC-SM3. */
export type SuiteName = (typeof SUITES)[number];

/** What sealing with one key gives. */
export interface SealedParts {
  readonly iv: Buffer;
  readonly text: Buffer;
  readonly tag: Buffer;
}

/** A key of 32 bytes made ready, so that what is derived from it is derived once. */
export interface SuiteKey {
  /** Encrypts under a fresh iv and authenticates `bound` with it. */
  encrypt(plain: Buffer, bound: Buffer): SealedParts;
  /** Throws where any part or `bound` isn't what was sealed. */
  decrypt(parts: SealedParts, bound: Buffer): Buffer;
}

/** One way of sealing: the lengths of what stands around a ciphertext, and its keyed fingerprint. */
export interface Suite {
  readonly ivBytes: number;
  readonly tagBytes: number;
  key(bytes: Buffer): SuiteKey;
  /** 32 bytes. */
  fingerprint(key: Buffer, text: string): Buffer;
}

const GCM: CipherGCMTypes = 'aes-256-gcm';

const A256GCM: Suite = {
  ivBytes: 12,
  tagBytes: 16,
  key: (bytes) => ({
    encrypt: (plain, bound) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv(GCM, bytes, iv).setAAD(bound);
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { iv, text, tag: cipher.getAuthTag() };
    },
    decrypt: ({ iv, text, tag }, bound) => {
      const decipher = createDecipheriv(GCM, bytes, iv, { authTagLength: 16 }).setAAD(bound).setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]);
    },
  }),
  fingerprint: (key, text) => createHmac('sha256', key).update(text).digest(),
};

const hmacSm3 = (key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer => {
  const hmac = createHmac('sm3', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

const lengthOf = (bound: Buffer): Buffer => {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bound.length));
  return length;
};

/** SM4-CBC, then HMAC-SM3 over what it is bound to, iv and ciphertext: each under a key of its own made from the one key. */
const SM4: Suite = {
  ivBytes: 16,
  tagBytes: 32,
  key: (bytes) => {
    const encryption = hmacSm3(bytes, 'encrypt\x01').subarray(0, 16);
    const authentication = hmacSm3(bytes, 'authenticate\x01');
    const tagOf = (iv: Buffer, text: Buffer, bound: Buffer): Buffer =>
      hmacSm3(authentication, lengthOf(bound), bound, iv, text);
    return {
      encrypt: (plain, bound) => {
        const iv = randomBytes(16);
        const cipher = createCipheriv('sm4-cbc', encryption, iv);
        const text = Buffer.concat([cipher.update(plain), cipher.final()]);
        return { iv, text, tag: tagOf(iv, text, bound) };
      },
      decrypt: ({ iv, text, tag }, bound) => {
        const expected = tagOf(iv, text, bound);
        if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) throw new Error('wrong tag');
        const decipher = createDecipheriv('sm4-cbc', encryption, iv);
        return Buffer.concat([decipher.update(text), decipher.final()]);
      },
    };
  },
  fingerprint: (key, text) => hmacSm3(key, text),
};

/** The suites by the names under which records and settings know them. */
export const suiteOf: Readonly<Record<SuiteName, Suite>> = { A256GCM, SM4 };
