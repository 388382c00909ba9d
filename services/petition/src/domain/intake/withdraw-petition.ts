import { isOpen, meetClock, voidClock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustBeAStepHere, type StandingGuard } from '../guards';
import type { Petition } from '../petition';
import * as law from './law';
import {
  isThePetitioner,
  mustBeHisOrRecorded,
  mustShowWhatHeBrought,
  statedBy,
  type ReceivedBy,
} from './petitioners-acts';

export interface WithdrawPetition {
  /** Nobody has to say why. */
  readonly reason: string | null;
  readonly received: ReceivedBy | null;
}

/** One of several doesn't take back what all brought: JOINT_WITHDRAWAL_ON_PAPER. */
const mustBeHisAlone: StandingGuard = (petition, acting) =>
  isThePetitioner(petition, acting) &&
  (petition.attendance > 1 || (petition.personal?.petitioners ?? []).length > 1)
    ? reject('JOINT_WITHDRAWAL_ON_PAPER', law.RULE_JOINT_WITHDRAWAL)
    : null;

export const withdrawPetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('withdrawPetition'),
  mustBeHisOrRecorded,
  mustBeHisAlone,
];

/**
 * The petitioner takes his petition back before it is decided, in his session or on paper that an officer records with the day
 * and its proof; no office takes it back of its own. What ran becomes void, what was missed stays missed. Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, JOINT_WITHDRAWAL_ON_PAPER, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const withdrawPetition = (
  petition: Petition,
  { reason, received }: WithdrawPetition,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(withdrawPetitionGuards, petition, acting, facts) ??
    mustShowWhatHeBrought(petition, received, petition.receivedOn, acting, facts);
  if (refusal) return refusal;
  const stated = statedBy(petition, received, acting, facts);
  const ended = petition.clocks
    .filter(isOpen)
    .map((clock) =>
      clock.state === 'MISSED' && stated.on > clock.dueOn
        ? meetClock(clock, stated.on)
        : voidClock(clock, 'WITHDRAWN'),
    );
  return accept({ type: 'petition.withdrawn', ...frame(acting, facts, ended), ...stated, reason });
};
