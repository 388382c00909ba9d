import { accept, type Accepted, type Decision } from '@lianxin/kernel';
import type { Occasion } from '../occasion';
import type { RefusalCode } from '../refusals';
import { activation } from './activation';
import type { PairingEnded, PairingEvent, RecruitMoved, SlotVacated } from './events';
import { evolvePairing } from './evolve-pairing';
import type { Changes } from './facts';
import { frame } from './frame';
import { slotsOf, type Pairing } from './pairing';
import { isLive, isPairingStep } from './transitions';

/** What came about without a command: the day, and who is gone. */
export interface Arrivals extends Changes {
  readonly occasion: Occasion;
}

/** Time and other people's commands are named as what they are in the history of the pairing. */
const bySystem = (occasion: Occasion): Occasion => ({
  ...occasion,
  by: { kind: 'SYSTEM', id: 'pairing-arrivals', cadreId: null },
});

const recruitGone = (pairing: Pairing, { departures, occasion }: Arrivals): readonly PairingEnded[] => {
  const gone = departures.find(({ cadreId, cause }) => cadreId === pairing.recruitId && cause === 'LEFT');
  if (!gone || !isPairingStep(pairing.status, 'recruitLeaves')) return [];
  const on = gone.on > pairing.proposedOn ? gone.on : pairing.proposedOn;
  return [{ type: 'pairing.ended', on, reason: null, recruitLeft: true, ...frame(occasion) }];
};

const mentorsGone = (pairing: Pairing, { departures, occasion }: Arrivals): readonly SlotVacated[] =>
  isLive(pairing)
    ? slotsOf(pairing).flatMap(({ role, mentorId, since }) => {
        const gone = departures.find(({ cadreId }) => cadreId === mentorId);
        if (!gone || mentorId === null) return [];
        const on = gone.on > since ? gone.on : since;
        return [{ type: 'pairing.slot-vacated', role, mentorId, on, cause: gone.cause, ...frame(occasion) }];
      })
    : [];

const recruitMoved = (pairing: Pairing, { recruitMovedTo, occasion }: Arrivals): readonly RecruitMoved[] => {
  if (recruitMovedTo === null || recruitMovedTo.unitId === pairing.unitId) return [];
  if (!isPairingStep(pairing.status, 'followRecruit')) return [];
  return [{ type: 'pairing.recruit-moved', ...recruitMovedTo, ...frame(occasion) }];
};

/**
 * Records what came about by itself: the end of the recruit's service ends the pairing, a mentor's departure vacates his
 * slot, the pairing follows the recruit into another unit with those who came along, the day of activation makes it
 * ACTIVE. A second call with the same facts records nothing. What a recruit's suspension means for the pairing is an
 * officer's decision.
 */
export const passTime = (pairing: Pairing, arrivals: Arrivals): Accepted<PairingEvent> => {
  const told = { ...arrivals, occasion: bySystem(arrivals.occasion) };
  const ended = recruitGone(pairing, told);
  if (ended.length > 0) return accept(...ended);
  const vacated = mentorsGone(pairing, told);
  return accept<PairingEvent>(
    ...vacated,
    ...recruitMoved(pairing, told),
    ...activation(pairing, told.occasion),
  );
};

/** Decides on the pairing as it has become: what came about is recorded first, with the decision or not at all. */
export const afterTimePassed = (
  pairing: Pairing,
  arrivals: Arrivals,
  decide: (pairing: Pairing) => Decision<PairingEvent, RefusalCode>,
): Decision<PairingEvent, RefusalCode> => {
  const { events } = passTime(pairing, arrivals);
  const decision = decide(events.reduce<Pairing>(evolvePairing, pairing));
  return decision.kind === 'rejected' ? decision : accept(...events, ...decision.events);
};
