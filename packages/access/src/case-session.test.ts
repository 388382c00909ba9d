import { randomBytes } from 'node:crypto';
import { CASE_SESSION_SECONDS, readCaseSession, signCaseSession } from './case-session';

const key = randomBytes(32);
const now = new Date('2026-04-20T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

test('a session opens its case, until it is over', async () => {
  const token = await signCaseSession('petition', 'case-1', key, now);
  expect(await readCaseSession('petition', token, key, later(60))).toEqual({
    caseId: 'case-1',
    sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  const again = await signCaseSession('petition', 'case-1', key, now);
  const ids = [token, again].map(
    async (one) => (await readCaseSession('petition', one, key, now))?.sessionId,
  );
  expect(new Set(await Promise.all(ids)).size).toBe(2);
  expect(await readCaseSession('petition', token, key, later(CASE_SESSION_SECONDS + 1))).toBeNull();
});

test('a session of another service, under another key, or an altered one opens nothing', async () => {
  const token = await signCaseSession('petition', 'case-1', key, now);
  expect(await readCaseSession('enterprise', token, key, now)).toBeNull();
  expect(await readCaseSession('petition', token, randomBytes(32), now)).toBeNull();
  expect(await readCaseSession('petition', `${token.slice(0, -2)}xx`, key, now)).toBeNull();
  expect(await readCaseSession('petition', 'no token', key, now)).toBeNull();
});
