import fastify from 'fastify';
import { SignJWT, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWTPayload } from 'jose';

export const AUDIENCE = 'lianxin-test';
export const UNIT = '0197a000-0000-7000-8000-000000000001';
export const CADRE = '0197a000-0000-7000-8000-000000000002';

/** The claims of a clerk of the district. */
export const CLERK: JWTPayload = { sub: 'clerk-1' };

/** What the cadre service says of accounts, unless a test changes it. */
export const CLERKS_STANDING = {
  cadreId: CADRE,
  unitId: UNIT,
  grants: [{ role: 'PETITION_CLERK', unitId: UNIT }],
};

export interface TokenOptions {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly algorithm?: string;
  readonly key?: CryptoKey | Uint8Array;
  readonly kid?: string;
  readonly type?: string;
  readonly expiresIn?: number;
  readonly notBefore?: number;
}

const freshKey = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  // Without `alg`, as providers may publish it: the pinned algorithm must not rest on theirs.
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
};

/** A local identity provider with discovery and an RS256 key, which it may change. */
export const startIssuer = async (port = 0) => {
  let keys = [await freshKey('k1')];
  let present = keys[0] as (typeof keys)[number];
  let readings = 0;
  const other = await generateKeyPair('RS256');
  const server = fastify();
  let url = '';
  server.get('/.well-known/openid-configuration', () => ({ issuer: url, jwks_uri: `${url}/jwks` }));
  server.get('/jwks', () => {
    readings += 1;
    return { keys: keys.map(({ jwk }) => jwk) };
  });
  url = await server.listen({ port, host: '127.0.0.1' });
  return {
    url,
    /** A key that the provider never published. */
    strangerKey: other.privateKey,
    /** How often the keys were read. */
    readings: () => readings,
    /** Publishes a new key and signs with it from now on; the old one stays published, or doesn't. */
    rotate: async (kid: string, { keepsOld = true } = {}) => {
      present = await freshKey(kid);
      keys = keepsOld ? [...keys, present] : [present];
    },
    /** The provider's own key, used under another algorithm. */
    keyAs: async (algorithm: string) =>
      (await importJWK(await exportJWK(present.privateKey), algorithm)) as CryptoKey,
    /** What everybody can read of the provider's key: as bytes, for who takes it for a shared secret. */
    publicBytes: () => new TextEncoder().encode(JSON.stringify(present.jwk)),
    token: (options: TokenOptions = {}): Promise<string> => {
      const now = Math.floor(Date.now() / 1000);
      const { algorithm = 'RS256', kid = present.kid, type = 'at+jwt', notBefore } = options;
      const token = new SignJWT(options.claims ?? CLERK)
        .setProtectedHeader({ alg: algorithm, kid, typ: type })
        .setIssuer(options.issuer ?? url)
        .setAudience(options.audience ?? AUDIENCE)
        .setIssuedAt(now - 120)
        .setExpirationTime(now + (options.expiresIn ?? 60));
      if (notBefore !== undefined) token.setNotBefore(now + notBefore);
      return token.sign(options.key ?? present.privateKey);
    },
    stop: () => server.close(),
  };
};
