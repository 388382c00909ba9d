import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK } from 'jose';
import { pemBlocks } from './pem-blocks';

/** The key the gateway signs with; `id` is the RFC 7638 thumbprint of its public half. */
export interface SigningKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The public keys a subgraph accepts, by id: during a rotation the old and the new. */
export type VerificationKeys = ReadonlyMap<string, KeyObject>;

const thumbprint = async (publicKey: KeyObject): Promise<string> =>
  calculateJwkThumbprint(await exportJWK(publicKey));

const ed25519 = (key: KeyObject): KeyObject => {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('is not an Ed25519 key');
  return key;
};

/** Reads a private key (PKCS #8 PEM, or that in base64); throws where it is not exactly one Ed25519 key. */
export const readSigningKey = async (setting: string): Promise<SigningKey> => {
  const [block, ...more] = pemBlocks(setting);
  if (!block || more.length > 0) throw new Error('must hold one PKCS #8 PEM block');
  const key = ed25519(createPrivateKey(block));
  return { id: await thumbprint(createPublicKey(key)), key };
};

/** Reads one or more public keys (SPKI PEM, or that in base64); throws where one is not an Ed25519 key. */
export const readVerificationKeys = async (setting: string): Promise<VerificationKeys> => {
  const blocks = pemBlocks(setting);
  if (blocks.length === 0) throw new Error('must hold at least one SPKI PEM block');
  const entries = blocks.map(async (block): Promise<[string, KeyObject]> => {
    if (block.includes('PRIVATE')) throw new Error('must hold public keys only');
    const key = ed25519(createPublicKey(block));
    return [await thumbprint(key), key];
  });
  return new Map(await Promise.all(entries));
};
