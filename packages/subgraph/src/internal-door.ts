import {
  INTERNAL_TOKEN_HEADER,
  INTERNAL_TOKEN_MEMORY_SECONDS,
  SpentTokens,
  verifyInternalToken,
  type InternalClaims,
  type VerificationKeys,
} from '@lianxin/access';
import { Unauthenticated } from '@lianxin/kernel';
import type { FastifyRequest } from 'fastify';

/** What the gateway vouches for in a request, for the audience that is asked. */
export type ClaimsOf = (request: FastifyRequest, audience: string) => Promise<InternalClaims>;

/**
 * Lets in whom the gateway vouches for: throws Unauthenticated without a token, with one of another audience or body, and
 * with one that this process has taken before.
 */
export const internalDoor = (keys: VerificationKeys): ClaimsOf => {
  const spent = new SpentTokens(INTERNAL_TOKEN_MEMORY_SECONDS);
  return async ({ headers, rawBody }, audience) => {
    const token = headers[INTERNAL_TOKEN_HEADER];
    if (typeof token !== 'string' || rawBody === null)
      throw new Unauthenticated('only the gateway is answered here');
    return verifyInternalToken(token, { audience, body: rawBody, spent }, keys);
  };
};
