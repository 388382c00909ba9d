import type { ContractEvent } from '@lianxin/contracts';
import type { PairingEvent } from '../domain/pairing/events';
import { evolvePairing } from '../domain/pairing/evolve-pairing';
import type { Pairing } from '../domain/pairing/pairing';

/** What one event tells: nothing of what was said, and nothing of a pairing that nobody was told to be active. */
const published = (before: Pairing | null, event: PairingEvent, after: Pairing): readonly ContractEvent[] => {
  const { id: pairingId, recruitId, unitId, lead, middle } = after;
  const pairing = { pairingId, recruitId, unitId };
  const wasActive = before !== null && before.activeFrom !== null;
  if (event.type === 'pairing.activated') {
    const mentors = { leadId: lead.mentorId, middleId: middle.mentorId };
    return [{ type: 'pairing.activated.v1', data: { ...pairing, ...mentors, from: event.on } }];
  }
  if (event.type === 'pairing.completed') {
    const { leadId, middleId, on } = event;
    return [{ type: 'pairing.completed.v1', data: { ...pairing, leadId, middleId, on } }];
  }
  if (event.type === 'pairing.slot-vacated' && wasActive) {
    const { role: slot, mentorId, on } = event;
    return [{ type: 'pairing.slot-vacated.v1', data: { ...pairing, slot, mentorId, on } }];
  }
  if (event.type === 'pairing.ended' && wasActive)
    return [{ type: 'pairing.ended.v1', data: { ...pairing, on: event.on } }];
  return [];
};

/** What other services may know of a pairing's change. */
export const publishPairing = (
  before: Pairing | null,
  events: readonly PairingEvent[],
): readonly ContractEvent[] => {
  let state = before;
  return events.flatMap((event) => {
    const [earlier, later] = [state, evolvePairing(state, event)];
    state = later;
    return published(earlier, event, later);
  });
};
