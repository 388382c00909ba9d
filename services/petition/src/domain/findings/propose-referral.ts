import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import { isInForce, isProposed, referralOf } from './in-force';
import type { ReferralGround, UnlawfulAct } from './state';
import type { Petition } from '../petition';

export interface ProposeReferral {
  readonly referralId: string;
  readonly demandId: string;
  readonly ground: ReferralGround;
  /** Which act of PR 26; null for a fabrication. */
  readonly act: UnlawfulAct | null;
  readonly actOn: PlainDate;
  /** What happened, and what shows it; sealed. */
  readonly text: string;
  readonly evidence: string;
  /** The competent organ (PR 47). */
  readonly organ: string;
  readonly dissuasionId: string | null;
  /** The day on which the petitioner was told. */
  readonly noticeOn: PlainDate;
  /** What he said to it; null where he didn't, and then how he was asked. */
  readonly statement: string | null;
  readonly attempt: string | null;
  /** When the police were called in immediate danger, an ISO instant; null otherwise. */
  readonly emergencyAt: string | null;
}

type Gate = CommandGuard<ProposeReferral>;

/** Only a demand of this petition that was found unreasonable: DEMAND_UNKNOWN, REFERRAL_GROUNDS_MISSING. */
const mustBeUnreasonable: Gate = ({ demandId }, { demands }) => {
  const demand = demands.find(({ id }) => id === demandId);
  if (!demand) return reject('DEMAND_UNKNOWN', law.RULE_DEMANDS_SORTED);
  return demand.merit === 'UNREASONABLE' ? null : reject('REFERRAL_GROUNDS_MISSING', law.PR_27_SORTS);
};

/** One referral of a demand at a time: REFERRAL_PENDING. */
const mustBeTheOnlyOne: Gate = ({ demandId }, petition, _acting, { today }) => {
  const before = referralOf(petition, demandId);
  return before && (isProposed(before) || isInForce(before, today))
    ? reject('REFERRAL_PENDING', law.PR_47_REFER)
    : null;
};

/** A dated act under PR 26 with its description; visits, however many and to whichever office, are none (REFERRAL_GROUNDS_MISSING). */
const mustNameAnAct: Gate = ({ ground, act, actOn, text }, petition, _acting, { today }) => {
  const named = ground === 'UNLAWFUL_ACT' ? act !== null : act === null;
  if (!named || isBlank(text)) return reject('REFERRAL_GROUNDS_MISSING', law.PR_26_ACTS);
  // What was fabricated may have been so before anybody petitioned.
  return mustBeATrueDate(actOn, ground === 'UNLAWFUL_ACT' ? petition.receivedOn : actOn, today);
};

/** EVIDENCE_REQUIRED: what is only said is no ground (PR 47). */
const mustHaveEvidence: Gate = ({ evidence, organ }) =>
  isBlank(evidence) || isBlank(organ) ? reject('EVIDENCE_REQUIRED', law.PR_47_REFER) : null;

const HOUR = 3_600_000;

/** In immediate danger police come first; the record follows within the rule table's hours: EMERGENCY_RECORD_LATE. */
const mustFollowAnEmergencyAtOnce: Gate = ({ emergencyAt, actOn }, _petition, _acting, { now, rules }) => {
  if (emergencyAt === null) return null;
  const { value: hours, source } = rules.rules.emergencyRecord;
  const passed = Date.parse(now) - Date.parse(emergencyAt);
  const isOfThatDay = shanghaiDateOf(emergencyAt) === actOn;
  return passed < 0 || passed > hours * HOUR || !isOfThatDay
    ? reject('EMERGENCY_RECORD_LATE', source, { hours })
    : null;
};

/** Otherwise he was dissuaded from just that before, on record in this case: REFERRAL_DISSUASION_MISSING (PR 47). */
const mustHaveDissuaded: Gate = ({ dissuasionId, emergencyAt, act }, { findings }) => {
  if (emergencyAt !== null) return null;
  const dissuasion = findings?.dissuasions.find(({ id }) => id === dissuasionId);
  return dissuasion?.from === (act ?? 'FABRICATION')
    ? null
    : reject('REFERRAL_DISSUASION_MISSING', law.PR_47_DISSUADE);
};

/** The petitioner was told, and heard or asked to be heard: REFERRAL_NOTICE_MISSING, DATE_NOT_POSSIBLE. */
const mustHaveToldThePetitioner: Gate = (
  { noticeOn, statement, attempt, actOn },
  _petition,
  _acting,
  { today },
) =>
  isBlank(statement) && isBlank(attempt)
    ? reject('REFERRAL_NOTICE_MISSING', law.RULE_REFERRAL)
    : mustBeATrueDate(noticeOn, actOn, today);

export const proposeReferralGuards: readonly StandingGuard[] = [
  mustBeAStepHere('proposeReferral'),
  mustActForHolder,
];

const gates: readonly Gate[] = [
  mustBeUnreasonable,
  mustBeTheOnlyOne,
  mustNameAnAct,
  mustHaveEvidence,
  mustFollowAnEmergencyAtOnce,
  mustHaveDissuaded,
  mustHaveToldThePetitioner,
];

/**
 * Proposes to refer an act to the organ that is competent for it (PR 27, 47); nothing is in force before somebody of another
 * unit approves it, and every clock runs on. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, DEMAND_UNKNOWN, REFERRAL_GROUNDS_MISSING,
 * REFERRAL_PENDING, DATE_NOT_POSSIBLE, EVIDENCE_REQUIRED, EMERGENCY_RECORD_LATE, REFERRAL_DISSUASION_MISSING,
 * REFERRAL_NOTICE_MISSING.
 */
export const proposeReferral = (
  petition: Petition,
  command: ProposeReferral,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(proposeReferralGuards, petition, acting, facts) ??
    firstRefusal(gates, command, petition, acting, facts);
  if (refusal) return refusal;
  const { referralId, demandId, ground, act, actOn, organ, dissuasionId } = command;
  const { noticeOn, emergencyAt, text, evidence, statement, attempt } = command;
  return accept({
    type: 'petition.referral-proposed',
    ...frame(acting, facts),
    ...{ referralId, demandId, ground, act, actOn, organ, dissuasionId, noticeOn, emergencyAt },
    on: facts.today,
    personal: { conduct: { text, evidence, statement, attempt } },
  });
};
