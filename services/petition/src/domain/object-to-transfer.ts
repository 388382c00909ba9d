import type { PlainDate } from '@lianxin/calendar';
import { lastClock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import {
  actsFor,
  mustActForOfferedUnit,
  mustBeAStepHere,
  mustGiveReason,
  type StandingGuard,
} from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { metClocks, startPetitionClock } from './petition-clocks';
import type { PetitionRejection } from './rejection-codes';

const tooLate = (dueOn: PlainDate): PetitionRejection =>
  reject('OBJECTION_TOO_LATE', law.PR_23_OBJECT, { dueOn });

/** Who kept silent until it was deemed to have taken over hears why it can't object: OBJECTION_TOO_LATE, else ILLEGAL_STEP. */
const mustStillBeOffered: StandingGuard = (petition, acting, facts) => {
  const illegal = mustBeAStepHere('objectToTransfer')(petition, acting, facts);
  const { heldBy, responsibility, clocks } = petition;
  const period = lastClock(clocks, 'OBJECT', heldBy.id);
  const keptSilent = responsibility.current.reason === 'DEEMED_TAKEOVER' && actsFor(acting, heldBy.id);
  return illegal && keptSilent && period ? tooLate(period.dueOn) : illegal;
};

/** A unit objects once to an offer: OBJECTION_PENDING. */
const mustNotHaveObjected: StandingGuard = (petition) =>
  petition.responsibility.offer?.objection ? reject('OBJECTION_PENDING', law.PR_23_OBJECT) : null;

/** Objections end with OBJECT, 5 working days from receipt of the offer (PR 23): OBJECTION_TOO_LATE. */
const mustObjectInTime: StandingGuard = (petition, _acting, { today }) => {
  const clock = lastClock(petition.clocks, 'OBJECT');
  return clock && today > clock.dueOn ? tooLate(clock.dueOn) : null;
};

export const objectToTransferGuards: readonly StandingGuard[] = [
  mustStillBeOffered,
  mustActForOfferedUnit,
  mustNotHaveObjected,
  mustObjectInTime,
];

export interface ObjectToTransfer {
  readonly reasons: string;
}

/**
 * The offered unit says why a petition isn't its own (PR 23); the sender decides within 5 working days. Meets OBJECT, starts
 * OBJECTION_DECISION. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, OBJECTION_PENDING, OBJECTION_TOO_LATE, REASON_REQUIRED.
 */
export const objectToTransfer = (
  petition: Petition,
  { reasons }: ObjectToTransfer,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(objectToTransferGuards, petition, acting, facts) ??
    mustGiveReason(reasons, law.PR_23_OBJECT);
  if (refusal) return refusal;
  const decision = {
    kind: 'OBJECTION_DECISION',
    rule: 'objectionDecision',
    unitId: petition.heldBy.id,
    startedOn: facts.today,
  } as const;
  return accept({
    type: 'petition.transfer-objected',
    ...frame(acting, facts, [
      ...metClocks(petition, ['OBJECT'], facts.today),
      startPetitionClock(petition.clocks, decision, facts),
    ]),
    reasons,
  });
};
