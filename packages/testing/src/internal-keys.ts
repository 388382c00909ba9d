import { generateKeyPairSync } from 'node:crypto';
import {
  readSigningKey,
  readVerificationKeys,
  type SigningKey,
  type VerificationKeys,
} from '@lianxin/access';

export interface InternalKeys {
  readonly signing: SigningKey;
  readonly verification: VerificationKeys;
  readonly privatePem: string;
}

/** A fresh pair for a gateway and its subgraphs. */
export const internalKeys = async (): Promise<InternalKeys> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return {
    privatePem,
    signing: await readSigningKey(privatePem),
    verification: await readVerificationKeys(publicPem),
  };
};
