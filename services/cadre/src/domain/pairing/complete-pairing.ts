import { accept, firstRefusal, type Decision } from '@lianxin/kernel';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import { slotsOf, type Pairing } from './pairing';
import { mustGiveReason } from './texts';
import { mustBeStepOf } from './transitions';

const mustBeDecided: StandingGuard = ({ decision }) =>
  decision === null ? refuse('PROBATION_NOT_DECIDED') : null;

const mustBePassed: StandingGuard = ({ decision }) =>
  decision?.outcome === 'UNQUALIFIED' ? refuse('PROBATION_NOT_PASSED') : null;

/** What can be asked before the command. */
export const completePairingGuards: readonly StandingGuard[] = [
  mustBeStepOf('completePairing'),
  mustBeDecided,
  mustBePassed,
];

const hasVacancy = (pairing: Pairing): boolean => slotsOf(pairing).some(({ mentorId }) => mentorId === null);

/**
 * The pairing comes to its end with a passed probation; its mentors are those of today. Refuses any state but ACTIVE
 * (ILLEGAL_STEP), an undecided probation (PROBATION_NOT_DECIDED), one that wasn't passed (PROBATION_NOT_PASSED; end it
 * instead) and a vacant slot without a reason (PAIRING_INCOMPLETE): a vacancy isn't the recruit's fault and doesn't hold
 * him for ever, but is on record.
 */
export const completePairing = (
  pairing: Pairing,
  { reason }: { readonly reason: string | null },
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  const refusal = firstRefusal(completePairingGuards, pairing, facts);
  if (refusal) return refusal;
  const isIncomplete = hasVacancy(pairing);
  if (isIncomplete && mustGiveReason(reason)) return refuse('PAIRING_INCOMPLETE');
  return accept({
    type: 'pairing.completed',
    on: occasion.today,
    leadId: pairing.lead.mentorId,
    middleId: pairing.middle.mentorId,
    reason: isIncomplete ? (reason?.trim() ?? null) : null,
    ...frame(occasion),
  });
};
