import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustBeATrueDate, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { registrarOf } from '../visibility';
import { isContested } from './in-force';
import { mustDecideOnOne, refusalToDecide } from './second-person';
import type { Referral } from './state';

export interface ContestFinding {
  readonly referralId: string;
  readonly reasons: string;
  /** The day on which he said so; his own session says so today. */
  readonly on: PlainDate;
}

const referralsOf = ({ findings }: Petition): readonly Referral[] => findings?.referrals ?? [];

const contestable = (petition: Petition): readonly Referral[] =>
  referralsOf(petition).filter(({ contest }) => contest === null);

/** He himself, or for him, on record, the unit that answers or the registering office: NOT_RESPONSIBLE. */
const mustSpeakForThePetitioner: StandingGuard = (petition, acting) => {
  const himself = acting.kind === 'CASE_SESSION' && acting.id === petition.id;
  const received = [petition.heldBy.id, registrarOf(petition).id].some((unitId) => actsFor(acting, unitId));
  return himself || received ? null : reject('NOT_RESPONSIBLE', law.RULE_ONE_HOLDER);
};

const mustHaveSomethingToContest: StandingGuard = (petition) => {
  if (contestable(petition).length > 0) return null;
  return referralsOf(petition).length > 0
    ? reject('FINDING_CONTESTED', law.RULE_REFERRAL)
    : reject('FINDING_UNKNOWN', law.RULE_REFERRAL);
};

export const contestFindingGuards: readonly StandingGuard[] = [
  mustBeAStepHere('contestFinding'),
  mustSpeakForThePetitioner,
  mustHaveSomethingToContest,
];

/**
 * Records that the petitioner contests a referral, proposed or in force, once each. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE,
 * FINDING_UNKNOWN, FINDING_CONTESTED, REASON_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const contestFinding = (
  petition: Petition,
  { referralId, reasons, on }: ContestFinding,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(contestFindingGuards, petition, acting, facts);
  if (refusal) return refusal;
  const referral = referralsOf(petition).find(({ id }) => id === referralId);
  if (!referral) return reject('FINDING_UNKNOWN', law.RULE_REFERRAL);
  if (referral.contest !== null) return reject('FINDING_CONTESTED', law.RULE_REFERRAL);
  return (
    mustGiveReason(reasons, law.RULE_REFERRAL) ??
    mustBeATrueDate(on, referral.noticeOn, facts.today) ??
    accept({ type: 'petition.finding-contested', ...frame(acting, facts), referralId, on, reasons })
  );
};

export interface DecideFindingContest {
  readonly referralId: string;
  readonly lifted: boolean;
  readonly reasons: string;
}

const contested = (petition: Petition): readonly Referral[] => referralsOf(petition).filter(isContested);

const mustHaveAContest: StandingGuard = (petition) =>
  contested(petition).length > 0 ? null : reject('NO_FINDING_CONTESTED', law.RULE_REFERRAL);

export const decideFindingContestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('decideFindingContest'),
  mustHaveAContest,
  mustDecideOnOne(contested),
];

/**
 * Decides on the petitioner's word against a referral; a lifted one is in force no more. Refuses ILLEGAL_STEP,
 * NO_FINDING_CONTESTED, REFERRAL_APPROVER_SAME_UNIT, SECOND_PERSON_REQUIRED, REASON_REQUIRED.
 */
export const decideFindingContest = (
  petition: Petition,
  { referralId, lifted, reasons }: DecideFindingContest,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(decideFindingContestGuards, petition, acting, facts);
  if (refusal) return refusal;
  const referral = contested(petition).find(({ id }) => id === referralId);
  if (!referral) return reject('NO_FINDING_CONTESTED', law.RULE_REFERRAL);
  return (
    refusalToDecide(referral, acting) ??
    mustGiveReason(reasons, law.RULE_REFERRAL) ??
    accept({
      type: 'petition.finding-contest-decided',
      ...frame(acting, facts),
      ...{ referralId, on: facts.today, lifted, reasons },
    })
  );
};
