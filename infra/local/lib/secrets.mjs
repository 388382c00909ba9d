import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomPassword } from './mariadb.mjs';

/** Marks a secret as made for a demonstration; production refuses it. */
const DEMO = 'demo:';

/**
 * The secrets of this clone, random and made once each, in a file that only its owner reads. One that an older version
 * didn't know is added; what is there stays.
 * @param {string} state folder
 */
export function secretsOf(state) {
  const file = join(state, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const fresh = freshSecrets();
  const databasePasswords = { ...fresh.databasePasswords, ...known.databasePasswords };
  const all = { ...fresh, ...known, databasePasswords };
  if (JSON.stringify(all) !== JSON.stringify(known)) writePrivate(file, all);
  return all;
}

const freshKey = () => DEMO + randomBytes(32).toString('base64');

function freshSecrets() {
  const internal = generateKeyPairSync('ed25519');
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return {
    databasePasswords: {
      admin: randomPassword(),
      cadre: randomPassword(),
      petition: randomPassword(),
      enterprise: randomPassword(),
      gateway: randomPassword(),
    },
    natsPassword: randomPassword(),
    internalPublicKey: internal.publicKey.export({ type: 'spki', format: 'pem' }),
    internalPrivateKey: DEMO + internal.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fieldKey: freshKey(),
    indexKey: freshKey(),
    queryCodeKey: freshKey(),
    caseSessionKey: freshKey(),
    letterKeys: { petition: letterKey(), enterprise: letterKey() },
    auditKeys: { cadre: auditKey(), petition: auditKey(), enterprise: auditKey() },
    personTokenKey: freshKey(),
    draftKey: freshKey(),
    identityKeys: {
      jwks: { keys: [{ ...signing, use: 'sig', alg: 'ES256', kid: randomBytes(8).toString('hex') }] },
      cookies: [randomBytes(32).toString('hex')],
    },
  };
}

/** What a service signs the statements about its audit with. */
function auditKey() {
  return DEMO + generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The rings that `rekey` renews: what seals personal data, and what makes fingerprints of ID numbers. */
const RINGS = /** @type {const} */ (['fieldKey', 'indexKey']);

/** @typedef {{ current: string, keys: { id: string, key: string }[] }} Ring */

/** A ring as it is written: one key is one that nobody has named yet. */
const ringOf = (/** @type {string} */ told) =>
  /** @type {Ring} */ (
    told.startsWith('{') ? JSON.parse(told) : { current: 'first', keys: [{ id: 'first', key: told }] }
  );

function changeRings(/** @type {string} */ state, /** @type {(ring: Ring) => Ring} */ change) {
  const known = secretsOf(state);
  const rings = RINGS.map((name) => [name, JSON.stringify(change(ringOf(known[name])))]);
  writePrivate(join(state, 'secrets.json'), { ...known, ...Object.fromEntries(rings) });
}

/** Makes fresh keys the current ones; the others stay, to open what they sealed. */
export function putNewKeys(/** @type {string} */ state) {
  changeRings(state, ({ keys }) => {
    const id = randomBytes(4).toString('hex');
    return { current: id, keys: [{ id, key: freshKey() }, ...keys] };
  });
}

/** Keeps the current keys only. */
export function forgetEarlierKeys(/** @type {string} */ state) {
  changeRings(state, ({ current, keys }) => ({ current, keys: keys.filter(({ id }) => id === current) }));
}

/** The pair of a service that others write letters to. */
function letterKey() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
    privateKey: DEMO + privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Writes JSON that only its owner may read, whole or not at all. */
export function writePrivate(/** @type {string} */ file, /** @type {unknown} */ value) {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
