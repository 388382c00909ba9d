import { randomUUID } from 'node:crypto';
import { isUuid, type Uuid } from '@lianxin/kernel';
import { SignJWT, jwtVerify } from 'jose';

const ALGORITHM = 'HS256';

/** How long a case session lasts before number and query code are asked for again. */
export const CASE_SESSION_SECONDS = 30 * 60;

/** Signs a session on one case of one service, for CASE_SESSION_SECONDS; the key has 32 bytes or more. */
export const signCaseSession = (service: string, caseId: Uuid, key: Buffer, now: Date): Promise<string> => {
  const issued = Math.floor(now.getTime() / 1_000);
  return new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(`${service}-case`)
    .setSubject(caseId)
    .setJti(randomUUID())
    .setIssuedAt(issued)
    .setExpirationTime(issued + CASE_SESSION_SECONDS)
    .sign(key);
};

/** A session as its token says it; whether it was ended before its time, the service knows. */
export interface SignedCaseSession {
  readonly caseId: Uuid;
  /** What tells it from all other sessions, on the same case as well. */
  readonly sessionId: Uuid;
}

/** The session that a token opens in a service; null where it is another's, altered or over. */
export const readCaseSession = async (
  service: string,
  token: string,
  key: Buffer,
  now: Date,
): Promise<SignedCaseSession | null> => {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience: `${service}-case`,
      requiredClaims: ['sub', 'exp', 'jti'],
      currentDate: now,
    });
    const { sub = '', jti = '' } = payload;
    return isUuid(jti) ? { caseId: sub, sessionId: jti } : null;
  } catch {
    return null;
  }
};
