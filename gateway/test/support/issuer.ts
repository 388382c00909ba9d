import fastify from 'fastify';
import { SignJWT, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWTPayload } from 'jose';

export const AUDIENCE = 'lianxin-test';
export const UNIT = '0197a000-0000-7000-8000-000000000001';
export const CADRE = '0197a000-0000-7000-8000-000000000002';

/** The claims of a clerk of the district. */
export const CLERK: JWTPayload = {
  sub: 'clerk-1',
  lianxin_cadre: CADRE,
  lianxin_unit: UNIT,
  lianxin_grants: [{ role: 'PETITION_CLERK', unitId: UNIT }],
};

export interface TokenOptions {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly algorithm?: string;
  readonly key?: CryptoKey | Uint8Array;
  readonly expiresIn?: number;
}

/** A local identity provider with discovery and one RS256 key. */
export const startIssuer = async (port = 0) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256');
  // Without `alg`, as providers may publish it: the pinned algorithm must not rest on theirs.
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig' };
  const server = fastify();
  let url = '';
  server.get('/.well-known/openid-configuration', () => ({ issuer: url, jwks_uri: `${url}/jwks` }));
  server.get('/jwks', () => ({ keys: [jwk] }));
  url = await server.listen({ port, host: '127.0.0.1' });
  return {
    url,
    /** A key that the provider never published. */
    strangerKey: other.privateKey,
    /** The provider's own key, used under another algorithm. */
    keyAs: async (algorithm: string) =>
      (await importJWK(await exportJWK(privateKey), algorithm)) as CryptoKey,
    token: (options: TokenOptions = {}): Promise<string> => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(options.claims ?? CLERK)
        .setProtectedHeader({ alg: options.algorithm ?? 'RS256', kid: 'k1', typ: 'at+jwt' })
        .setIssuer(options.issuer ?? url)
        .setAudience(options.audience ?? AUDIENCE)
        .setIssuedAt(now - 120)
        .setExpirationTime(now + (options.expiresIn ?? 60))
        .sign(options.key ?? privateKey);
    },
    stop: () => server.close(),
  };
};
