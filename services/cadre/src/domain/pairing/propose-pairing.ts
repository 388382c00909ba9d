import { accept, type Decision, type Rejection, type Uuid } from '@lianxin/kernel';
import { refuse } from '../refuse';
import type { PairingProposed } from './events';
import type { ChoiceFacts } from './facts';
import { choose, type ChoiceRefusal, type SlotChoice } from './mentor-choice';
import type { Term } from './pairing';

/** A pair of mentors for a recruit. */
export interface PairingProposal {
  readonly pairingId: Uuid;
  readonly lead: SlotChoice;
  readonly middle: SlotChoice;
}

interface Facts extends ChoiceFacts {
  /** Whether the recruit has a live pairing. */
  readonly hasLivePairing: boolean;
}

/** Why the command may be refused. */
export type ProposePairingRefusal = ChoiceRefusal | 'CADRE_NOT_SERVING' | 'NOT_A_RECRUIT' | 'PAIRING_EXISTS';

const mustBeFreeRecruit = ({
  recruit,
  hasLivePairing,
}: Facts): Rejection<'CADRE_NOT_SERVING' | 'NOT_A_RECRUIT' | 'PAIRING_EXISTS'> | null => {
  if (recruit.status !== 'SERVING' || recruit.unitId === null) return refuse('CADRE_NOT_SERVING');
  if (recruit.probation === null) return refuse('NOT_A_RECRUIT');
  return hasLivePairing ? refuse('PAIRING_EXISTS') : null;
};

const chosen = (command: PairingProposal, term: Term, facts: Facts) => {
  const lead = choose('LEAD', command.lead, term, facts);
  if ('kind' in lead) return lead;
  const middle = choose('MIDDLE', command.middle, term, facts);
  if ('kind' in middle) return middle;
  if (lead.mentorId === null && middle.mentorId === null) return refuse('PAIRING_INCOMPLETE');
  return { lead, middle };
};

/**
 * Proposes mentors for a recruit over his probation. Refuses somebody who isn't a serving recruit (CADRE_NOT_SERVING,
 * NOT_A_RECRUIT) or has a live pairing (PAIRING_EXISTS), every choice that `choose` refuses, LEAD first, and a pair with
 * nobody at all (PAIRING_INCOMPLETE).
 */
export const proposePairing = (
  command: PairingProposal,
  facts: Facts,
): Decision<PairingProposed, ProposePairingRefusal> => {
  const refusal = mustBeFreeRecruit(facts);
  if (refusal) return refusal;
  const { recruit, occasion, rules } = facts;
  const term = recruit.probation;
  if (term === null || recruit.unitId === null) return refuse('NOT_A_RECRUIT');
  const mentors = chosen(command, term, facts);
  if ('kind' in mentors) return mentors;
  return accept({
    type: 'pairing.proposed',
    pairingId: command.pairingId,
    recruitId: recruit.cadreId,
    unitId: recruit.unitId,
    term,
    ...mentors,
    on: occasion.today,
    ruleVersion: rules.version,
    at: occasion.at,
    by: occasion.by,
  });
};
