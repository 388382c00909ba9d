import { generateKeyPairSync } from 'node:crypto';
import { readLetterAddress, readLetterKeys, type LetterAddress, type LetterKeys } from '@lianxin/access';

export interface LetterBox {
  /** Opens what is sealed to the address. */
  readonly keys: LetterKeys;
  readonly address: LetterAddress;
}

/** A fresh pair of one service, for letters to it. */
export const letterBox = (): LetterBox => {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return {
    keys: readLetterKeys(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()),
    address: readLetterAddress(publicKey.export({ format: 'pem', type: 'spki' }).toString()),
  };
};
