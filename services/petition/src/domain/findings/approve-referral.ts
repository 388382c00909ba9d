import { addMonths } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { isSamePerson, type Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustBeAStepHere, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import { isProposed } from './in-force';
import type { Referral } from './state';

export interface ApproveReferral {
  readonly referralId: string;
}

const proposedIn = ({ findings }: Petition): readonly Referral[] =>
  (findings?.referrals ?? []).filter(isProposed);

const mustHaveAProposal: StandingGuard = (petition) =>
  proposedIn(petition).length > 0 ? null : reject('NO_REFERRAL_PENDING', law.PR_47_REFER);

/** Another unit than the one that proposed it, and another person: REFERRAL_APPROVER_SAME_UNIT, SECOND_PERSON_REQUIRED. */
const approverRefusal = ({ proposedBy }: Referral, acting: Acting): PetitionRejection | null => {
  if (acting.kind !== 'ACCOUNT' || acting.unitId === null || acting.unitId === proposedBy.unitId)
    return reject('REFERRAL_APPROVER_SAME_UNIT', law.RULE_REFERRAL);
  return isSamePerson(proposedBy, acting) ? reject('SECOND_PERSON_REQUIRED', law.RULE_REFERRAL) : null;
};

/** Whoever may not approve any of those that are proposed is told so before he fills in a form. */
const mustBeAnApprover: StandingGuard = (petition, acting) => {
  const refusals = proposedIn(petition).map((referral) => approverRefusal(referral, acting));
  return refusals.some((refusal) => refusal === null) ? null : (refusals[0] ?? null);
};

export const approveReferralGuards: readonly StandingGuard[] = [
  mustBeAStepHere('approveReferral'),
  mustHaveAProposal,
  mustBeAnApprover,
];

/**
 * Puts a proposed referral in force, from today for the rule table's months, by a second person of another unit (DOMAIN.md §3).
 * Refuses ILLEGAL_STEP, NO_REFERRAL_PENDING, REFERRAL_APPROVER_SAME_UNIT, SECOND_PERSON_REQUIRED, FINDING_UNKNOWN,
 * REFERRAL_GROUNDS_MISSING where the demand is found otherwise by now.
 */
export const approveReferral = (
  petition: Petition,
  { referralId }: ApproveReferral,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(approveReferralGuards, petition, acting, facts);
  if (refusal) return refusal;
  const referral = proposedIn(petition).find(({ id }) => id === referralId);
  if (!referral) return reject('FINDING_UNKNOWN', law.PR_47_REFER);
  const demand = petition.demands.find(({ id }) => id === referral.demandId);
  if (demand?.merit !== 'UNREASONABLE') return reject('REFERRAL_GROUNDS_MISSING', law.PR_27_SORTS);
  return (
    approverRefusal(referral, acting) ??
    accept({
      type: 'petition.referral-approved',
      ...frame(acting, facts),
      referralId,
      on: facts.today,
      until: addMonths(facts.today, facts.rules.rules.referralValidity.value),
    })
  );
};
