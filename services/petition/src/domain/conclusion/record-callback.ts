import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, isBlank, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { registrarOf } from '../visibility';
import type { CallbackAnswer, Settled } from './words';

export interface RecordCallback {
  readonly on: PlainDate;
  readonly said: CallbackAnswer;
  readonly note: string | null;
  readonly settled: Settled;
}

/** The unit that answered, or the registering office, calls back: NOT_RESPONSIBLE. */
const mustActForHolderOrRegistrar: StandingGuard = (petition, acting) =>
  [petition.heldBy.id, registrarOf(petition).id].some((unitId) => actsFor(acting, unitId))
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_CALLBACK);

export const recordCallbackGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordCallback'),
  mustActForHolderOrRegistrar,
];

/**
 * Records that the petitioner was called back (回访), what he said, and whether the dispute is settled (化解), which neither
 * concludes nor closes anything. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, DATE_NOT_POSSIBLE, and EVIDENCE_REQUIRED where somebody
 * says that it is settled, or isn't, without the petitioner's words.
 */
export const recordCallback = (
  petition: Petition,
  { on, said, note, settled }: RecordCallback,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const unsaid = settled !== 'UNKNOWN' && (said === 'NOT_REACHED' || isBlank(note));
  return (
    firstRefusal(recordCallbackGuards, petition, acting, facts) ??
    (unsaid ? reject('EVIDENCE_REQUIRED', law.RULE_CALLBACK) : null) ??
    mustBeATrueDate(on, petition.delivery?.on ?? petition.receivedOn, facts.today) ??
    accept({ type: 'petition.callback-recorded', ...frame(acting, facts), on, said, note, settled })
  );
};
