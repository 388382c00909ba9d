import { accept, firstRefusal, type Decision, type Uuid } from '@lianxin/kernel';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { ChoiceFacts, StandingGuard } from './facts';
import { frame } from './frame';
import { choose } from './mentor-choice';
import { slotOf, slotsOf, type Pairing, type SlotRole } from './pairing';
import { mustBeStepOf } from './transitions';

/** A new mentor for a vacant slot. */
export interface Refill {
  readonly role: SlotRole;
  readonly mentorId: Uuid;
  /** For a mentor over capacity or from the unit above; else null. */
  readonly reason: string | null;
}

const mustHaveVacancy: StandingGuard = (pairing) =>
  slotsOf(pairing).every(({ mentorId }) => mentorId !== null) ? refuse('SLOT_NOT_VACANT') : null;

/** What can be asked before the command. */
export const refillSlotGuards: readonly StandingGuard[] = [mustBeStepOf('refillSlot'), mustHaveVacancy];

/**
 * A vacant slot gets a mentor from today on. Refuses any state but ACTIVE (ILLEGAL_STEP), a slot that is held
 * (SLOT_NOT_VACANT) and every choice that a proposal would refuse.
 */
export const refillSlot = (
  pairing: Pairing,
  { role, mentorId, reason }: Refill,
  facts: ChoiceFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion, rules } = facts;
  const refusal = firstRefusal(refillSlotGuards, pairing, facts);
  if (refusal) return refusal;
  if (slotOf(pairing, role).mentorId !== null) return refuse('SLOT_NOT_VACANT');
  const mentor = choose(role, { mentorId, reason }, pairing.term, facts);
  if ('kind' in mentor) return mentor;
  const on = occasion.today;
  return accept({
    type: 'pairing.slot-refilled',
    role,
    mentor,
    on,
    ruleVersion: rules.version,
    ...frame(occasion),
  });
};
