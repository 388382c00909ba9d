import { generateKeyPairSync } from 'node:crypto';
import { readLetterAddress, readLetterKeys } from './letter-keys';
import { LETTER_BYTES, letterBytes, LetterRefused, openLetter, sealLetter } from './sealed-letter';

const pair = (type: 'x25519' | 'ed25519' = 'x25519') => {
  const { privateKey, publicKey } =
    type === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};
const [ours, others] = [pair(), pair()];
const address = readLetterAddress(ours.publicPem);
const keys = readLetterKeys(ours.privatePem);
const letter = { subject: '用水困难', steps: [1, 2, 3], contact: { phone: '13800001402' } };

test('the addressee reads what was written, and nobody else sees a word of it', async () => {
  const sealed = await sealLetter(letter, address);
  expect(sealed.split('.')).toHaveLength(5);
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('用水');
  expect(await openLetter(sealed, keys)).toEqual(letter);
  expect(await sealLetter(letter, address)).not.toBe(sealed);
});

test('a letter to somebody else is refused', async () => {
  const sealed = await sealLetter(letter, address);
  await expect(openLetter(sealed, readLetterKeys(others.privatePem))).rejects.toThrow(LetterRefused);
  const misnamed = new Map([[address.id, [...readLetterKeys(others.privatePem).values()][0]!]]);
  await expect(openLetter(sealed, misnamed)).rejects.toThrow(/cannot be opened/);
});

test.each([0, 1, 2, 3, 4])('a letter whose part %i was altered is refused', async (part) => {
  const parts = (await sealLetter(letter, address)).split('.');
  const changed = parts[part] === '' ? 'AAAA' : [...(parts[part] ?? '')].reverse().join('');
  parts[part] = changed;
  await expect(openLetter(parts.join('.'), keys)).rejects.toThrow(LetterRefused);
});

test('what is no letter is refused', async () => {
  for (const sealed of ['', 'a.b.c', '....', `${await sealLetter(letter, address)}.x`])
    await expect(openLetter(sealed, keys)).rejects.toThrow(LetterRefused);
});

test('while a key is replaced, both open letters', async () => {
  const both = readLetterKeys(`${others.privatePem}\n${ours.privatePem}`);
  expect(await openLetter(await sealLetter(letter, address), both)).toEqual(letter);
  const next = readLetterAddress(others.publicPem);
  expect(await openLetter(await sealLetter(letter, next), both)).toEqual(letter);
});

test('a letter is as long as may be, and no longer; sealed it fits a message of 1 MB', async () => {
  const fill = (bytes: number) => ({ text: 'x'.repeat(bytes - letterBytes({ text: '' })) });
  const sealed = await sealLetter(fill(LETTER_BYTES), address);
  expect(sealed.length).toBeLessThan(1_000_000);
  await expect(sealLetter(fill(LETTER_BYTES + 1), address)).rejects.toThrow(/too long/);
});

test('keys of another kind, on the wrong side or in the wrong number are refused', () => {
  const signing = pair('ed25519');
  expect(() => readLetterAddress(signing.publicPem)).toThrow(/X25519/);
  expect(() => readLetterKeys(signing.privatePem)).toThrow(/X25519/);
  expect(() => readLetterAddress(ours.privatePem)).toThrow(/public/);
  expect(() => readLetterKeys(ours.publicPem)).toThrow(/private/);
  expect(() => readLetterAddress(ours.publicPem + others.publicPem)).toThrow(/one SPKI/);
  expect(() => readLetterKeys('')).toThrow(/PKCS #8/);
  expect(readLetterAddress(Buffer.from(ours.publicPem).toString('base64')).id).toBe(address.id);
});
