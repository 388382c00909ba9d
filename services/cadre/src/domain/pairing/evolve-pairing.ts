import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { begun } from '../begun';
import type { ChosenMentor, GoalReviewed, PairingEvent, PairingProposed, SlotVacated } from './events';
import { slotOf, type Pairing, type PastMentor, type Slot, type SlotRole, type Suspension } from './pairing';

const slotFrom = (
  role: SlotRole,
  chosen: ChosenMentor,
  since: PlainDate,
  past: readonly PastMentor[] = [],
): Slot => ({ role, ...chosen, since, past });

const proposed = (event: PairingProposed): Pairing => ({
  id: event.pairingId,
  status: 'PROPOSED',
  recruitId: event.recruitId,
  unitId: event.unitId,
  lead: slotFrom('LEAD', event.lead, event.on),
  middle: slotFrom('MIDDLE', event.middle, event.on),
  term: event.term,
  proposedOn: event.on,
  confirmedOn: null,
  activeFrom: null,
  closedOn: null,
  closingReason: null,
  goals: [],
  meetings: [],
  evaluations: [],
  extensions: [],
  suspensions: [],
  proposedOverride: null,
  decision: null,
  ruleVersion: event.ruleVersion,
});

const withSlot = (pairing: Pairing, slot: Slot): Pairing =>
  slot.role === 'LEAD' ? { ...pairing, lead: slot } : { ...pairing, middle: slot };

const vacated = (pairing: Pairing, { role, mentorId, on, cause }: SlotVacated): Pairing => {
  const { since, past } = slotOf(pairing, role);
  const vacancy = { mentorId: null, mentorUnitId: null, exceptions: [], reason: null };
  return withSlot(
    pairing,
    slotFrom(role, vacancy, on, [...past, { mentorId, from: since, until: on, cause }]),
  );
};

/** Whoever is still a mentor came with the recruit, or is of the unit above on purpose. */
const moved = (pairing: Pairing, unitId: Uuid): Pairing => {
  const inUnit = (slot: Slot): Slot =>
    slot.mentorId === null || slot.exceptions.includes('PARENT_UNIT')
      ? slot
      : { ...slot, mentorUnitId: unitId };
  return { ...pairing, unitId, lead: inUnit(pairing.lead), middle: inUnit(pairing.middle) };
};

const reviewed = (pairing: Pairing, { goalId, review }: GoalReviewed): Pairing => ({
  ...pairing,
  goals: pairing.goals.map((goal) =>
    goal.id === goalId ? { ...goal, reviews: [...goal.reviews, review] } : goal,
  ),
});

const endedSuspensions = ({ suspensions }: Pairing, on: PlainDate): readonly Suspension[] =>
  suspensions.map((one) => (one.until === null ? { ...one, until: on } : one));

const closed = (
  pairing: Pairing,
  status: 'COMPLETED' | 'ENDED',
  closedOn: PlainDate,
  closingReason: string | null,
): Pairing => ({
  ...pairing,
  status,
  closedOn,
  closingReason,
  suspensions: endedSuspensions(pairing, closedOn),
});

/** The pairing after an event; a pairing is the fold of its history. */
export const evolvePairing = (state: Pairing | null, event: PairingEvent): Pairing => {
  if (event.type === 'pairing.proposed') return proposed(event);
  const pairing = begun(state);
  switch (event.type) {
    case 'pairing.confirmed':
      return { ...pairing, status: 'CONFIRMED', confirmedOn: event.on };
    case 'pairing.activated':
      return { ...pairing, status: 'ACTIVE', activeFrom: event.on };
    case 'pairing.slot-vacated':
      return vacated(pairing, event);
    case 'pairing.slot-refilled': {
      const { past } = slotOf(pairing, event.role);
      return withSlot(pairing, slotFrom(event.role, event.mentor, event.on, past));
    }
    case 'pairing.recruit-moved':
      return moved(pairing, event.unitId);
    case 'pairing.probation-extended': {
      const { extension } = event;
      const term = { ...pairing.term, until: extension.until };
      return { ...pairing, term, extensions: [...pairing.extensions, extension] };
    }
    case 'pairing.suspended': {
      const suspension = { from: event.on, until: null, reason: event.reason };
      return { ...pairing, status: 'SUSPENDED', suspensions: [...pairing.suspensions, suspension] };
    }
    case 'pairing.resumed':
      return { ...pairing, status: 'ACTIVE', suspensions: endedSuspensions(pairing, event.on) };
    case 'pairing.rejected':
    case 'pairing.ended':
      return closed(pairing, 'ENDED', event.on, event.reason);
    case 'pairing.completed':
      return closed(pairing, 'COMPLETED', event.on, event.reason);
    case 'pairing.meeting-logged':
      return { ...pairing, meetings: [...pairing.meetings, event.meeting] };
    case 'pairing.goal-set':
      return { ...pairing, goals: [...pairing.goals, { ...event.goal, reviews: [] }] };
    case 'pairing.goal-reviewed':
      return reviewed(pairing, event);
    case 'pairing.evaluated':
      return { ...pairing, evaluations: [...pairing.evaluations, event.evaluation] };
    case 'pairing.override-proposed':
      return { ...pairing, proposedOverride: event.override };
    case 'pairing.probation-decided':
      return { ...pairing, decision: event.decision, proposedOverride: null };
  }
};
