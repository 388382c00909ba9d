import { handOnClock, openClocks as openOf, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import { clocksOfReturn } from '../decide-objection';
import type { Facts } from '../facts';
import {
  accusationOnlyTo,
  actsFor,
  isBlank,
  mustBeAStepHere,
  mustGiveReason,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { metClocks, startClockOfReceipt, voidedClocks } from '../petition-clocks';
import type { PetitionRejection } from '../rejection-codes';
import { isPetitionOffice, unitOfCase, type UnitFacts } from '../unit';
import type { Wall } from '../wall';
import { openDispute } from './involved';
import { clocksOfAssignment } from './report-back';
import { anotherUnitsStep, mayBeTold } from './units-told';

export interface DecideDispute {
  readonly lead: UnitFacts;
  readonly assisting: readonly UnitFacts[];
  readonly reason: string;
  /** The minutes of the joint conference: the evidence that it decided; null where a superior decides. */
  readonly minutes: string | null;
}

const mustHaveADispute: StandingGuard = (petition) =>
  openDispute(petition) ? null : reject('NO_DISPUTE_PENDING', law.PR_24_SUPERIOR);

const mustActForDecider: StandingGuard = (petition, acting) => {
  const decider = openDispute(petition)?.decider;
  if (!decider || actsFor(acting, decider.unitId)) return null;
  return anotherUnitsStep(decider.kind === 'COMMON_SUPERIOR' ? law.PR_24_SUPERIOR : law.PR_24_CONFERENCE);
};

export const decideDisputeGuards: readonly StandingGuard[] = [
  mustBeAStepHere('decideDispute'),
  mustHaveADispute,
  mustActForDecider,
];

/** What the joint conference decided stands in its minutes: EVIDENCE_REQUIRED (PR 24). */
const mustShowMinutes = (petition: Petition, minutes: string | null): PetitionRejection | null =>
  openDispute(petition)?.decider.kind === 'JOINT_CONFERENCE' && isBlank(minutes)
    ? reject('EVIDENCE_REQUIRED', law.PR_24_CONFERENCE)
    : null;

/** Back to who has it, or to a unit that handles petitions: a petition office routes and handles none (PR 14, 22). */
const mustBeCompetentLead = ({ lead }: DecideDispute, petition: Petition): PetitionRejection | null =>
  lead.id !== petition.heldBy.id && isPetitionOffice(lead)
    ? reject('NOT_COMPETENT', law.PR_22_COMPETENT)
    : accusationOnlyTo(petition, lead);

/** What a new holder gets: another unit's period of notice where nothing is accepted yet, and every other period as it runs. */
const clocksOfMove = (petition: Petition, lead: UnitFacts, facts: Facts): readonly Clock[] => {
  const own = petition.clocks.filter(({ unitId }) => unitId === petition.heldBy.id);
  const moved = openOf(
    { clocks: own },
    own.map(({ kind }) => kind),
  );
  if (petition.status === 'HANDLING') return moved.map((clock) => handOnClock(clock, lead.id));
  return [
    ...moved
      .filter(({ kind }) => kind !== 'NOTIFY' && kind !== 'OBJECTION_DECISION')
      .map((clock) => handOnClock(clock, lead.id)),
    ...voidedClocks(petition, ['NOTIFY'], 'CASE_WENT_BACK', petition.heldBy.id),
    startClockOfReceipt(petition, lead, facts.today, facts),
  ];
};

const clocksOfDecision = (petition: Petition, lead: UnitFacts, facts: Facts): readonly Clock[] => {
  const { heldBy, offeredTo } = petition;
  if (!offeredTo) return lead.id === heldBy.id ? [] : clocksOfMove(petition, lead, facts);
  if (lead.id === heldBy.id) return clocksOfReturn(petition);
  const assigned = clocksOfAssignment(petition, lead.id, facts);
  if (lead.id === offeredTo.id) return assigned;
  return [
    ...voidedClocks(petition, ['OBJECT', 'NOTIFY', 'ROUTE'], 'CASE_WENT_BACK', offeredTo.id),
    startClockOfReceipt(petition, lead, facts.today, facts),
    ...assigned,
  ];
};

/**
 * The common superior, or the joint conference through its office, says which unit leads and which assist (PR 24): the named
 * unit answers from now on, or the petition is back with its sender; what was accepted stays accepted, to the same days. Meets
 * OBJECTION_DECISION. Refuses ILLEGAL_STEP, NO_DISPUTE_PENDING, ANOTHER_UNITS_STEP, REASON_REQUIRED, EVIDENCE_REQUIRED, SAME_UNIT,
 * NOT_COMPETENT, ACCUSATION_ONLY_TO_COMPETENT_ORGAN, UNIT_NOT_ACTIVE, UNIT_IS_ACCUSED, UNIT_CANNOT_RECEIVE, ACCUSATION_STAYS_IN_CIRCLE.
 */
export const decideDispute = (
  petition: Petition,
  command: DecideDispute,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision => {
  const { lead, assisting, reason, minutes } = command;
  const refusal =
    firstRefusal(decideDisputeGuards, petition, acting, facts) ??
    mustGiveReason(reason, law.PR_24_SUPERIOR) ??
    mustShowMinutes(petition, minutes) ??
    (assisting.some(({ id }) => id === lead.id) ? reject('SAME_UNIT', law.RULE_ASSIST) : null) ??
    mustBeCompetentLead(command, petition) ??
    mayBeTold([lead, ...assisting], petition, wall);
  if (refusal) return refusal;
  return accept({
    type: 'petition.dispute-decided',
    ...frame(acting, facts, [
      ...metClocks(petition, ['OBJECTION_DECISION'], facts.today),
      ...clocksOfDecision(petition, lead, facts),
    ]),
    lead: unitOfCase(lead),
    assisting: assisting.map(({ id }) => id),
    reason,
    minutes,
  });
};
