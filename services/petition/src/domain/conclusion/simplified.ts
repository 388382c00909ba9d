import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { holdersOf, meetClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  isBlank,
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  mustGiveReason,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { startPetitionClock, voidedClocks } from '../petition-clocks';
import type { SimplifiedCriterion } from './words';

export interface OfferSimplified {
  readonly criteria: readonly SimplifiedCriterion[];
  /** The day on which the petitioner agreed, and what shows it. */
  readonly consentedOn: PlainDate;
  readonly consent: string;
}

/** Neither an accusation, nor what so many raise together, nor what takes more days: SIMPLIFIED_NOT_FITTING. */
const mustFit: StandingGuard = ({ purpose, attendance, extension }, _acting, { rules }) => {
  const isOpen = purpose === 'CLAIM' || purpose === 'SUGGESTION';
  return isOpen && attendance < rules.rules.representatives.value && extension === null
    ? null
    : reject('SIMPLIFIED_NOT_FITTING', law.SIMPLIFIED_CRITERIA);
};

/** Once for a handling: ALREADY_SIMPLIFIED. */
const mustNotBeSimplified: StandingGuard = ({ simplified, earlierAnswers = [] }) =>
  simplified || earlierAnswers.length > 0 ? reject('ALREADY_SIMPLIFIED', law.SIMPLIFIED_CRITERIA) : null;

/** The day on which the unit that has it received it. */
const receivedByHolder = ({ responsibility, receivedOn }: Petition): PlainDate => {
  const holders = holdersOf(responsibility);
  const before = holders
    .map(({ unitId }) => unitId)
    .lastIndexOf(holders.findLast(({ unitId }) => unitId !== responsibility.current.unitId)?.unitId ?? '');
  const first = holders[before + 1];
  return before < 0 || !first ? receivedOn : shanghaiDateOf(new Date(first.since));
};

const simplifiedClocks = (petition: Petition, facts: Facts): readonly [accepted: Clock, reply: Clock] => {
  const { clocks, acceptance, heldBy } = petition;
  const acceptedOn = acceptance?.on ?? facts.today;
  const unitId = heldBy.id;
  const received = { rule: 'simpleAccept', unitId, startedOn: receivedByHolder(petition) } as const;
  const replying = { rule: 'simpleReply', unitId, startedOn: acceptedOn } as const;
  return [
    meetClock(startPetitionClock(clocks, { kind: 'SIMPLE_ACCEPT', ...received }, facts), acceptedOn),
    startPetitionClock(clocks, { kind: 'SIMPLE_REPLY', ...replying }, facts),
  ];
};

/** Accepted within its days of receipt, and with days left to reply: SIMPLIFIED_TOO_LATE. */
const mustBeInTime: StandingGuard = (petition, _acting, facts) => {
  const [accepted, reply] = simplifiedClocks(petition, facts);
  if (accepted.state !== 'MET')
    return reject('SIMPLIFIED_TOO_LATE', law.SIMPLIFIED_ACCEPT, { dueOn: accepted.dueOn });
  return facts.today > reply.dueOn
    ? reject('SIMPLIFIED_TOO_LATE', law.SIMPLIFIED_REPLY, { dueOn: reply.dueOn })
    : null;
};

export const offerSimplifiedGuards: readonly StandingGuard[] = [
  mustBeAStepHere('offerSimplified'),
  mustActForHolder,
  mustFit,
  mustNotBeSimplified,
  mustBeInTime,
];

/** Still handled the simplified way: NOT_SIMPLIFIED. */
const mustBeSimplified: StandingGuard = ({ simplified }) =>
  simplified && simplified.converted === null ? null : reject('NOT_SIMPLIFIED', law.SIMPLIFIED_CRITERIA);

export const convertToOrdinaryGuards: readonly StandingGuard[] = [
  mustBeAStepHere('convertToOrdinary'),
  mustActForHolder,
  mustBeSimplified,
];

/**
 * Takes a matter the simplified way, which the petitioner agreed to: SIMPLE_ACCEPT is met by its acceptance, SIMPLE_REPLY counts
 * from there, and the statutory periods run on underneath. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, SIMPLIFIED_NOT_FITTING,
 * ALREADY_SIMPLIFIED, SIMPLIFIED_TOO_LATE, SIMPLIFIED_CRITERIA_MISSING, EVIDENCE_REQUIRED without a consent, DATE_NOT_POSSIBLE.
 */
export const offerSimplified = (
  petition: Petition,
  { criteria, consentedOn, consent }: OfferSimplified,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(offerSimplifiedGuards, petition, acting, facts) ??
  (criteria.length === 0 ? reject('SIMPLIFIED_CRITERIA_MISSING', law.SIMPLIFIED_CRITERIA) : null) ??
  (isBlank(consent) ? reject('EVIDENCE_REQUIRED', law.SIMPLIFIED_CRITERIA) : null) ??
  mustBeATrueDate(consentedOn, petition.receivedOn, facts.today) ??
  accept({
    type: 'petition.simplified-offered',
    ...frame(acting, facts, simplifiedClocks(petition, facts)),
    ...{ criteria: [...new Set(criteria)], on: facts.today, consentedOn, consent },
  });

/**
 * Goes over to the ordinary way; CONCLUDE counts from the first acceptance, as it has all along (PR 34). Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, NOT_SIMPLIFIED, REASON_REQUIRED.
 */
export const convertToOrdinary = (
  petition: Petition,
  { reason }: { readonly reason: string },
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(convertToOrdinaryGuards, petition, acting, facts) ??
  mustGiveReason(reason, law.SIMPLIFIED_CRITERIA) ??
  accept({
    type: 'petition.converted-to-ordinary',
    ...frame(acting, facts, voidedClocks(petition, ['SIMPLE_REPLY'], 'NO_LONGER_APPLIES')),
    on: facts.today,
    reason,
  });
