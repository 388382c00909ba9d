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
  /** Every cadre that is the same person, by token, his own among them; absent where nobody looked. */
  readonly sameAs?: readonly string[];
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

/** The product itself, when somebody turned out to be accused, or barred, who had a case. */
export const WALL: Acting = { ...TIME_PASSING, id: 'wall' };

/** The product itself, when an officer left his unit. */
export const DEPARTURE: Acting = { ...TIME_PASSING, id: 'departure' };

const hasNoCadre = ({ kind, cadreId }: ActingPerson): boolean => kind === 'ACCOUNT' && cadreId === null;

/**
 * Whether who acts is, or can't be told from, who acted before: the same account, the same cadre behind two accounts, two
 * cadres with one person token. An account behind which no cadre stands is nobody's second person, and has none.
 */
export const isSamePerson = (
  before: ActingPerson,
  { sameAs = [], ...now }: ActingPerson & Pick<Acting, 'sameAs'>,
): boolean => {
  const sameAccount = before.kind === now.kind && before.id === now.id;
  const accounts = before.kind === 'ACCOUNT' && now.kind === 'ACCOUNT';
  const untold = accounts && (hasNoCadre(before) || hasNoCadre(now));
  const cadres = now.cadreId === null ? sameAs : [now.cadreId, ...sameAs];
  return sameAccount || untold || (before.cadreId !== null && cadres.includes(before.cadreId));
};
