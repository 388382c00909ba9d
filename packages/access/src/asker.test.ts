import { Forbidden, Unauthenticated } from '@lianxin/kernel';
import type { Actor } from './actor';
import { ANONYMOUS, performerOf, requireActor, requireCaseSession, requireRole } from './asker';

const actor: Actor = {
  kind: 'ACCOUNT',
  accountId: 'a',
  cadreId: null,
  unitId: null,
  grants: [{ role: 'AUDITOR', unitId: 'u' }],
};
const session = { kind: 'CASE_SESSION', caseId: 'c1' } as const;

it('lets an account through where an account is required, and nobody else', () => {
  expect(requireActor(actor)).toBe(actor);
  expect(() => requireActor(ANONYMOUS)).toThrow(Unauthenticated);
  expect(() => requireActor(session)).toThrow(Unauthenticated);
});

it('lets a role through that is held, and forbids others', () => {
  expect(requireRole(actor, 'LEADER', 'AUDITOR')).toBe(actor);
  expect(() => requireRole(actor, 'LEADER')).toThrow(Forbidden);
});

it('keeps a case session to its case', () => {
  expect(requireCaseSession(session, 'c1')).toBe(session);
  expect(() => requireCaseSession(session, 'c2')).toThrow(Forbidden);
  expect(() => requireCaseSession(actor)).toThrow(Unauthenticated);
});

it('names a performer for accounts and case sessions only', () => {
  expect(performerOf(actor)).toEqual({ kind: 'ACCOUNT', id: 'a', cadreId: null });
  expect(performerOf(session)).toEqual({ kind: 'CASE_SESSION', id: 'c1', cadreId: null });
  expect(() => performerOf(ANONYMOUS)).toThrow(Unauthenticated);
});
