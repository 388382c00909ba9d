import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { isBlank, mustActForHolder, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { DissuadedFrom } from './state';

export interface RecordDissuasion {
  readonly dissuasionId: string;
  readonly on: PlainDate;
  readonly from: DissuadedFrom;
  /** What happened, and what was said to it; sealed. */
  readonly text: string;
}

export const recordDissuasionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('recordDissuasion'),
  mustActForHolder,
];

/**
 * Records that somebody was dissuaded from an act that PR 26 forbids, as PR 47 asks before anything else. Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, DATE_NOT_POSSIBLE, REASON_REQUIRED.
 */
export const recordDissuasion = (
  petition: Petition,
  { dissuasionId, on, from, text }: RecordDissuasion,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(recordDissuasionGuards, petition, acting, facts) ??
    mustBeATrueDate(on, petition.receivedOn, facts.today);
  if (refusal) return refusal;
  if (isBlank(text)) return reject('REASON_REQUIRED', law.PR_47_DISSUADE);
  return accept({
    type: 'petition.dissuasion-recorded',
    ...frame(acting, facts),
    ...{ dissuasionId, on, from },
    personal: { conduct: { text, evidence: null, statement: null, attempt: null } },
  });
};
