import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Unauthenticated } from '@lianxin/kernel';
import { SignJWT, jwtVerify } from 'jose';
import type { Actor } from './actor';
import { readSigningKey, readVerificationKeys } from './internal-keys';
import {
  bodyDigest,
  INTERNAL_TOKEN_MEMORY_SECONDS,
  signInternalToken,
  verifyInternalToken,
  type InternalClaims,
} from './internal-token';
import { SpentTokens } from './spent-tokens';

const pem = (key: KeyObject, type: 'pkcs8' | 'spki') => key.export({ format: 'pem', type }).toString();
const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { private: pem(privateKey, 'pkcs8'), public: pem(publicKey, 'spki') };
};

const UNIT = '0197a000-0000-7000-8000-000000000001';
const actor: Actor = {
  kind: 'ACCOUNT',
  accountId: 'clerk-1',
  cadreId: '0197a000-0000-7000-8000-000000000002',
  unitId: UNIT,
  grants: [{ role: 'PETITION_CLERK', unitId: UNIT }],
};
const claims: InternalClaims = { asker: actor, caseToken: null, origin: '192.0.2.7', locale: 'zh-CN' };
const binding = { audience: 'petition', body: '{"query":"{ me { id } }"}' };
const NOW = new Date('2026-04-20T02:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('an internal token', () => {
  it('carries asker, case token, origin and locale', async () => {
    const keys = pair();
    const signing = await readSigningKey(keys.private);
    const accepted = await readVerificationKeys(keys.public);
    for (const sent of [
      claims,
      { asker: { kind: 'ANONYMOUS' }, caseToken: 'c1', origin: null, locale: 'en' } as const,
    ]) {
      const token = await signInternalToken(sent, binding, signing, NOW);
      expect(await verifyInternalToken(token, binding, accepted, NOW)).toEqual(sent);
    }
  });

  it('is refused for another body, another audience, after its time, and under another key', async () => {
    const keys = pair();
    const token = await signInternalToken(claims, binding, await readSigningKey(keys.private), NOW);
    const accepted = await readVerificationKeys(keys.public);
    const stranger = await readVerificationKeys(pair().public);
    const attempts = [
      () => verifyInternalToken(token, { ...binding, body: `${binding.body} ` }, accepted, NOW),
      () => verifyInternalToken(token, { ...binding, audience: 'cadre' }, accepted, NOW),
      () => verifyInternalToken(token, binding, accepted, later(36)),
      () => verifyInternalToken(token, binding, accepted, later(-36)),
      () => verifyInternalToken(token, binding, stranger, NOW),
      () => verifyInternalToken(`${token.slice(0, -4)}AAAA`, binding, accepted, NOW),
      () => verifyInternalToken('', binding, accepted, NOW),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is good once, where somebody keeps count, and each one has an id of its own', async () => {
    const keys = pair();
    const signing = await readSigningKey(keys.private);
    const accepted = await readVerificationKeys(keys.public);
    const counted = { ...binding, spent: new SpentTokens(INTERNAL_TOKEN_MEMORY_SECONDS) };
    const [one, other] = [
      await signInternalToken(claims, binding, signing, NOW),
      await signInternalToken(claims, binding, signing, NOW),
    ];
    for (const token of [one, other])
      expect(await verifyInternalToken(token, counted, accepted, NOW)).toEqual(claims);
    for (const seconds of [0, 10, 34])
      await expect(verifyInternalToken(one, counted, accepted, later(seconds))).rejects.toThrow(
        'used before',
      );
    await expect(verifyInternalToken(one, counted, accepted, later(36))).rejects.toThrow('not valid');
  });

  it('is refused where it lives longer than it may, or names a malformed asker', async () => {
    const keys = pair();
    const { id, key } = await readSigningKey(keys.private);
    const accepted = await readVerificationKeys(keys.public);
    const forge = (ask: object, issued: Date) =>
      new SignJWT({ bod: bodyDigest(binding.body), ask, jti: 'forged' })
        .setProtectedHeader({ alg: 'EdDSA', kid: id, typ: 'lianxin-internal+jwt' })
        .setIssuer('lianxin-gateway')
        .setAudience('petition')
        .setIssuedAt(issued)
        .setExpirationTime(later(3600))
        .sign(key);
    for (const token of [
      await forge(actor, later(-120)),
      await forge({ kind: 'CASE_SESSION', caseId: UNIT }, NOW),
      await forge({ ...actor, grants: [{ role: 'EMPEROR', unitId: UNIT }] }, NOW),
      await forge({ ...actor, unitId: 'x' }, NOW),
    ]) {
      await expect(verifyInternalToken(token, binding, accepted, NOW)).rejects.toBeInstanceOf(
        Unauthenticated,
      );
    }
    await expect(verifyInternalToken(await forge(actor, NOW), binding, accepted, NOW)).resolves.toBeDefined();
  });

  it('is refused under any other algorithm, type or key, also where the signature is right', async () => {
    const keys = pair();
    const { id, key } = await readSigningKey(keys.private);
    const accepted = await readVerificationKeys(keys.public);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const seconds = NOW.getTime() / 1000;
    const payload = {
      bod: bodyDigest(binding.body),
      ask: actor,
      jti: 'forged',
      iss: 'lianxin-gateway',
      aud: 'petition',
      iat: seconds,
      exp: seconds + 30,
    };
    const header = { alg: 'EdDSA', kid: id, typ: 'lianxin-internal+jwt' };
    const forge = (head: object, claims: object = payload) => {
      const text = `${part(head)}.${part(claims)}`;
      return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
    };
    await expect(verifyInternalToken(forge(header), binding, accepted, NOW)).resolves.toBeDefined();
    const symmetric = `${part({ ...header, alg: 'HS256' })}.${part(payload)}`;
    const secret = createHmac('sha256', keys.public).update(symmetric).digest('base64url');
    for (const token of [
      forge({ ...header, alg: 'none' }),
      `${part({ ...header, alg: 'none' })}.${part(payload)}.`,
      `${symmetric}.${secret}`,
      forge({ ...header, typ: 'JWT' }),
      forge({ ...header, kid: 'another' }),
      forge({ ...header, crit: ['exp'] }),
      forge(header, { ...payload, iss: 'somebody' }),
      forge(header, { ...payload, aud: ['petition', 'cadre'] }),
      forge(header, { ...payload, iat: undefined }),
      forge(header, { ...payload, exp: String(seconds + 30) }),
      forge(header, { ...payload, exp: seconds - 5 }),
      forge(header, { ...payload, bod: undefined }),
      forge(header, { ...payload, jti: undefined }),
      forge(header, { ...payload, jti: 'x'.repeat(1_000) }),
      `${forge(header)}.more`,
    ]) {
      await expect(verifyInternalToken(token, binding, accepted, NOW)).rejects.toBeInstanceOf(
        Unauthenticated,
      );
    }
  });

  it('is a JWT that others can read: signed as RFC 8037 says', async () => {
    const keys = pair();
    const token = await signInternalToken(claims, binding, await readSigningKey(keys.private), NOW);
    const { payload, protectedHeader } = await jwtVerify(token, createPublicKey(keys.public), {
      audience: 'petition',
      currentDate: NOW,
    });
    expect(protectedHeader.alg).toBe('EdDSA');
    expect(payload).toMatchObject({ iss: 'lianxin-gateway', ask: actor, loc: 'zh-CN' });
  });

  it('is accepted under the old and the new key while keys rotate, in PEM or base64', async () => {
    const [old, fresh] = [pair(), pair()];
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    for (const setting of [
      `${old.public}${fresh.public}`,
      `${base64(old.public)},${base64(fresh.public)}`,
      base64(`${old.public}\n${fresh.public}`),
    ]) {
      const accepted = await readVerificationKeys(setting);
      for (const keys of [old, fresh]) {
        const signing = await readSigningKey(base64(keys.private));
        const token = await signInternalToken(claims, binding, signing, NOW);
        await expect(verifyInternalToken(token, binding, accepted, NOW)).resolves.toEqual(claims);
      }
    }
  });
});

it('refuses keys that are none, of another kind, or private where they should be public', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await expect(readSigningKey('hello')).rejects.toThrow('PKCS #8');
  await expect(readSigningKey(pem(rsa.privateKey, 'pkcs8'))).rejects.toThrow('Ed25519');
  await expect(readVerificationKeys(pem(rsa.publicKey, 'spki'))).rejects.toThrow('Ed25519');
  await expect(readVerificationKeys(pair().private)).rejects.toThrow('public keys only');
  await expect(readVerificationKeys('')).rejects.toThrow('SPKI');
});
