import { createHash } from 'node:crypto';
import { isUuid, Unauthenticated } from '@lianxin/kernel';
import { SignJWT, jwtVerify, type JWTPayload } from 'jose';
import { ROLES, type Actor, type Anonymous, type Grant, type Role } from './actor';
import type { SigningKey, VerificationKeys } from './internal-keys';

/** The header in which a subgraph gets the token. */
export const INTERNAL_TOKEN_HEADER = 'x-lianxin-internal';

/** How long a token lives: long enough for one request, too short to keep. */
export const INTERNAL_TOKEN_SECONDS = 30;

const ISSUER = 'lianxin-gateway';
const TYPE = 'lianxin-internal+jwt';
const CLOCK_SKEW_SECONDS = 5;

export type Locale = 'zh-CN' | 'en';

/** What the gateway vouches for towards one subgraph, for one request body. */
export interface InternalClaims {
  readonly asker: Actor | Anonymous;
  /** The client's case-session token, unopened: only the service that issued it can verify it. */
  readonly caseToken: string | null;
  /** The client's address. */
  readonly origin: string | null;
  readonly locale: Locale;
}

/** SHA-256 of the exact bytes of a request body, in base64url: query, operation name and variables. */
export const bodyDigest = (body: Buffer | string): string =>
  createHash('sha256').update(body).digest('base64url');

/** Signs what the gateway vouches for, for this subgraph and this body only. */
export const signInternalToken = (
  claims: InternalClaims,
  binding: { readonly audience: string; readonly body: Buffer | string },
  { id, key }: SigningKey,
  now: Date = new Date(),
): Promise<string> => {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    bod: bodyDigest(binding.body),
    ask: claims.asker as unknown as JWTPayload,
    cas: claims.caseToken,
    org: claims.origin,
    loc: claims.locale,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: id, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(binding.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + INTERNAL_TOKEN_SECONDS)
    .sign(key);
};

const optionalText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isGrant = (value: unknown): value is Grant => {
  const { role, unitId } = (value ?? {}) as { role?: unknown; unitId?: unknown };
  return ROLES.includes(role as Role) && typeof unitId === 'string' && isUuid(unitId);
};

const isIdOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && isUuid(value));

/** An actor from untrusted parts, or null where one of them is malformed. */
export const actorFrom = (parts: {
  readonly accountId: unknown;
  readonly cadreId: unknown;
  readonly unitId: unknown;
  readonly grants: unknown;
}): Actor | null => {
  const { accountId, cadreId, unitId, grants } = parts;
  if (typeof accountId !== 'string' || accountId === '') return null;
  if (!isIdOrNull(cadreId) || !isIdOrNull(unitId)) return null;
  if (!Array.isArray(grants) || !grants.every(isGrant)) return null;
  const held = grants.map(({ role, unitId: within }) => ({ role, unitId: within }));
  return { kind: 'ACCOUNT', accountId, cadreId, unitId, grants: held };
};

const askerFrom = (value: unknown): Actor | Anonymous | null => {
  const parts = (value ?? {}) as Record<string, unknown>;
  if (parts['kind'] === 'ANONYMOUS') return { kind: 'ANONYMOUS' };
  if (parts['kind'] !== 'ACCOUNT') return null;
  return actorFrom({
    accountId: parts['accountId'],
    cadreId: parts['cadreId'],
    unitId: parts['unitId'],
    grants: parts['grants'],
  });
};

/** Reads a token; throws Unauthenticated unless it is ours, alive, for this audience and of this body. */
export const verifyInternalToken = async (
  token: string,
  binding: { readonly audience: string; readonly body: Buffer | string },
  keys: VerificationKeys,
  now: Date = new Date(),
): Promise<InternalClaims> => {
  const refused = (reason: string, cause?: unknown) =>
    new Unauthenticated(`internal token refused: ${reason}`, { cause });
  const { payload } = await jwtVerify(
    token,
    ({ kid }) => {
      const key = kid === undefined ? undefined : keys.get(kid);
      if (!key) throw refused('unknown key');
      return key;
    },
    {
      algorithms: ['EdDSA'],
      typ: TYPE,
      issuer: ISSUER,
      audience: binding.audience,
      requiredClaims: ['iat', 'exp', 'bod'],
      maxTokenAge: INTERNAL_TOKEN_SECONDS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: now,
    },
  ).catch((cause: unknown) => {
    throw refused('not valid here and now', cause);
  });
  if (payload['bod'] !== bodyDigest(binding.body)) throw refused('of another request');
  const asker = askerFrom(payload['ask']);
  if (!asker) throw refused('names nobody');
  return {
    asker,
    caseToken: optionalText(payload['cas']),
    origin: optionalText(payload['org']),
    locale: payload['loc'] === 'en' ? 'en' : 'zh-CN',
  };
};
