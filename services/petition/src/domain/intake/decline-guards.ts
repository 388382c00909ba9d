import { reject } from '@lianxin/kernel';
import { isSamePerson } from '../acting';
import { mustActForHolder, mustBeAStepHere, mustHavePurpose, type StandingGuard } from '../guards';
import * as common from '../law';
import type { Petition } from '../petition';
import * as law from './law';
import { mustActForHolderOrRegistrar, mustBeHisOrRecorded } from './petitioners-acts';
import type { Contest, Decline } from './state';

/** A proposal of the unit that has the petition, on which nobody decided yet. */
export const pendingDecline = ({ declines, heldBy, status }: Petition): Decline | null => {
  const last = declines?.at(-1);
  const isBefore = status === 'REGISTERED' || status === 'RECEIVED';
  return isBefore && last && last.decided === null && last.unitId === heldBy.id ? last : null;
};

/** What the petitioner says against the decline, as long as nobody decided on it. */
export const pendingContest = ({ declines, status }: Petition): Contest | null => {
  const last = declines?.at(-1)?.contests.at(-1);
  return status === 'DECLINED' && last && last.decided === null ? last : null;
};

/** An accusation is for the competent organ, and nobody declines it: ACCUSATION_ONLY_TO_COMPETENT_ORGAN (PR 30). */
const mustNotAccuse: StandingGuard = ({ purpose }) =>
  purpose === 'ACCUSATION' ? reject('ACCUSATION_ONLY_TO_COMPETENT_ORGAN', common.PR_30_COMPETENT) : null;

const mustNotBeProposed: StandingGuard = (petition) =>
  pendingDecline(petition) ? reject('DECLINE_PROPOSED', law.RULE_DECLINE) : null;

export const declinePetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('declinePetition'),
  mustActForHolder,
  mustHavePurpose,
  mustNotAccuse,
  mustNotBeProposed,
];

const mustBeProposed: StandingGuard = (petition) =>
  pendingDecline(petition) ? null : reject('NO_DECLINE_PROPOSED', law.RULE_DECLINE);

/** Nobody decides on what he proposed: SECOND_PERSON_REQUIRED. */
const mustNotBeTheProposer: StandingGuard = (petition, acting) => {
  const pending = pendingDecline(petition);
  return pending && isSamePerson(pending.proposedBy, acting)
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_DECLINE)
    : null;
};

export const approveDeclineGuards: readonly StandingGuard[] = [
  mustBeAStepHere('approveDecline'),
  mustActForHolder,
  mustHavePurpose,
  mustNotAccuse,
  mustBeProposed,
  mustNotBeTheProposer,
];

const mustNotBeContested: StandingGuard = (petition) =>
  pendingContest(petition) ? reject('CONTEST_PENDING', law.RULE_CONTEST) : null;

export const contestDeclineGuards: readonly StandingGuard[] = [
  mustBeAStepHere('contestDecline'),
  mustBeHisOrRecorded,
  mustNotBeContested,
];

const mustBeContested: StandingGuard = (petition) =>
  pendingContest(petition) ? null : reject('NO_CONTEST_PENDING', law.RULE_CONTEST);

/** Neither who proposed nor who approved the decline judges it: SECOND_PERSON_REQUIRED. */
const mustBeAThirdPerson: StandingGuard = ({ declines }, acting) => {
  const last = declines?.at(-1);
  const before = last ? [last.proposedBy, ...(last.decided ? [last.decided.by] : [])] : [];
  return before.some((person) => isSamePerson(person, acting))
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_CONTEST)
    : null;
};

export const decideContestGuards: readonly StandingGuard[] = [
  mustBeAStepHere('decideContest'),
  mustActForHolderOrRegistrar,
  mustBeContested,
  mustBeAThirdPerson,
];
