import { lastClock, reopenClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { mustHaveNoDispute } from './coordination/dispute-guards';
import { clocksOfAssignment } from './coordination/report-back';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { metClocks, voidedClocks } from './petition-clocks';

export interface DecideObjection {
  readonly agreed: boolean;
  /** Needed where the objection is refused. */
  readonly reason: string | null;
}

/** There must be an objection to decide on: NO_OBJECTION_PENDING. */
const mustHaveAnObjection: StandingGuard = (petition) =>
  petition.responsibility.offer?.objection ? null : reject('NO_OBJECTION_PENDING', law.PR_23_AGREE);

export const decideObjectionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('decideObjection'),
  mustActForHolder,
  mustHaveAnObjection,
];

/** What a petition that comes back does to the clocks: the receiver's stop, ROUTE runs to its original due date. */
export const clocksOfReturn = (petition: Petition): readonly Clock[] => {
  const receiver = petition.offeredTo?.id ?? null;
  const route = lastClock(petition.clocks, 'ROUTE', petition.heldBy.id);
  return [
    ...voidedClocks(petition, ['OBJECT', 'NOTIFY', 'ROUTE'], 'CASE_WENT_BACK', receiver),
    ...(route ? [reopenClock(route)] : []),
  ];
};

/**
 * The sender agrees, and the petition is back where it was offered from, the bounce on record; or refuses, and the receiver
 * answers (PR 23), unless others have to decide that (PR 24). Meets OBJECTION_DECISION. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE,
 * NO_OBJECTION_PENDING, DISPUTE_PENDING, REASON_REQUIRED.
 */
export const decideObjection = (
  petition: Petition,
  { agreed, reason }: DecideObjection,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(decideObjectionGuards, petition, acting, facts) ??
    (agreed ? null : (mustHaveNoDispute(petition, acting, facts) ?? mustGiveReason(reason, law.PR_23_AGREE)));
  if (refusal) return refusal;
  const decided = metClocks(petition, ['OBJECTION_DECISION'], facts.today);
  const assigned = clocksOfAssignment(petition, petition.offeredTo?.id ?? petition.heldBy.id, facts);
  return accept({
    type: 'petition.objection-decided',
    ...frame(acting, facts, [...decided, ...(agreed ? clocksOfReturn(petition) : assigned)]),
    agreed,
    reason,
  });
};
