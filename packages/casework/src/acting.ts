/** The roles of DOMAIN.md §6 that an account can hold. */
export type Role =
  | 'ORG_OFFICER'
  | 'PETITION_CLERK'
  | 'UNIT_HANDLER'
  | 'UNIT_HEAD'
  | 'LIAISON'
  | 'SUPERVISOR'
  | 'DISCIPLINE'
  | 'LEADER'
  | 'AUDITOR'
  | 'ADMIN';

/** Who is recorded with an event: ids only, never a name. */
export interface ActingPerson {
  readonly kind: 'ACCOUNT' | 'CASE_SESSION' | 'SYSTEM' | 'IMPORT';
  /** Account id, case id of a petitioner's or firm's session, timer name, or import source. */
  readonly id: string;
  readonly cadreId: string | null;
  /** The unit on whose behalf an account acts. */
  readonly unitId: string | null;
}

/** Who asks for a decision, with the roles he holds over the unit for which he acts. */
export interface Acting extends ActingPerson {
  readonly roles: readonly Role[];
}

/** What an event keeps of who acted. */
export const personOf = ({ kind, id, cadreId, unitId }: ActingPerson): ActingPerson => ({
  kind,
  id,
  cadreId,
  unitId,
});

/** The product itself, when nothing but time has passed. */
export const TIME_PASSING: Acting = {
  kind: 'SYSTEM',
  id: 'pass-time',
  cadreId: null,
  unitId: null,
  roles: [],
};

/** The product itself, when another unit answers for what one did that is gone (PR 24). */
export const SUCCESSION: Acting = { ...TIME_PASSING, id: 'succession' };

/** The product itself, when an officer left his unit. */
export const DEPARTURE: Acting = { ...TIME_PASSING, id: 'departure' };

/** Whether two actions were one person's: the same account, or the same cadre behind two accounts. */
export const isSamePerson = (a: ActingPerson, b: ActingPerson): boolean =>
  (a.kind === b.kind && a.id === b.id) || (a.cadreId !== null && a.cadreId === b.cadreId);
