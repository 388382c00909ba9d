import { accept, firstRefusal, type Decision, type Rejection } from '@lianxin/kernel';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import { activation } from './activation';
import type { PairingEvent } from './events';
import { evolvePairing } from './evolve-pairing';
import type { ChoiceFacts, StandingGuard } from './facts';
import { frame } from './frame';
import { unfitFor } from './mentor-choice';
import { slotsOf, type Pairing } from './pairing';
import { mustBeStepOf } from './transitions';

/** A slot that lost its mentor since the proposal has nobody's reason to be empty. */
const mustStillBeWhole: StandingGuard = (pairing) =>
  slotsOf(pairing).some(({ mentorId, reason }) => mentorId === null && reason === null)
    ? refuse('PAIRING_INCOMPLETE')
    : null;

/** What can be asked before the command. */
export const confirmPairingGuards: readonly StandingGuard[] = [
  mustBeStepOf('confirmPairing'),
  mustStillBeWhole,
];

/** What was true of the mentors when they were proposed must still be true. */
const mentorsMustStillBeFit = (pairing: Pairing, facts: ChoiceFacts): Rejection<RefusalCode> | null => {
  for (const { role, mentorId } of slotsOf(pairing)) {
    const mentor = facts.candidates.find(({ cadreId }) => cadreId === mentorId);
    const unfit = mentor ? unfitFor(mentor, role, facts.recruit, pairing.term) : null;
    if (unfit) return unfit;
  }
  return null;
};

/**
 * The organization department agrees; the pairing is ACTIVE at once where its term has begun. Refuses any state but
 * PROPOSED (ILLEGAL_STEP), a slot vacated since the proposal (PAIRING_INCOMPLETE; reject it and propose anew) and a
 * mentor who can't be one any more (MENTOR_NOT_ELIGIBLE, KINSHIP, …).
 */
export const confirmPairing = (
  pairing: Pairing,
  _command: object,
  facts: ChoiceFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  const refusal = firstRefusal(confirmPairingGuards, pairing, facts) ?? mentorsMustStillBeFit(pairing, facts);
  if (refusal) return refusal;
  const confirmed: PairingEvent = { type: 'pairing.confirmed', on: occasion.today, ...frame(occasion) };
  return accept<PairingEvent>(confirmed, ...activation(evolvePairing(pairing, confirmed), occasion));
};
