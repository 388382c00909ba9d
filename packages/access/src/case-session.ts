import { SignJWT, jwtVerify } from 'jose';
import type { Uuid } from '@lianxin/kernel';
import type { CaseSession } from './actor';

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
    .setIssuedAt(issued)
    .setExpirationTime(issued + CASE_SESSION_SECONDS)
    .sign(key);
};

/** The session that a token opens in a service; null where it is another's, altered or over. */
export const openCaseSession = async (
  service: string,
  token: string,
  key: Buffer,
  now: Date,
): Promise<CaseSession | null> => {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience: `${service}-case`,
      currentDate: now,
    });
    return payload.sub ? { kind: 'CASE_SESSION', caseId: payload.sub } : null;
  } catch {
    return null;
  }
};
