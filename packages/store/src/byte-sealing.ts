import { randomBytes } from 'node:crypto';
import { Defect } from '@lianxin/kernel';
import type { Place } from './field-sealing';
import { SUITES, suiteOf, type SuiteName } from './suites';

/** Sealed bytes, and the key that opens them: to be sealed itself, where it is kept. */
export interface SealedBytes {
  readonly key: string;
  readonly sealed: Buffer;
}

const MARK = Buffer.from('LXB1', 'ascii');

const boundTo = (suite: SuiteName, { table, column, row }: Place): Buffer =>
  Buffer.from(JSON.stringify([MARK.toString(), suite, table, column, row]));

/**
 * Encrypts a file under a key of its own, for one place: who loses that key has lost the file, and re-keying renews the sealed
 * key only. The form: mark, number of the suite, iv, tag, ciphertext.
 */
export const sealBytes = (plain: Buffer, place: Place, suite: SuiteName = 'A256GCM'): SealedBytes => {
  const key = randomBytes(32);
  const { iv, text, tag } = suiteOf[suite].key(key).encrypt(plain, boundTo(suite, place));
  const head = Buffer.from([SUITES.indexOf(suite)]);
  return { key: key.toString('base64url'), sealed: Buffer.concat([MARK, head, iv, tag, text]) };
};

/** Decrypts it; throws Defect where it was altered, torn off, moved to another place, or is another file's. */
export const openBytes = ({ key, sealed }: SealedBytes, place: Place): Buffer => {
  const altered = (): Defect => new Defect(`cannot open a file of ${place.table}: altered or moved`);
  const name = SUITES[sealed[MARK.length] ?? -1];
  if (!sealed.subarray(0, MARK.length).equals(MARK) || name === undefined) throw altered();
  const suite = suiteOf[name];
  const { ivBytes, tagBytes } = suite;
  const iv = MARK.length + 1;
  const [tag, text] = [iv + ivBytes, iv + ivBytes + tagBytes];
  if (sealed.length < text) throw altered();
  const parts = {
    iv: sealed.subarray(iv, tag),
    tag: sealed.subarray(tag, text),
    text: sealed.subarray(text),
  };
  try {
    return suite.key(Buffer.from(key, 'base64url')).decrypt(parts, boundTo(name, place));
  } catch {
    throw altered();
  }
};
