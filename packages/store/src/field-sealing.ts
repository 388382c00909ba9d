import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { Defect } from '@lianxin/kernel';

/** Where a sealed value stands; it can be opened in no other table, column or row. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** A key that encrypts keys: its id stands in every record that it sealed, so that it can be replaced. */
export interface KeyEncryptionKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** A key under a name that is made of it, so that a record says which key opens it. */
export const keyEncryptionKey = (key: Buffer): KeyEncryptionKey => ({
  id: createHash('sha256').update(key).digest('hex').slice(0, 8),
  key,
});

const VERSION = 'v1';
const SUITE = 'A256GCM';
const aad = (place: Place, kek: string): Buffer =>
  Buffer.from(JSON.stringify([VERSION, SUITE, kek, place.table, place.column, place.row]));

const encrypt = (key: Buffer, plain: Buffer, bound: Buffer): { iv: Buffer; text: Buffer; tag: Buffer } => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, text, tag: cipher.getAuthTag() };
};

const decrypt = (key: Buffer, iv: Buffer, text: Buffer, tag: Buffer, bound: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(bound).setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]);
};

/**
 * Seals values with a data key each, itself sealed by a key-encryption key (AES-256-GCM).
 * Record: `v1.A256GCM.<kek id>.<wrapped key>.<iv>.<ciphertext>.<tag>`, binary parts in base64url.
 */
export class FieldSealer {
  private readonly keys: ReadonlyMap<string, Buffer>;

  /** New records are sealed under `current`; records under `earlier` keys can still be opened. */
  constructor(
    private readonly current: KeyEncryptionKey,
    earlier: readonly KeyEncryptionKey[] = [],
  ) {
    this.keys = new Map([current, ...earlier].map((key) => [key.id, key.key]));
  }

  /** Encrypts a text for one place. */
  seal(plain: string, place: Place): string {
    const bound = aad(place, this.current.id);
    const dataKey = randomBytes(32);
    const wrapped = encrypt(this.current.key, dataKey, bound);
    const sealed = encrypt(dataKey, Buffer.from(plain, 'utf8'), bound);
    const parts = [
      Buffer.concat([wrapped.iv, wrapped.text, wrapped.tag]),
      sealed.iv,
      sealed.text,
      sealed.tag,
    ];
    return [VERSION, SUITE, this.current.id, ...parts.map((part) => part.toString('base64url'))].join('.');
  }

  /** Decrypts a record; throws Defect where it was altered, moved to another place or sealed under an unknown key. */
  open(record: string, place: Place): string {
    const [version, suite, kek = '', ...encoded] = record.split('.');
    const key = this.keys.get(kek);
    if (version !== VERSION || suite !== SUITE || !key || encoded.length !== 4) {
      throw new Defect(`cannot open ${place.table}.${place.column}: unknown record format or key`);
    }
    const [wrapped, iv, text, tag] = encoded.map((part) => Buffer.from(part, 'base64url')) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    const bound = aad(place, kek);
    try {
      const dataKey = decrypt(
        key,
        wrapped.subarray(0, 12),
        wrapped.subarray(12, -16),
        wrapped.subarray(-16),
        bound,
      );
      return decrypt(dataKey, iv, text, tag, bound).toString('utf8');
    } catch {
      throw new Defect(`cannot open ${place.table}.${place.column}: altered or moved`);
    }
  }
}

/** A keyed fingerprint (32 bytes) of a normalised value: equal values can be found without being readable. */
export const blindIndex = (key: Buffer, kind: string, value: string): Buffer =>
  createHmac('sha256', key).update(kind).update('\0').update(value).digest();
