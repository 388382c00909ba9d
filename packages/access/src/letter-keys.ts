import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { pemBlocks } from './pem-blocks';

/** The key that letters to a service are sealed under; `id` is the SHA-256 of its SPKI form. */
export interface LetterAddress {
  readonly id: string;
  readonly key: KeyObject;
}

/** The private keys that open a service's letters, by id: during a rotation the new and the old. */
export type LetterKeys = ReadonlyMap<string, KeyObject>;

const x25519 = (key: KeyObject): KeyObject => {
  if (key.asymmetricKeyType !== 'x25519') throw new Error('is not an X25519 key');
  return key;
};

const idOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');

/** Reads one public key (SPKI PEM, or that in base64); throws where it is not exactly one X25519 key. */
export const readLetterAddress = (setting: string): LetterAddress => {
  const [block, ...more] = pemBlocks(setting);
  if (!block || more.length > 0) throw new Error('must hold one SPKI PEM block');
  if (block.includes('PRIVATE')) throw new Error('must hold a public key only');
  const key = x25519(createPublicKey(block));
  return { id: idOf(key), key };
};

/** Reads one or more private keys (PKCS #8 PEM, or that in base64); throws where one is not an X25519 key. */
export const readLetterKeys = (setting: string): LetterKeys => {
  const blocks = pemBlocks(setting);
  if (blocks.length === 0) throw new Error('must hold at least one PKCS #8 PEM block');
  return new Map(
    blocks.map((block): [string, KeyObject] => {
      if (!block.includes('PRIVATE')) throw new Error('must hold private keys only');
      const key = x25519(createPrivateKey(block));
      return [idOf(createPublicKey(key)), key];
    }),
  );
};
