import { ANONYMOUS, actorFrom, type Actor, type Anonymous } from '@lianxin/access';
import { Fault, Unauthenticated, Unavailable } from '@lianxin/kernel';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { ProviderKeys } from './provider-keys';
import { rememberTokens, type Verified } from './remembered-tokens';

/** Who asks, and the case token that came instead of a sign-in. */
export interface SignedIn {
  readonly asker: Actor | Anonymous;
  readonly caseToken: string | null;
}

/** Reads an Authorization header; throws Unauthenticated for what is not valid, Unavailable where keys are unknown. */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

const LONGEST_CASE_TOKEN = 2_000;
const CLOCK_SKEW_SECONDS = 5;
const NOT_ANSWERED = [errors.JWKSTimeout, errors.JWKSInvalid];

const actorOf = (payload: JWTPayload): Actor => {
  const actor = actorFrom({
    accountId: payload.sub,
    cadreId: payload['lianxin_cadre'] ?? null,
    unitId: payload['lianxin_unit'] ?? null,
    grants: payload['lianxin_grants'] ?? [],
  });
  if (!actor) throw new Unauthenticated('the access token says nothing we understand of its owner');
  return actor;
};

const refusalOf = (cause: unknown): Fault => {
  if (cause instanceof Fault) return cause;
  // A plain JOSEError is the key set's "Expected 200 OK"; its subclasses judge the token.
  const judged =
    cause instanceof errors.JOSEError &&
    cause.constructor !== errors.JOSEError &&
    !NOT_ANSWERED.some((type) => cause instanceof type);
  return judged
    ? new Unauthenticated('the access token is not valid', { cause })
    : new Unavailable('the identity provider does not answer', { cause });
};

/** Sign-in with access tokens (JWT) of one provider, for one audience, under one algorithm. */
export const createSignIn = (
  provider: {
    readonly keys: ProviderKeys;
    readonly issuer: string;
    readonly audience: string;
    readonly algorithm: string;
  } | null,
): SignIn => {
  const verify = async (token: string): Promise<Verified> => {
    if (!provider) throw new Unauthenticated('no identity provider is set up');
    const { payload } = await jwtVerify(token, provider.keys.keyOf, {
      issuer: provider.issuer,
      audience: provider.audience,
      algorithms: [provider.algorithm],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_SKEW_SECONDS,
    }).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    return { actor: actorOf(payload), expires: payload.exp ?? 0 };
  };
  const actorOfToken = rememberTokens(verify);

  return async (authorization) => {
    if (authorization === undefined) return { asker: ANONYMOUS, caseToken: null };
    const [, scheme = '', token = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
    switch (scheme.toLowerCase()) {
      case 'bearer':
        return { asker: await actorOfToken(token), caseToken: null };
      case 'case':
        if (token.length > LONGEST_CASE_TOKEN) throw new Unauthenticated('the case token is not valid');
        return { asker: ANONYMOUS, caseToken: token };
      default:
        throw new Unauthenticated('send Authorization: Bearer <access token> or Case <case token>');
    }
  };
};
