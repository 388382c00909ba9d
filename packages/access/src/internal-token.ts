import { createHash, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { isUuid, ROLES, Unauthenticated, type Role } from '@lianxin/kernel';
import type { Actor, Anonymous, Grant } from './actor';
import type { SigningKey, VerificationKeys } from './internal-keys';
import type { SpentTokens } from './spent-tokens';

/** The header in which a subgraph gets the token. */
export const INTERNAL_TOKEN_HEADER = 'x-lianxin-internal';

/** How long a token lives: long enough for one request, too short to keep. */
export const INTERNAL_TOKEN_SECONDS = 30;

const ISSUER = 'lianxin-gateway';
const TYPE = 'lianxin-internal+jwt';
const CLOCK_SKEW_SECONDS = 5;
const LONGEST_ID = 40;

/** For how long after it came in a token could come again: it may be issued a little later than now. */
export const INTERNAL_TOKEN_MEMORY_SECONDS = INTERNAL_TOKEN_SECONDS + 2 * CLOCK_SKEW_SECONDS;

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

/** What a token is good for: one door of one service, and one body. */
export interface Binding {
  /** The subgraph's name; for a door beside GraphQL with its path behind it, "cadre/standing". */
  readonly audience: string;
  readonly body: Buffer | string;
}

/** SHA-256 of the exact bytes of a request body, in base64url: query, operation name and variables. */
export const bodyDigest = (body: Buffer | string): string =>
  createHash('sha256').update(body).digest('base64url');

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Tells tokens of this process from those of all others; what follows it is counted. */
const OWN = randomBytes(12).toString('base64url');
let issued = 0;

/** An id that no other token has. It needn't be hard to guess: it is signed with the rest. */
const nextId = (): string => {
  issued += 1;
  return `${OWN}.${issued.toString(36)}`;
};

/** The only header that a token under this key may have, to the letter: nothing in it is read, so nothing in it is believed. */
const headerOf = (keyId: string): string => encoded({ alg: 'EdDSA', kid: keyId, typ: TYPE });

/**
 * Signs what the gateway vouches for, for this subgraph and this body only: a JWT, EdDSA. Signed in place, by Node's own
 * crypto: handing so little to another thread takes three times as long.
 */
export const signInternalToken = (
  claims: InternalClaims,
  binding: Binding,
  { id, key }: SigningKey,
  now: Date = new Date(),
): Promise<string> => {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const payload = encoded({
    bod: bodyDigest(binding.body),
    ask: claims.asker,
    cas: claims.caseToken,
    org: claims.origin,
    loc: claims.locale,
    iss: ISSUER,
    aud: binding.audience,
    jti: nextId(),
    iat: issuedAt,
    exp: issuedAt + INTERNAL_TOKEN_SECONDS,
  });
  const text = `${headerOf(id)}.${payload}`;
  return Promise.resolve(`${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`);
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

const refused = (reason: string, cause?: unknown) =>
  new Unauthenticated(`internal token refused: ${reason}`, { cause });

const keyOf = (header: string, keys: VerificationKeys): KeyObject => {
  for (const [id, key] of keys) if (header === headerOf(id)) return key;
  throw refused('unknown key');
};

/** The claims of a token, once its signature was found to be of one of the keys. */
const signedClaims = (token: string, keys: VerificationKeys): Readonly<Record<string, unknown>> => {
  const [, header, payload, signature] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  if (header === undefined || payload === undefined || signature === undefined) throw refused('no token');
  const text = Buffer.from(`${header}.${payload}`);
  if (!verify(null, text, keyOf(header, keys), Buffer.from(signature, 'base64url')))
    throw refused('wrong signature');
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (typeof claims !== 'object' || claims === null) throw refused('claims nothing');
  return claims as Readonly<Record<string, unknown>>;
};

/** Whether it is alive: issued at most 30 seconds ago and not in the future, give or take what clocks differ. */
const isAlive = ({ iat, exp }: Readonly<Record<string, unknown>>, now: number): boolean =>
  typeof iat === 'number' &&
  typeof exp === 'number' &&
  iat <= now + CLOCK_SKEW_SECONDS &&
  now - iat <= INTERNAL_TOKEN_SECONDS + CLOCK_SKEW_SECONDS &&
  exp > now - CLOCK_SKEW_SECONDS;

const claimsIn = (
  token: string,
  { spent, ...binding }: Binding & { readonly spent?: SpentTokens },
  keys: VerificationKeys,
  now: Date,
): InternalClaims => {
  const claims = signedClaims(token, keys);
  const isOurs = claims['iss'] === ISSUER && claims['aud'] === binding.audience;
  if (!isOurs || !isAlive(claims, Math.floor(now.getTime() / 1000))) throw refused('not valid here and now');
  if (claims['bod'] !== bodyDigest(binding.body)) throw refused('of another request');
  const id = claims['jti'];
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) throw refused('has no id');
  if (spent && !spent.spend(id, now)) throw refused('was used before');
  const asker = askerFrom(claims['ask']);
  if (!asker) throw refused('names nobody');
  return {
    asker,
    caseToken: optionalText(claims['cas']),
    origin: optionalText(claims['org']),
    locale: claims['loc'] === 'en' ? 'en' : 'zh-CN',
  };
};

/**
 * Reads a token; throws Unauthenticated unless it is ours, alive, for this audience, of this body and, where `spent` keeps
 * count, here for the first time.
 */
export const verifyInternalToken = (
  token: string,
  binding: Binding & { readonly spent?: SpentTokens },
  keys: VerificationKeys,
  now: Date = new Date(),
): Promise<InternalClaims> => new Promise((resolve) => resolve(claimsIn(token, binding, keys, now)));
