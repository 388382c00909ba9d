import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { assistingNow } from './involved';
import { actsForOneOf, anotherUnitsStep } from './units-told';

export interface EndAssistance {
  readonly unitId: string;
  /** What the unit contributed, where it says so itself; why it isn't needed any more, where the holder does. */
  readonly text: string;
}

const mustTakePart: StandingGuard = (petition, acting) =>
  actsForOneOf(acting, [petition.heldBy.id, ...assistingNow(petition)])
    ? null
    : anotherUnitsStep(law.RULE_ASSIST);

export const endAssistanceGuards: readonly StandingGuard[] = [mustBeAStepHere('endAssistance'), mustTakePart];

/**
 * A unit that helps is done, with its contribution in writing; or the holder ends its part, with the reason. Who ended it
 * without a word of its own doesn't read the petition any more. Refuses ILLEGAL_STEP, ANOTHER_UNITS_STEP, ENTRY_UNKNOWN,
 * REASON_REQUIRED.
 */
export const endAssistance = (
  petition: Petition,
  { unitId, text }: EndAssistance,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const own = actsFor(acting, unitId);
  const refusal =
    firstRefusal(endAssistanceGuards, petition, acting, facts) ??
    (assistingNow(petition).includes(unitId) ? null : reject('ENTRY_UNKNOWN', law.RULE_ASSIST)) ??
    (own || actsFor(acting, petition.heldBy.id) ? null : anotherUnitsStep(law.RULE_ASSIST)) ??
    mustGiveReason(text, law.RULE_ASSIST);
  return (
    refusal ??
    accept({
      type: 'petition.assistance-ended',
      ...frame(acting, facts),
      ...{ unitId, contribution: own ? text : null, reason: own ? null : text },
    })
  );
};
