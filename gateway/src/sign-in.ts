import { ANONYMOUS, type Actor, type Anonymous } from '@lianxin/access';
import { Fault, Unauthenticated, Unavailable } from '@lianxin/kernel';
import { errors, jwtVerify, type JWTVerifyOptions, type JWTPayload } from 'jose';
import type { ProviderKeys } from './provider-keys';
import { rememberTokens, type Verified } from './remembered-tokens';

/** Who asks, and the case token that came instead of a sign-in. */
export interface SignedIn {
  readonly asker: Actor | Anonymous;
  readonly caseToken: string | null;
}

/**
 * Reads an Authorization header; throws Unauthenticated for what is not valid, Unavailable where the provider's keys are
 * unknown, or what the account may do.
 */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

/** The provider whose tokens are taken: nothing of them is believed but who it is. */
export interface TrustedProvider {
  readonly keys: ProviderKeys;
  readonly issuer: string;
  readonly audience: string;
  /** The only signature algorithm. */
  readonly algorithm: string;
  /** The only `typ` of a token's header, so that no token made for another end passes: "at+jwt" (RFC 9068). */
  readonly tokenType: string;
}

const LONGEST_TOKEN = 8_000;
const LONGEST_CASE_TOKEN = 2_000;
const LONGEST_SUBJECT = 255;
const CLOCK_SKEW_SECONDS = 5;

const subjectOf = ({ sub = '' }: JWTPayload): string => {
  const isSound = sub !== '' && sub.length <= LONGEST_SUBJECT && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(sub);
  if (!isSound) throw new Unauthenticated('the access token names nobody');
  return sub;
};

const refusalOf = (cause: unknown): Fault => {
  if (cause instanceof Fault) return cause;
  const isJudged = cause instanceof errors.JOSEError || cause instanceof TypeError;
  return isJudged
    ? new Unauthenticated('the access token is not valid', { cause })
    : new Unavailable('the identity provider does not answer', { cause });
};

/** The claims of a token; a provider that names no key in it may mean any of its keys. */
const claimsOf = async (
  token: string,
  keyOf: TrustedProvider['keys']['keyOf'],
  options: JWTVerifyOptions,
): Promise<JWTPayload> => {
  try {
    return (await jwtVerify(token, keyOf, options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      const read = await jwtVerify(token, key, options).catch((refused: unknown) => {
        if (refused instanceof errors.JWSSignatureVerificationFailed) return null;
        throw refused;
      });
      if (read) return read.payload;
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
};

/**
 * Sign-in with access tokens (JWT) of one provider, for one audience, of one type, under one algorithm. Who it is comes from
 * the token, what he may do from `standingOf`.
 */
export const createSignIn = (
  provider: TrustedProvider | null,
  standingOf: (account: string) => Promise<Actor>,
): SignIn => {
  const verify = async (token: string): Promise<Verified> => {
    if (!provider) throw new Unauthenticated('no identity provider is set up');
    if (token.length > LONGEST_TOKEN) throw new Unauthenticated('the access token is not valid');
    const payload = await claimsOf(token, provider.keys.keyOf, {
      issuer: provider.issuer,
      audience: provider.audience,
      algorithms: [provider.algorithm],
      typ: provider.tokenType,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_SKEW_SECONDS,
    }).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    return { account: subjectOf(payload), expires: payload.exp ?? 0 };
  };
  const accountOf = rememberTokens(verify);

  return async (authorization) => {
    if (authorization === undefined) return { asker: ANONYMOUS, caseToken: null };
    const [, scheme = '', token = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
    switch (scheme.toLowerCase()) {
      case 'bearer':
        return { asker: await standingOf(await accountOf(token)), caseToken: null };
      case 'case':
        if (token.length > LONGEST_CASE_TOKEN) throw new Unauthenticated('the case token is not valid');
        return { asker: ANONYMOUS, caseToken: token };
      default:
        throw new Unauthenticated('send Authorization: Bearer <access token> or Case <case token>');
    }
  };
};
