import { Forbidden, Unauthenticated, type Performer, type Uuid } from '@lianxin/kernel';
import { holdsRole, type Actor, type Asker, type CaseSession, type Role } from './actor';

/** Nobody we know. */
export const ANONYMOUS = { kind: 'ANONYMOUS' } as const;

/** The asker as an account; throws Unauthenticated for anybody else. */
export const requireActor = (asker: Asker): Actor => {
  if (asker.kind !== 'ACCOUNT') throw new Unauthenticated('sign in first');
  return asker;
};

/** The asker as an account that holds one of the roles somewhere; throws Unauthenticated or Forbidden. */
export const requireRole = (asker: Asker, ...roles: readonly Role[]): Actor => {
  const actor = requireActor(asker);
  if (!holdsRole(actor, ...roles)) throw new Forbidden(`only for ${roles.join(', ')}`);
  return actor;
};

/** The asker as a session on one case, or on this very case; throws Unauthenticated, or Forbidden for another case. */
export const requireCaseSession = (asker: Asker, caseId?: Uuid): CaseSession => {
  if (asker.kind !== 'CASE_SESSION')
    throw new Unauthenticated('open the case with number and query code first');
  if (caseId !== undefined && asker.caseId !== caseId) throw new Forbidden('the session is on another case');
  return asker;
};

/** The asker as history and audit name him; throws Unauthenticated for anonymous ones. */
export const performerOf = (asker: Asker): Performer => {
  switch (asker.kind) {
    case 'ACCOUNT':
      return { kind: 'ACCOUNT', id: asker.accountId, cadreId: asker.cadreId };
    case 'CASE_SESSION':
      return { kind: 'CASE_SESSION', id: asker.caseId, cadreId: null };
    case 'ANONYMOUS':
      throw new Unauthenticated('sign in first');
  }
};
