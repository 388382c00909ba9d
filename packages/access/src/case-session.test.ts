import { randomBytes } from 'node:crypto';
import { CASE_SESSION_SECONDS, openCaseSession, signCaseSession } from './case-session';

const key = randomBytes(32);
const now = new Date('2026-04-20T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

test('a session opens its case, until it is over', async () => {
  const token = await signCaseSession('petition', 'case-1', key, now);
  expect(await openCaseSession('petition', token, key, later(60))).toEqual({
    kind: 'CASE_SESSION',
    caseId: 'case-1',
  });
  expect(await openCaseSession('petition', token, key, later(CASE_SESSION_SECONDS + 1))).toBeNull();
});

test('a session of another service, under another key, or an altered one opens nothing', async () => {
  const token = await signCaseSession('petition', 'case-1', key, now);
  expect(await openCaseSession('enterprise', token, key, now)).toBeNull();
  expect(await openCaseSession('petition', token, randomBytes(32), now)).toBeNull();
  expect(await openCaseSession('petition', `${token.slice(0, -2)}xx`, key, now)).toBeNull();
  expect(await openCaseSession('petition', 'no token', key, now)).toBeNull();
});
