import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import { evolve } from './evolve';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import { actsFor, mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { OPEN_STATUSES } from './transitions';

export interface Recuse {
  readonly cadreId: string;
  readonly reason: string;
}

/** The head of the unit that answers, or the discipline role, recuses: NOT_RESPONSIBLE. */
const mustBeHeadOrDiscipline: StandingGuard = (petition, acting) =>
  acting.roles.includes('DISCIPLINE') ||
  (acting.roles.includes('UNIT_HEAD') && actsFor(acting, petition.heldBy.id))
    ? null
    : reject('NOT_RESPONSIBLE', law.PR_28_RECUSAL);

export const recuseGuards: readonly StandingGuard[] = [mustBeAStepHere('recuse'), mustBeHeadOrDiscipline];

export const declareInterestGuards: readonly StandingGuard[] = [mustBeAStepHere('declareInterest')];

/** Barred from now on; an officer stops being it, and the unit's head names another (PR 28). */
const barred = (
  petition: Petition,
  { cadreId, reason }: Recuse,
  declared: boolean,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const event: PetitionEvent = {
    type: 'petition.person-barred',
    ...frame(acting, facts),
    ...{ cadreId, declared, personal: { reason } },
  };
  const { status, responsibility, handlerId } = evolve(petition, event);
  const officers = [responsibility.current.officerId, handlerId];
  if (!OPEN_STATUSES.includes(status) || !officers.includes(cadreId)) return accept(event);
  return accept<PetitionEvent>(event, {
    type: 'petition.officer-withdrawn',
    ...frame(acting, facts),
    cadreId,
  });
};

/**
 * Recuses a cadre from a petition (PR 28): he knows nothing of it from now on. One who is barred already stays so, and nothing
 * is recorded. Refuses NOT_RESPONSIBLE, REASON_REQUIRED.
 */
export const recuse = (
  petition: Petition,
  command: Recuse,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(recuseGuards, petition, acting, facts) ?? mustGiveReason(command.reason, law.PR_28_RECUSAL);
  if (refusal) return refusal;
  return petition.barred?.includes(command.cadreId)
    ? accept()
    : barred(petition, command, false, acting, facts);
};

/** A cadre says that a petition is a matter of his own (PR 28): he knows nothing of it from now on. Refuses REASON_REQUIRED. */
export const declareInterest = (
  petition: Petition,
  command: Recuse,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(declareInterestGuards, petition, acting, facts) ??
  mustGiveReason(command.reason, law.PR_28_RECUSAL) ??
  barred(petition, command, true, acting, facts);
