import { reject } from '@lianxin/kernel';
import { isSamePerson, type Acting, type ActingPerson } from '../acting';
import type { StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { Referral } from './state';

/**
 * Another unit than the one that proposed a referral decides on it, and nobody who has acted on it before:
 * REFERRAL_APPROVER_SAME_UNIT, SECOND_PERSON_REQUIRED.
 */
export const refusalToDecide = (
  { proposedBy, approved }: Referral,
  acting: Acting,
): PetitionRejection | null => {
  if (acting.kind !== 'ACCOUNT' || acting.unitId === null || acting.unitId === proposedBy.unitId)
    return reject('REFERRAL_APPROVER_SAME_UNIT', law.RULE_REFERRAL);
  const before: readonly ActingPerson[] = [proposedBy, ...(approved ? [approved.by] : [])];
  return before.some((person) => isSamePerson(person, acting))
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_REFERRAL)
    : null;
};

/** Whoever may decide on none of these referrals is told so before he fills in a form. */
export const mustDecideOnOne =
  (referralsOf: (petition: Petition) => readonly Referral[]): StandingGuard =>
  (petition, acting) => {
    const refusals = referralsOf(petition).map((referral) => refusalToDecide(referral, acting));
    return refusals.some((refusal) => refusal === null) ? null : (refusals[0] ?? null);
  };
