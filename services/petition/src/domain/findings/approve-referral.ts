import { addMonths } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustBeAStepHere, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { isProposed } from './in-force';
import { mustDecideOnOne, refusalToDecide } from './second-person';
import type { Referral } from './state';

export interface ApproveReferral {
  readonly referralId: string;
}

const proposedIn = ({ findings }: Petition): readonly Referral[] =>
  (findings?.referrals ?? []).filter(isProposed);

const mustHaveAProposal: StandingGuard = (petition) =>
  proposedIn(petition).length > 0 ? null : reject('NO_REFERRAL_PENDING', law.PR_47_REFER);

export const approveReferralGuards: readonly StandingGuard[] = [
  mustBeAStepHere('approveReferral'),
  mustHaveAProposal,
  mustDecideOnOne(proposedIn),
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
    refusalToDecide(referral, acting) ??
    accept({
      type: 'petition.referral-approved',
      ...frame(acting, facts),
      referralId,
      on: facts.today,
      until: addMonths(facts.today, facts.rules.rules.referralValidity.value),
    })
  );
};
