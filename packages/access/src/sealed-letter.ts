import { Defect, InvalidInput } from '@lianxin/kernel';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { LetterAddress, LetterKeys } from './letter-keys';

/**
 * The most bytes of a letter's JSON. Sealed it is a third longer, and with its envelope still below the 1 MB that a stream
 * takes in one message by default.
 */
export const LETTER_BYTES = 700_000;

const TYPE = 'lianxin-letter';

/** A letter that can't be opened: sealed to another key, altered on its way, or none at all. Trying again can't help. */
export class LetterRefused extends InvalidInput {
  constructor(reason: string) {
    super('data.sealed', reason);
  }
}

/** How many bytes of a letter's allowance something takes. */
export const letterBytes = (payload: unknown): number => Buffer.byteLength(JSON.stringify(payload));

/**
 * Seals a letter so that only the addressee reads it: a compact JWE (RFC 7516), ECDH-ES on X25519 with A256GCM. It doesn't
 * prove who wrote it, since anybody may have the public key; that rests on who may publish to the stream. Throws Defect
 * above LETTER_BYTES: writers bound what they put in.
 */
export const sealLetter = async (payload: unknown, { id, key }: LetterAddress): Promise<string> => {
  const plain = Buffer.from(JSON.stringify(payload));
  if (plain.length > LETTER_BYTES) throw new Defect(`a letter of ${plain.length} bytes is too long`);
  return new CompactEncrypt(plain)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: TYPE, kid: id })
    .encrypt(key);
};

/** Opens a letter with whichever key it names. Throws LetterRefused where it was altered or is for somebody else. */
export const openLetter = async (sealed: string, keys: LetterKeys): Promise<unknown> => {
  const keyNamed = ({ kid, typ }: { kid?: string; typ?: string }) => {
    const key = typ === TYPE ? keys.get(kid ?? '') : undefined;
    if (!key) throw new LetterRefused('is not sealed to a key of this service');
    return key;
  };
  try {
    const { plaintext } = await compactDecrypt(sealed, keyNamed, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as unknown;
  } catch (error) {
    throw error instanceof LetterRefused ? error : new LetterRefused('cannot be opened');
  }
};
